import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { api, messageOf } from '../app/api.js'
import { toast } from '../app/toasts.js'
import { useLoad } from '../app/use-load.js'
import { Badge } from '../ui/badge.js'
import { Button } from '../ui/button.js'
import { SelectField, TextField } from '../ui/field.js'
import {
  POLICIES,
  readPolicy,
  withName,
  writePolicy,
  type LifecycleKind,
  type LifecycleReply,
  type PolicyForm,
  type PolicyName,
} from './policy.js'
import { SpanField } from './span-field.js'

/** Says how long new records take until they are ready. */
export function Lifecycle(): VNode | null {
  const { data, reload } = useLoad<LifecycleReply>('/lifecycle', {
    refreshOn: ({ type }) => type === 'world',
  })
  if (!data || data.kinds.length === 0) return null
  return html`<section class="panel stack">
    <h3>Lifecycle</h3>
    <p class="muted">
      How long something new takes until it is ready; until then it does not exist for clients. What
      was made before keeps what it had.
    </p>
    ${data.kinds.map(
      (kind) =>
        html`<${KindForm}
          key=${kind.kind}
          kind=${kind}
          policy=${data.lifecycle[kind.kind]}
          onChanged=${reload}
        />`,
    )}
  </section>`
}

interface KindFormProps {
  readonly kind: LifecycleKind
  readonly policy: unknown
  readonly onChanged: () => void
}

function KindForm({ kind, policy, onChanged }: KindFormProps): VNode {
  const [form, setForm] = useState(() => readPolicy(policy, kind))
  const [error, setError] = useState<string | undefined>()
  const known = JSON.stringify(policy ?? 'immediately')
  const shown = useRef(known)
  useEffect(() => {
    // What one is about to change stays, whatever was set meanwhile.
    const isUntouched = JSON.stringify(writePolicy(form)) === shown.current
    shown.current = known
    if (isUntouched) setForm(readPolicy(policy, kind))
  }, [known])
  const isSame = JSON.stringify(writePolicy(form)) === known
  const set = (next: PolicyForm) => {
    api.post('/lifecycle', { [kind.kind]: writePolicy(next) }).then(
      () => {
        setError(undefined)
        toast(`A new ${kind.kind} ${POLICIES[next.name]}`)
        onChanged()
      },
      (failure: unknown) => setError(messageOf(failure)),
    )
  }
  const choose = (name: PolicyName) => {
    const next = withName(form, name)
    setForm(next)
    // The others need a value first.
    if (name === 'immediately' || name === 'never') set(next)
  }
  return html`<form
    class="lifecycle"
    onSubmit=${(event: Event) => {
      event.preventDefault()
      set(form)
    }}
    novalidate
  >
    <div class="field-grid">
      <${SelectField}
        label=${`A new ${kind.kind}`}
        value=${form.name}
        options=${Object.entries(POLICIES).map(([value, title]) => ({ value, title }))}
        onChange=${choose}
        error=${error}
      />
      <${PolicyFields} form=${form} setForm=${setForm} kind=${kind} />
    </div>
    <div class="row">
      ${known !== '"immediately"' && html`<${Badge} tone="accent">changed<//>`}
      ${!isSame && html`<${Button} type="submit" kind="primary">Apply<//>`}
      ${
        known !== '"immediately"' &&
        html`<${Button} kind="quiet" onClick=${() => choose('immediately')}>Set back<//>`
      }
    </div>
  </form>`
}

interface PolicyFieldsProps {
  readonly form: PolicyForm
  readonly setForm: (form: PolicyForm) => void
  readonly kind: LifecycleKind
}

function PolicyFields({ form, setForm, kind }: PolicyFieldsProps): VNode | null {
  const { name, polls, after, fail } = form
  if (name === 'immediately' || name === 'never') return null
  const isFailing = name === 'fail'
  return html`${
    isFailing &&
    html`<${SelectField}
      label="With the error"
      value=${fail}
      options=${kind.errors}
      onChange=${(code: string) => setForm({ ...form, fail: code })}
    />`
  }
  ${
    name !== 'after' &&
    html`<${TextField}
      label=${isFailing ? 'After so many polls' : 'Polls that do not find it'}
      placeholder=${isFailing ? 'at once' : undefined}
      value=${polls}
      onInput=${(text: string) => setForm({ ...form, polls: text })}
    />`
  }
  ${
    name !== 'polls' &&
    html`<${SpanField}
      label="After a time of the mock's clock"
      value=${after}
      onChange=${(value: unknown) => setForm({ ...form, after: value })}
    />`
  }`
}
