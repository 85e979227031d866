import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from './button.js'
import { hexLines } from './hex-lines.js'

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
  const lines = hexLines(bytes.subarray(0, limit), start)
  const text = lines.map(({ offset, hex, text }) => `${offset}  ${hex}  ${text}`).join('\n')
  return html`<div class="hex">
    <pre class="code-block" tabindex="0" role="region" aria-label=${label}>${text}</pre>
    ${
      limit < bytes.length &&
      html`<${Button} kind="quiet" onClick=${() => setLimit(limit + 4 * STEP)}>
        Show more of ${bytes.length.toLocaleString('en')} bytes
      <//>`
    }
  </div>`
}
