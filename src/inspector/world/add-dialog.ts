import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RecordsReply, RecordView, TableView } from '../api/types.js'
import { api } from '../app/api.js'
import { navigate } from '../app/router.js'
import { toast } from '../app/toasts.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { CodeEditor } from './code-editor.js'
import { contentOf } from './file-text.js'
import { FileButton } from './file-button.js'
import { readJson } from './json-text.js'
import { placeOf, recordPath } from './places.js'
import { newRecord, referredTable, typeText, type FieldSchema } from './record-schema.js'
import { nameOf } from '../records/record-text.js'
import { useMistakes } from './use-mistakes.js'

interface AddDialogProps {
  readonly table: TableView
  readonly tables: readonly TableView[]
  readonly fields: readonly FieldSchema[]
  readonly onClose: () => void
}

/** Adds a record, written as JSON: it starts with the fields that are required. */
export function AddDialog({ table, tables, fields, onClose }: AddDialogProps): VNode {
  const [text, setText] = useState(() => JSON.stringify(newRecord(fields), null, 2))
  const { mistakes, error, clear, run } = useAdding(table, text, onClose)
  const change = (value: string) => {
    clear()
    setText(value)
  }
  const written = useRef(text)
  useReferences(table, tables, fields, (values) => {
    setText((before) => {
      // What one has typed meanwhile is not changed.
      if (before !== written.current) return before
      return (written.current = withMembers(before, values))
    })
  })
  const hasContent = fields.some(({ name }) => name === 'content')
  const onFile = (file: File) =>
    void contentOf(file).then((content) => change(withMembers(text, { content })))
  return html`<${Dialog}
    title=${`Add to the ${table.title}`}
    isWide
    onClose=${onClose}
    onSubmit=${run}
    actions=${html`<${Button} onClick=${onClose}>Cancel<//>
      <${Button} type="submit" kind="primary">Add<//>`}
  >
    <div class="add-record">
      <div class="stack">
        <${CodeEditor}
          label="Record, as JSON"
          value=${text}
          onInput=${change}
          mistakes=${mistakes}
        />
        ${hasContent && html`<${ContentChooser} onFile=${onFile} />`}
        ${error !== undefined && html`<p class="error-text" role="alert">${error}</p>`}
      </div>
      <${FieldGuide} fields=${fields} />
    </div>
  <//>`
}

/** The text of a record with other values of some members; unchanged if it is no JSON object. */
function withMembers(text: string, values: Readonly<Record<string, unknown>>): string {
  const { value, mistakes } = readJson(text)
  if (mistakes.length > 0 || typeof value !== 'object') return text
  return JSON.stringify({ ...value, ...values }, null, 2)
}

function useAdding({ service, table }: TableView, text: string, onClose: () => void) {
  const { mistakes, error, clear, read, refuse } = useMistakes(text)
  const run = () => {
    const found = read()
    if (found.mistakes.length > 0) return
    api.post<RecordView>(recordPath(service, table), found.value).then((added) => {
      toast('was added.', { name: nameOf(added) })
      onClose()
      navigate(placeOf({ service, table, key: added.key }))
    }, refuse)
  }
  return { mistakes, error, clear, run }
}

/** Fills in required references, such as `container_id`, with the first record that they can name. */
function useReferences(
  { service }: TableView,
  tables: readonly TableView[],
  fields: readonly FieldSchema[],
  fill: (values: Readonly<Record<string, string>>) => void,
): void {
  useEffect(() => {
    const names = tables.filter((one) => one.service === service).map((one) => one.table)
    for (const { name, isRequired } of fields) {
      const referred = isRequired ? referredTable(name, names) : undefined
      if (referred === undefined) continue
      void api
        .get<RecordsReply>(recordPath(service, referred), { query: { offset: 0, limit: 1 } })
        .then(({ records }) => records[0] && fill({ [name]: records[0].key }))
    }
  }, [])
}

function ContentChooser({ onFile }: { readonly onFile: (file: File) => void }): VNode {
  return html`<div>
    <${FileButton} label="File with the bytes" onFile=${onFile}>Take the bytes from a file…<//>
  </div>`
}

/** The fields that a record can have, with what each takes. */
function FieldGuide({ fields }: { readonly fields: readonly FieldSchema[] }): VNode {
  return html`<section class="field-guide" tabindex="0" aria-label="Fields of the record">
    <dl>
      ${fields.map(
        (field) =>
          html`<div key=${field.name}>
            <dt>
              <code>${field.name}</code>
              <span class="muted">${typeText(field)}</span>
              ${field.isRequired && html`<strong>required</strong>`}
            </dt>
            <dd>${field.description}</dd>
          </div>`,
      )}
    </dl>
  </section>`
}
