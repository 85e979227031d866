import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type {
  OmittedContent,
  TraceContent,
  TraceRecord,
  TraceStates,
} from '../../conformance/trace/document.js'
import { HexView } from '../ui/hex-view.js'
import { JsonView } from '../ui/json-view.js'
import { TextView } from '../ui/text-view.js'

interface RecordViewProps {
  readonly states: TraceStates
  readonly record: TraceRecord
}

/** A record, and the bytes of its file. */
export function RecordView({ states, record: one }: RecordViewProps): VNode {
  const content = one.content === undefined ? undefined : states.contents[one.content]
  return html`<div class="stack">
    ${one.masked === true && html`<p class="muted">Secrets in this record are masked.</p>`}
    <${JsonView} value=${one.record} label="Record" />
    ${content && html`<${Content} content=${content} />`}
  </div>`
}

function Content({ content }: { content: TraceContent }): VNode {
  const bytes = useMemo(() => bytesOf(content), [content])
  if ('omitted' in content) return html`<p class="muted">${omittedText(content)}</p>`
  if ('text' in content) return html`<${TextView} text=${content.text} label="Bytes of the file" />`
  return html`<${HexView} bytes=${bytes} label="Bytes of the file" />`
}

function bytesOf(content: TraceContent): Uint8Array {
  if (!('base64' in content)) return new Uint8Array()
  return Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0))
}

function omittedText({ omitted, bytes, sha256 }: OmittedContent): string {
  const why = omitted === 'large' ? 'more than a trace keeps' : 'with a secret among them'
  const hash = sha256 === undefined ? '' : `, SHA-256 ${sha256}`
  return `Its file has ${bytes.toLocaleString('en')} bytes, ${why}${hash}.`
}
