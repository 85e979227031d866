import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { RuleValue, RuleView } from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { Badge } from '../ui/badge.js'
import { Button } from '../ui/button.js'
import { SelectField, TextField } from '../ui/field.js'
import { isChanged, knownValues, valueOf, valueText } from './rule-values.js'

interface RuleControlProps {
  readonly rule: RuleView
  /** Called when the value was changed. */
  readonly onChanged: () => void
  readonly isLabelHidden?: boolean
}

/** Changes the value of a rule in the scope of the page, and sets it back. */
export function RuleControl({ rule, onChanged, isLabelHidden = false }: RuleControlProps): VNode {
  const { id, any } = rule
  const [error, setError] = useState<string | undefined>()
  const set = (value: RuleValue) => {
    api.patch('/rules', { [id]: value }).then(
      () => {
        setError(undefined)
        onChanged()
      },
      (failure: unknown) => setError(messageOf(failure)),
    )
  }
  const label = isLabelHidden ? `Value of ${id}` : 'Value in this scope'
  const shared = { rule, set, error, label, isLabelHidden }
  return html`<div class="rule-control">
    ${any === undefined ? html`<${Choice} ...${shared} />` : html`<${NumberForm} ...${shared} />`}
    ${
      isChanged(rule) &&
      html`<div class="rule-changed">
        <${Badge} tone="accent">changed<//>
        <${Button}
          kind="quiet"
          title=${`Set back to ${JSON.stringify(rule.default)}`}
          onClick=${() => set(rule.default)}
        >
          Set back
        <//>
      </div>`
    }
  </div>`
}

interface FormProps {
  readonly rule: RuleView
  readonly set: (value: RuleValue) => void
  readonly error: string | undefined
  readonly label: string
  readonly isLabelHidden: boolean
}

function Choice({ rule, set, error, label, isLabelHidden }: FormProps): VNode {
  const options = knownValues(rule).map((value) => ({
    value: valueText(value),
    title: value === rule.default ? `${valueText(value)} (default)` : valueText(value),
  }))
  return html`<${SelectField}
    label=${label}
    isLabelHidden=${isLabelHidden}
    value=${valueText(rule.value)}
    options=${options}
    onChange=${(text: string) => set(valueOf(rule, text))}
    error=${error}
    disabled=${options.length === 1}
  />`
}

/** For rules that accept any number: what is typed is set by Enter or the button. */
function NumberForm({ rule, set, error, label, isLabelHidden }: FormProps): VNode {
  const [text, setText] = useState(valueText(rule.value))
  useEffect(() => setText(valueText(rule.value)), [rule.value])
  const isSame = text.trim() === valueText(rule.value)
  return html`<form
    class="number-form"
    onSubmit=${(event: Event) => {
      event.preventDefault()
      if (!isSame) set(valueOf(rule, text.trim()))
    }}
  >
    <${TextField}
      label=${label}
      isLabelHidden=${isLabelHidden}
      value=${text}
      onInput=${setText}
      options=${knownValues(rule).map(valueText)}
      error=${error}
    />
    ${!isSame && html`<${Button} type="submit" kind="primary">Set<//>`}
  </form>`
}
