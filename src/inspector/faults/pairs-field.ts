import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button, IconButton } from '../ui/button.js'
import { TextField } from '../ui/field.js'
import { isSamePairs, objectOf, pairsOf, type Pair } from './pairs.js'

interface PairsFieldProps {
  readonly label: string
  /** What one of them is called, such as `header`. */
  readonly noun: string
  readonly value: unknown
  readonly onChange: (value: Readonly<Record<string, string>> | undefined) => void
  /** Names to choose from. */
  readonly names?: readonly string[]
  readonly error?: string | undefined
}

/** Names with values, such as headers. */
export function PairsField(props: PairsFieldProps): VNode {
  const { label, noun, value, onChange, names = [], error } = props
  const [typed, setTyped] = useState<readonly Pair[]>(() => pairsOf(value))
  const pairs = isSamePairs(typed, value) ? typed : pairsOf(value)
  const set = (next: readonly Pair[]) => {
    setTyped(next)
    onChange(objectOf(next))
  }
  const change = (at: number, pair: Pair) => set(pairs.map((one, row) => (row === at ? pair : one)))
  return html`<fieldset class="pairs">
    <legend class="label">${label}</legend>
    ${pairs.map(
      ([name, text], at) =>
        html`<div class="pair" key=${at}>
          <${TextField}
            label=${`Name of ${noun} ${at + 1}`}
            isLabelHidden
            placeholder="name"
            isCode
            value=${name}
            options=${names}
            onInput=${(next: string) => change(at, [next, text])}
          />
          <${TextField}
            label=${`Value of ${noun} ${at + 1}`}
            isLabelHidden
            placeholder="value"
            isCode
            value=${text}
            onInput=${(next: string) => change(at, [name, next])}
          />
          <${IconButton}
            icon="trash"
            label=${`Remove ${noun} ${at + 1}`}
            onClick=${() => set(pairs.filter((_, row) => row !== at))}
          />
        </div>`,
    )}
    ${error !== undefined && html`<p class="error">${error}</p>`}
    <${Button}
      kind="quiet"
      icon="plus"
      onClick=${() => set([...pairs, [names.find((one) => !pairs.some(([name]) => name === one)) ?? '', '']])}
    >
      Add a ${noun}
    <//>
  </fieldset>`
}
