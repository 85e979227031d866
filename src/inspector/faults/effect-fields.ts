import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { valueAt } from '../../core/util/json-pointer.js'
import type { FaultAction } from '../api/types.js'
import { Checkbox, SelectField, TextField } from '../ui/field.js'
import { numberOf, textAt, withValue, type Draft } from './draft.js'
import type { Targets } from './effects.js'
import { JsonField } from './json-field.js'
import {
  LATENCY_KINDS,
  latencyPointers,
  readLatency,
  writeLatency,
  type LatencyKind,
  type LatencyParts,
} from './latency.js'
import { PairsField } from './pairs-field.js'
import { reasonAt, type Problem } from './problems.js'
import { SpanField } from './span-field.js'

export interface EffectFieldsProps {
  readonly action: Draft
  readonly onChange: (action: Draft) => void
  /** Those of the action, with pointers into it. */
  readonly problems: readonly Problem[]
  readonly targets: Targets
  /** The status of each known error. */
  readonly errors: ReadonlyMap<string, number>
}

/** The fields of one effect; null if it has none. */
export function EffectFields(
  props: EffectFieldsProps & { member: keyof FaultAction },
): VNode | null {
  const { member } = props
  if (member === 'status') return html`<${ErrorFields} ...${props} />`
  if (member === 'latency') return html`<${LatencyFields} ...${props} />`
  if (member === 'reset') return html`<${ResetFields} ...${props} />`
  if (member === 'stall') return html`<${StallFields} ...${props} />`
  if (member === 'drip') return html`<${DripFields} ...${props} />`
  if (member === 'headers') return html`<${HeaderFields} ...${props} />`
  if (member === 'jsonError') return html`<${CodeField} ...${props} />`
  if (member === 'contentType') {
    return html`<${Text} ...${props} pointer="/contentType" label="Content-Type" />`
  }
  return null
}

function Text(props: EffectFieldsProps & { pointer: string; label: string; placeholder?: string }) {
  const { action, onChange, problems, pointer, label, placeholder } = props
  const isText = pointer === '/contentType'
  return html`<${TextField}
    label=${label}
    placeholder=${placeholder}
    value=${textAt(action, pointer)}
    onInput=${(text: string) => onChange(withValue(action, pointer, isText ? text : numberOf(text)))}
    error=${reasonAt(problems, pointer)}
  />`
}

function ErrorFields(props: EffectFieldsProps): VNode {
  const { action, onChange, problems, targets, errors } = props
  const status = textAt(action, '/status')
  const known = targets.statuses.map(String)
  const options = [
    { value: '', title: 'that of the code' },
    ...[...new Set([...known, status])].filter(Boolean).map((one) => ({ value: one, title: one })),
  ]
  const setStatus = (text: string) => {
    const next = withValue(action, '/status', numberOf(text))
    const code = textAt(action, '/code')
    const isOther = text !== '' && errors.has(code) && String(errors.get(code)) !== text
    onChange(isOther ? withValue(next, '/code', undefined) : next)
  }
  return html`<div class="field-grid">
      <${SelectField}
        label="Status"
        value=${status}
        options=${options}
        onChange=${setStatus}
        error=${reasonAt(problems, '/status')}
      />
      <${CodeField} ...${props} />
      <${Text}
        ...${props}
        pointer="/afterBytes"
        label="After bytes of the request body"
        placeholder="before it is read"
      />
    </div>
    <${JsonField}
      label="Body"
      hint="Instead of the vendor's error: JSON; a text is sent as it is, null is no body."
      value=${action['body']}
      onChange=${(value: unknown) => onChange(withValue(action, '/body', value))}
      error=${reasonAt(problems, '/body')}
    />`
}

/** The error of the contract; with a status, those that have it. */
function CodeField({ action, onChange, problems, targets, errors }: EffectFieldsProps): VNode {
  const code = textAt(action, '/code')
  const status = action['status']
  const fitting = targets.codes.filter(
    (one) => status === undefined || !errors.has(one) || errors.get(one) === status,
  )
  const options = [
    { value: '', title: 'the usual one' },
    ...[...new Set([...fitting, code])].filter(Boolean).map((one) => ({
      value: one,
      title: errors.has(one) && status === undefined ? `${one} (${String(errors.get(one))})` : one,
    })),
  ]
  return html`<${SelectField}
    label="Error"
    value=${code}
    options=${options}
    onChange=${(text: string) => onChange(withValue(action, '/code', text === '' ? undefined : text))}
    error=${reasonAt(problems, '/code')}
  />`
}

function LatencyFields({ action, onChange, problems }: EffectFieldsProps): VNode {
  const parts = readLatency(action['latency'])
  const set = (change: Partial<LatencyParts>) =>
    onChange(withValue(action, '/latency', writeLatency({ ...parts, ...change }) ?? 0))
  const [first, second] = latencyPointers(parts).map((one) => `/latency${one}`)
  const labels = {
    fixed: ['Delay', ''],
    uniform: ['Shortest', 'Longest'],
    normal: ['Mean', 'Deviation'],
  }
  const [firstLabel, secondLabel] = labels[parts.kind]
  const kinds = Object.entries(LATENCY_KINDS).map(([value, title]) => ({ value, title }))
  return html`<div class="field-grid">
      <${SelectField}
        label="How long"
        value=${parts.kind}
        options=${kinds}
        onChange=${(kind: LatencyKind) =>
          set({ kind, second: kind === 'fixed' ? undefined : (parts.second ?? parts.first) })}
        error=${reasonAt(problems, '/latency')}
      />
      <${SpanField}
        label=${firstLabel}
        plain="milliseconds"
        value=${parts.first}
        onChange=${(value: unknown) => set({ first: value })}
        error=${reasonAt(problems, first ?? '', { below: true })}
      />
      ${
        parts.kind !== 'fixed' &&
        html`<${SpanField}
          label=${secondLabel}
          plain="milliseconds"
          value=${parts.second}
          onChange=${(value: unknown) => set({ second: value })}
          error=${reasonAt(problems, second ?? '', { below: true })}
        />`
      }
    </div>
    <${Checkbox}
      label="Move the mock's clock instead of waiting"
      checked=${parts.isOnClock}
      onChange=${(isOnClock: boolean) => set({ isOnClock })}
    />`
}

function ResetFields(props: EffectFieldsProps): VNode {
  const { action, onChange, problems } = props
  const isDuringRequest = action['reset'] === 'during-request'
  const options = [
    { value: 'before-reply', title: 'before anything is done' },
    { value: 'during-request', title: 'in the middle of the request body' },
    { value: 'during-reply', title: 'half-way through the reply' },
  ]
  const set = (reset: string) => {
    const next = withValue(action, '/reset', reset)
    const keepsBytes = reset === 'during-request'
    onChange(keepsBytes ? next : withValue(next, '/afterBytes', undefined))
  }
  return html`<div class="field-grid">
    <${SelectField}
      label="When"
      value=${textAt(action, '/reset')}
      options=${options}
      onChange=${set}
      error=${reasonAt(problems, '/reset')}
    />
    ${
      isDuringRequest &&
      html`<${Text}
        ...${props}
        pointer="/afterBytes"
        label="After bytes"
        placeholder="half of it"
      />`
    }
  </div>`
}

function StallFields(props: EffectFieldsProps): VNode {
  const { action, onChange, problems } = props
  return html`<div class="field-grid">
      <${Text} ...${props} pointer="/stall/afterBytes" label="After bytes" />
      <${SpanField}
        label="For"
        plain="milliseconds"
        value=${valueAt(action, '/stall/for')}
        onChange=${(value: unknown) => onChange(withValue(action, '/stall/for', value))}
        error=${reasonAt(problems, '/stall/for', { below: true })}
      />
    </div>
    <${Checkbox}
      label="Move the mock's clock instead of waiting"
      checked=${valueAt(action, '/stall/clock') === 'mock'}
      onChange=${(isOn: boolean) =>
        onChange(withValue(action, '/stall/clock', isOn ? 'mock' : undefined))}
    />`
}

function DripFields(props: EffectFieldsProps): VNode {
  const { action, onChange, problems } = props
  return html`<div class="field-grid">
    <${Text} ...${props} pointer="/drip/bytes" label="Bytes of a piece" />
    <${SpanField}
      label="One every"
      plain="milliseconds"
      value=${valueAt(action, '/drip/every')}
      onChange=${(value: unknown) => onChange(withValue(action, '/drip/every', value))}
      error=${reasonAt(problems, '/drip/every', { below: true })}
    />
  </div>`
}

function HeaderFields({ action, onChange, problems }: EffectFieldsProps): VNode {
  return html`<${PairsField}
    label="Headers"
    noun="header"
    value=${action['headers']}
    onChange=${(value: unknown) => onChange(withValue(action, '/headers', value ?? {}))}
    error=${reasonAt(problems, '/headers', { below: true })}
  />`
}
