import { html } from 'htm/preact'
import type { RefObject, VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from './button.js'
import { hexLines, hexWidth } from './hex-lines.js'

const STEP = 4096

interface HexViewProps {
  readonly bytes: Uint8Array
  /** The offset of the first byte. */
  readonly start?: number
  readonly label?: string
}

/** Bytes in hexadecimal and as text; of many, the first 4 kB and a button for more. */
export function HexView({ bytes, start = 0, label = 'Bytes' }: HexViewProps): VNode {
  const [limit, setLimit] = useState(STEP)
  const block = useRef<HTMLPreElement>(null)
  const width = useHexWidth(block)
  const lines = hexLines(bytes.subarray(0, limit), start, width)
  const text = lines.map(({ offset, hex, text }) => `${offset}  ${hex}  ${text}`).join('\n')
  return html`<div class="hex">
    <pre class="code-block" tabindex="0" role="region" aria-label=${label} ref=${block}>
${text}</pre>
    ${
      limit < bytes.length &&
      html`<${Button} kind="quiet" onClick=${() => setLimit(limit + 4 * STEP)}>
        Show more of ${bytes.length.toLocaleString('en')} bytes
      <//>`
    }
  </div>`
}

/** The share of the size of a monospaced font that one character is wide. */
const ADVANCE = 0.61

/** How many bytes a line of the element has room for, as long as it has that size. */
function useHexWidth(block: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(16)
  useLayoutEffect(() => {
    const { current } = block
    if (!current) return
    const read = () => {
      const { fontSize, paddingLeft, paddingRight } = getComputedStyle(current)
      const room = current.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
      setWidth(hexWidth(room / (parseFloat(fontSize) * ADVANCE)))
    }
    const observer = new ResizeObserver(read)
    observer.observe(current)
    read()
    return () => observer.disconnect()
  }, [])
  return width
}
