import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Badge } from '../ui/badge.js'
import { JsonView } from '../ui/json-view.js'
import { dateText } from '../ui/time-text.js'
import { referredTable } from './record-schema.js'
import { isSize, timeIn } from '../records/record-text.js'
import { numberText, sizeText } from '../ui/size-text.js'

interface FieldValueProps {
  readonly name: string
  readonly value: unknown
  readonly tables: readonly string[]
  /** Where a record is shown. */
  readonly linkOf: (table: string, key: string) => string
}

const LONG = 400

/** The value of a field: as it is, and beside it what a number of seconds or bytes means. */
export function FieldValue({ name, value, tables, linkOf }: FieldValueProps): VNode {
  const table = typeof value === 'string' ? referredTable(name, tables) : undefined
  if (typeof value === 'string' && table !== undefined) {
    return html`<a href=${linkOf(table, value)}><code>${value}</code></a>`
  }
  if (typeof value === 'string') return html`<${LongText} text=${value} />${hintOf(name, value)}`
  if (isWords(value)) {
    return html`<span class="row">
      ${value.map((word, index) => html`<${Badge} key=${index}><bdi>${word}</bdi><//>`)}
    </span>`
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    return html`<${JsonView} value=${value} label=${name} isBare />`
  }
  const text = value === undefined ? '–' : JSON.stringify(value)
  return html`<code class=${value === null ? 'muted' : ''}>${text}</code>${hintOf(name, value)}`
}

/** Whether a value is a list of short texts, such as tags. */
function isWords(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 50) return false
  return value.every((one) => typeof one === 'string' && one !== '' && one.length <= 40)
}

function hintOf(name: string, value: unknown): VNode | null {
  const time = typeof value === 'number' ? timeIn(name, value) : undefined
  const size = isSize(name, value) && value >= 1000 ? sizeText(value) : undefined
  const hint = time === undefined ? size : dateText(time)
  return hint === undefined ? null : html`<span class="muted field-hint">${hint}</span>`
}

function LongText({ text }: { readonly text: string }): VNode {
  const [isWhole, setWhole] = useState(false)
  if (text === '') return html`<span class="muted">empty</span>`
  if (text.length <= LONG || isWhole)
    return html`<span class="field-text" dir="auto">${text}</span>`
  return html`<span class="field-text" dir="auto">${text.slice(0, LONG)}…</span>
    <button type="button" class="link-button" onClick=${() => setWhole(true)}>
      Show all ${numberText(text.length)} characters
    </button>`
}
