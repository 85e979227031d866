import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TableView } from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { confirm, openDialog } from '../app/dialogs.js'
import { useShortcuts } from '../app/keyboard.js'
import { navigate } from '../app/router.js'
import { currentScope } from '../app/scope.js'
import { toast } from '../app/toasts.js'
import { Button } from '../ui/button.js'
import { TextField } from '../ui/field.js'
import { AddDialog } from './add-dialog.js'
import { LoadDialog } from './load-dialog.js'
import { placeOf, snapshotsPlace } from './places.js'
import type { FieldSchema } from './record-schema.js'
import { saveFile } from './save-file.js'
import { TableChoice } from './tables-nav.js'

interface ToolbarProps {
  readonly table: TableView
  readonly tables: readonly TableView[]
  readonly fields: readonly FieldSchema[]
  /** What the list is searched for. */
  readonly text: string
}

/** Search and the actions on the table and on the world. */
export function Toolbar({ table, tables, fields, text }: ToolbarProps): VNode {
  const add = () =>
    openDialog(
      (close) =>
        html`<${AddDialog} table=${table} tables=${tables} fields=${fields} onClose=${close} />`,
    )
  return html`<div class="toolbar">
    <${TableChoice} tables=${tables} current=${table} />
    <${Search} key=${`${table.service}/${table.table}`} table=${table} text=${text} />
    <${Button} icon="plus" disabled=${fields.length === 0} onClick=${add}>Add<//>
    <div class="toolbar-end">
      <${Button} kind="quiet" onClick=${() => openLoad()}>Load…<//>
      <${Button} kind="quiet" onClick=${exportWorld}>Export<//>
      <${Button} kind="quiet" onClick=${() => navigate(snapshotsPlace())}>Snapshots<//>
      <${Button} kind="quiet" onClick=${() => void reset()}>Reset…<//>
    </div>
  </div>`
}

const PAUSE_MS = 200

function Search({ table, text }: Pick<ToolbarProps, 'table' | 'text'>): VNode {
  const [typed, setTyped] = useState(text)
  const sent = useRef(text)
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const focus = () => input.current?.focus()
  useShortcuts([{ keys: '/', title: `Search the ${table.title}`, run: focus }])
  useEffect(() => {
    if (typed === sent.current) return
    const { service, table: name } = table
    const timer = setTimeout(() => {
      sent.current = typed
      navigate(placeOf({ service, table: name, text: typed }), { replace: true })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  // A link, or the way back, searches for something else.
  useEffect(() => {
    if (text === sent.current) return
    sent.current = text
    setTyped(text)
  }, [text])
  return html`<div class="world-search">
    <${TextField}
      label=${`Search the ${table.title}`}
      isLabelHidden
      type="search"
      placeholder=${`Search the ${table.title}`}
      value=${typed}
      onInput=${setTyped}
      inputRef=${input}
    />
  </div>`
}

/** Opens the dialog that loads a world, with a file that was dropped on the page. */
export function openLoad(file?: File): void {
  openDialog((close) => html`<${LoadDialog} onClose=${close} file=${file} />`)
}

function exportWorld(): void {
  api
    .fetch('/state')
    .then((response) => response.blob())
    .then(
      (world) => saveFile(`${currentScope.get()}.world.json`, world),
      (error: unknown) => toast(messageOf(error), { isError: true }),
    )
}

async function reset(): Promise<void> {
  const isWanted = await confirm({
    title: 'Reset this scope?',
    text: 'Records, clock, ids and faults go back to the start, and the journal is cleared. Snapshots are kept.',
    action: 'Reset',
    isDangerous: true,
  })
  if (!isWanted) return
  api.post('/reset').then(
    () => toast('The scope is as it was at the start.'),
    (error: unknown) => toast(messageOf(error), { isError: true }),
  )
}
