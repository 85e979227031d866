import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { api, ApiError, messageOf } from '../app/api.js'
import { Button } from '../ui/button.js'
import { SelectField, TextField } from '../ui/field.js'
import { choicesOf, inputHint, inputKind, inputText, readInput } from './field-input.js'
import { typeText, type FieldSchema } from './record-schema.js'

interface FieldEditorProps {
  readonly field: FieldSchema
  readonly value: unknown
  /** The path of the record in the admin API. */
  readonly path: string
  readonly onDone: () => void
}

const LONG = 60

/** Changes one field of a record. A mistake is shown at it. */
export function FieldEditor({ field, value, path, onDone }: FieldEditorProps): VNode {
  const [text, setText] = useState(() => inputText(field, value))
  const [error, setError] = useState<string | undefined>()
  const form = useRef<HTMLFormElement>(null)
  // At once: what is typed next would be lost until the browser has painted.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [])
  const save = () => {
    const read = readInput(field, text)
    if ('error' in read) {
      setError(read.error)
      return
    }
    api
      .patch(path, { [field.name]: read.value })
      .then(onDone, (reason: unknown) => setError(reasonOf(reason, field.name)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onDone()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
  }
  return html`<form
    class="field-editor"
    ref=${form}
    onKeyDown=${onKeyDown}
    onSubmit=${(event: Event) => {
      event.preventDefault()
      save()
    }}
  >
    <${Control} field=${field} value=${value} text=${text} error=${error} onText=${setText} />
    <div class="row">
      <${Button} type="submit" kind="primary">Save<//>
      <${Button} onClick=${onDone}>Cancel<//>
    </div>
  </form>`
}

interface ControlProps {
  readonly field: FieldSchema
  readonly value: unknown
  readonly text: string
  readonly error: string | undefined
  readonly onText: (text: string) => void
}

function Control({ field, value, text, error, onText }: ControlProps): VNode {
  const kind = inputKind(field)
  const common = { label: field.name, isLabelHidden: true, value: text, error }
  if (kind === 'choice') {
    return html`<${SelectField}
      ...${common}
      options=${choicesOf(field, value)}
      onChange=${onText}
    />`
  }
  const isLong = kind === 'json' || text.length > LONG || text.includes('\n')
  return html`<${TextField}
    ...${common}
    hint=${inputHint(field) ?? typeText(field)}
    rows=${isLong ? Math.min(14, Math.max(3, text.split('\n').length)) : undefined}
    isCode=${kind === 'json'}
    onInput=${onText}
  />`
}

/** The mistake in the field, or what else is wrong. */
function reasonOf(error: unknown, name: string): string {
  const problems = error instanceof ApiError ? error.problems : []
  const texts = problems.map(({ pointer, reason }) => {
    const place = pointer.replace(`/${name}`, '')
    return place === '' ? reason : `${place}: ${reason}`
  })
  return texts.join('; ') || messageOf(error)
}
