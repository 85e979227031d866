import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { SelectField, TextField } from '../ui/field.js'
import { ISO, readSpan, SPAN_UNITS, writeSpan, type PlainUnit } from './span.js'

interface SpanFieldProps {
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** The unit that a plain number has. */
  readonly plain?: PlainUnit
  readonly hint?: string
  readonly error?: string | undefined
}

/** An amount and its unit. */
export function SpanField(props: SpanFieldProps): VNode {
  const { label, value, onChange, plain, hint, error } = props
  const units = [...(plain === 'calls' ? ['calls'] : []), ...SPAN_UNITS, ISO]
  const [unit, setUnit] = useState(plain ?? 'seconds')
  const known = readSpan(value, plain)
  const isOther = value !== undefined && !known
  // A text that is no number yet reads like a duration of ISO 8601.
  const isTyped = typeof value === 'string' && !value.startsWith('P')
  const shown = known && !isTyped ? known.unit : unit
  const set = (amount: string, of: string) => onChange(writeSpan({ amount, unit: of }, plain))
  return html`<div class="span-field">
    <${TextField}
      label=${label}
      value=${known?.amount ?? ''}
      placeholder=${isOther ? 'as in the JSON' : undefined}
      onInput=${(text: string) => {
        setUnit(shown)
        set(text, shown)
      }}
      hint=${hint}
      error=${error}
    />
    <${SelectField}
      label=${`Unit of ${label}`}
      isLabelHidden
      value=${shown}
      options=${units}
      onChange=${(next: string) => {
        setUnit(next)
        if (known) set(known.amount, next)
      }}
    />
  </div>`
}
