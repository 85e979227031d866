import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button, IconButton } from './button.js'

/** Copies a text; by a selection where the page may not use the clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

function copySelected(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'visually-hidden'
  // In an open dialog, nothing outside of it can have the focus.
  const home = document.querySelector('dialog[open]') ?? document.body
  const focused = document.activeElement
  home.append(area)
  area.select()
  // Deprecated, and the only way on a page that is not from a loopback address.
  const isCopied = (document as { execCommand(name: string): boolean }).execCommand('copy')
  area.remove()
  if (focused && 'focus' in focused) (focused as HTMLElement).focus()
  return isCopied
}

interface CopyButtonProps {
  readonly text: string | (() => string)
  readonly label: string
  /** The text on the button; without it, a picture stands alone. */
  readonly children?: ComponentChildren
}

/** Copies a text and says so for a moment. */
export function CopyButton({ text, label, children }: CopyButtonProps): VNode {
  const [result, setResult] = useState<'copied' | 'failed' | undefined>()
  useEffect(() => {
    if (result === undefined) return
    const timer = setTimeout(() => setResult(undefined), 2000)
    return () => clearTimeout(timer)
  }, [result])
  const onClick = () => {
    const value = typeof text === 'string' ? text : text()
    void copyText(value).then((isCopied) => setResult(isCopied ? 'copied' : 'failed'))
  }
  const said = { copied: 'Copied', failed: 'Copying failed' }
  const now = result && said[result]
  return html`<span class="copy">
    ${
      children === undefined
        ? html`<${IconButton} icon="copy" label=${now ?? label} onClick=${onClick} />`
        : html`<${Button} icon="copy" title=${label} onClick=${onClick}>${children}<//>`
    }
    <span role="status" class="copy-said">${now ?? ''}</span>
  </span>`
}
