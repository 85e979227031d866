import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { TextField } from '../ui/field.js'

interface JsonFieldProps {
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly hint?: string
  readonly placeholder?: string
  readonly error?: string | undefined
}

/** A value as JSON. What is no JSON yet changes nothing, and says so. */
export function JsonField(props: JsonFieldProps): VNode {
  const { label, value, onChange, hint, placeholder, error } = props
  const [typed, setTyped] = useState(() => textOf(value))
  const reason = reasonOf(typed)
  const isSame = reason !== undefined || JSON.stringify(valueOf(typed)) === JSON.stringify(value)
  return html`<${TextField}
    label=${label}
    rows=${3}
    isCode
    value=${isSame ? typed : textOf(value)}
    placeholder=${placeholder}
    hint=${hint}
    error=${reason ?? error}
    onInput=${(text: string) => {
      setTyped(text)
      if (reasonOf(text) === undefined) onChange(valueOf(text))
    }}
  />`
}

function textOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value)
}

function valueOf(text: string): unknown {
  return text.trim() === '' ? undefined : (JSON.parse(text) as unknown)
}

function reasonOf(text: string): string | undefined {
  try {
    valueOf(text)
    return undefined
  } catch (error) {
    return `This is no JSON: ${(error as Error).message}`
  }
}
