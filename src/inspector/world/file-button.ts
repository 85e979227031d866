import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { Button } from '../ui/button.js'

interface FileButtonProps {
  /** What the file is, for who does not see the button. */
  readonly label: string
  readonly accept?: string
  readonly onFile: (file: File) => void
  readonly children: ComponentChildren
}

/** A button that lets one choose a file; the same one may be chosen again. */
export function FileButton({ label, accept, onFile, children }: FileButtonProps): VNode {
  const input = useRef<HTMLInputElement>(null)
  return html`<${Button} onClick=${() => input.current?.click()}>${children}<//>
    <input
      type="file"
      class="visually-hidden"
      tabindex="-1"
      aria-label=${label}
      accept=${accept}
      ref=${input}
      onChange=${(event: { currentTarget: HTMLInputElement }) => {
        const file = event.currentTarget.files?.[0]
        if (file) onFile(file)
        event.currentTarget.value = ''
      }}
    />`
}
