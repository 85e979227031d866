import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { valueAt } from '../../core/util/json-pointer.js'
import type { FaultTargetView } from '../api/types.js'
import { SelectField, TextField } from '../ui/field.js'
import { numberOf, textAt, withValue, type Draft } from './draft.js'
import type { Targets } from './effects.js'
import { JsonField } from './json-field.js'
import { PairsField } from './pairs-field.js'
import { reasonAt, type Problem } from './problems.js'
import { SpanField } from './span-field.js'

export interface FormPartProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly problems: readonly Problem[]
  readonly targets: Targets
}

interface CallsPartProps extends FormPartProps {
  readonly all: readonly FaultTargetView[]
}

/** Which calls a fault acts on. */
export function CallsPart({ draft, onChange, problems, targets, all }: CallsPartProps): VNode {
  const set = (pointer: string, value: unknown) => onChange(withValue(draft, pointer, value))
  const field = (pointer: string) => ({
    value: textAt(draft, pointer),
    onInput: (text: string) => set(pointer, numberOf(text)),
    error: reasonAt(problems, pointer),
  })
  return html`<section class="panel stack">
    <h3>Which calls</h3>
    <${SelectField}
      label="Operation"
      value=${textAt(draft, '/operation')}
      options=${operationOptions(all, draft)}
      onChange=${(operation: string) => set('/operation', operation)}
      error=${reasonAt(problems, '/operation')}
    />
    <div class="field-grid">
      <${SpanField}
        label="Skip first"
        plain="calls"
        value=${draft['after']}
        onChange=${(value: unknown) => set('/after', value)}
        error=${reasonAt(problems, '/after', { below: true })}
      />
      <${TextField} label="Fail at most so many calls" placeholder="all" ...${field('/times')} />
      <${TextField} label="Start with call number" placeholder="1" ...${field('/nth')} />
      <${TextField}
        label="Probability, above 0 up to 1"
        placeholder="1"
        ...${field('/probability')}
      />
      <${TextField} label="Seed of random choices" placeholder="the id" ...${field('/seed')} />
      <${TextField}
        label="Id"
        placeholder="fault-1"
        value=${textAt(draft, '/id')}
        onInput=${(text: string) => set('/id', text === '' ? undefined : text)}
        error=${reasonAt(problems, '/id')}
      />
    </div>
    <${MatchPart} draft=${draft} onChange=${onChange} problems=${problems} targets=${targets} />
  </section>`
}

function operationOptions(all: readonly FaultTargetView[], { operation }: Draft) {
  const services = [...new Set(all.map(({ service }) => service))]
  const known = [
    { value: '*', title: 'All operations' },
    ...services.flatMap((service) => [
      { value: `${service}/*`, title: `${service}: all operations` },
      ...all
        .filter((one) => one.service === service)
        .map((one) => ({
          value: `${service}/${one.operation}`,
          title: `${service}/${one.operation}, ${one.method} ${one.path}`,
        })),
    ]),
  ]
  const isKnown = known.some(({ value }) => value === operation)
  return isKnown ? known : [{ value: String(operation), title: String(operation) }, ...known]
}

/** The values that a call must have. */
function MatchPart({ draft, onChange, problems, targets }: FormPartProps): VNode {
  const [isOpen, setOpen] = useState('match' in draft)
  const isWrong = problems.some(({ pointer }) => pointer.startsWith('/match'))
  const pairs = (part: string, noun: string, names: readonly string[] = []) =>
    html`<${PairsField}
      label=${{ params: 'Parameters of the path', query: 'Query', headers: 'Headers' }[part]}
      noun=${noun}
      names=${names}
      value=${valueAt(draft, `/match/${part}`)}
      onChange=${(value: unknown) => onChange(withValue(draft, `/match/${part}`, value))}
      error=${reasonAt(problems, `/match/${part}`, { below: true })}
    />`
  return html`<details
    class="disclosure"
    open=${isOpen || isWrong}
    onToggle=${(event: { currentTarget: HTMLDetailsElement }) => setOpen(event.currentTarget.open)}
  >
    <summary>Only calls with certain values</summary>
    <div class="disclosure-body">
      ${pairs('params', 'parameter', parameterNames(targets))} ${pairs('query', 'query parameter')}
      ${pairs('headers', 'header')}
      <${JsonField}
        label="Body"
        placeholder='{ "name": "report" }'
        hint="A part of the JSON body, or of the fields of a form, as JSON."
        value=${valueAt(draft, '/match/body')}
        onChange=${(value: unknown) => onChange(withValue(draft, '/match/body', value))}
        error=${reasonAt(problems, '/match', {}) ?? reasonAt(problems, '/match/body', { below: true })}
      />
    </div>
  </details>`
}

function parameterNames({ operations }: Targets): string[] {
  const names = operations.flatMap(({ path }) =>
    [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name),
  )
  return [...new Set(names)]
}
