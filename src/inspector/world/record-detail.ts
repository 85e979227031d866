import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { RecordView, TableView } from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { openDialog } from '../app/dialogs.js'
import { navigate } from '../app/router.js'
import { toast } from '../app/toasts.js'
import { onEveryEvent, useLoad } from '../app/use-load.js'
import { Badge } from '../ui/badge.js'
import { Button, IconButton } from '../ui/button.js'
import { CopyButton } from '../ui/copy.js'
import { ErrorState, Loading } from '../ui/empty-state.js'
import { JsonView } from '../ui/json-view.js'
import { Tabs } from '../ui/tabs.js'
import { ContentPanel } from './content-panel.js'
import { DeleteDialog } from './delete-dialog.js'
import { DueList } from './due-list.js'
import { FieldTable } from './field-table.js'
import { placeOf, recordPath } from './places.js'
import type { FieldSchema } from './record-schema.js'
import { nameOf } from '../records/record-text.js'
import { Referring } from './referring.js'
import { useLast } from '../app/use-last.js'

interface RecordDetailProps {
  readonly table: TableView
  /** All tables, for what its fields refer to. */
  readonly tables: readonly TableView[]
  readonly recordKey: string
  readonly fields: readonly FieldSchema[]
  /** The tables whose records refer to it. */
  readonly referring: readonly TableView[]
  readonly now: number | undefined
  /** Where the list is, without the record. */
  readonly listPlace: string
}

/** One record: all fields, its due work and its bytes. */
export function RecordDetail(props: RecordDetailProps): VNode {
  const { table, recordKey, referring, now, listPlace } = props
  const path = recordPath(table.service, table.table, recordKey)
  const { data, error } = useLoad<RecordView>(path, { refreshOn: onEveryEvent })
  const view = useLast(error === undefined ? data : undefined, path)
  if (error !== undefined) {
    return html`<${ErrorState} title="This record is not there" message=${error}>
      <a href=${listPlace}>Back to the ${table.title}</a>
    <//>`
  }
  if (!view) return html`<${Loading} />`
  return html`<div class="record">
    <${Head} ...${props} view=${view} path=${path} />
    <${DueList} due=${view.due} now=${now} />
    <${Referring} referring=${referring} recordKey=${recordKey} />
    <${Parts} ...${props} view=${view} path=${path} />
  </div>`
}

interface PartProps extends RecordDetailProps {
  readonly view: RecordView
  readonly path: string
}

function Head({ table, fields, view, path, listPlace }: PartProps): VNode {
  const name = nameOf(view)
  const onDelete = () => {
    const here = location.hash
    const go = (place: string) => () => navigate(place, { replace: true })
    openDialog(
      (close) =>
        html`<${DeleteDialog}
          service=${table.service}
          table=${table.table}
          recordKey=${view.key}
          name=${name}
          onClose=${close}
          onLeave=${go(listPlace)}
          onReturn=${go(here)}
        />`,
    )
  }
  return html`<header class="record-head">
    <div class="record-title">
      <span class="only-narrow">
        <${IconButton}
          icon="back"
          label=${`Back to the ${table.title}`}
          onClick=${() => navigate(listPlace)}
        />
      </span>
      <h2 class="cut" title=${name} dir="auto">${name}</h2>
      ${view.record['blocked'] === true && html`<${Badge} tone="warn">blocked<//>`}
    </div>
    <div class="record-key">
      <code class="cut" title=${view.key}>${view.key}</code>
      <${CopyButton} text=${view.key} label="Copy the key" />
    </div>
    ${
      table.keyed
        ? html`<div class="row">
            <${BlockButton} fields=${fields} view=${view} path=${path} />
            <${Button} icon="trash" onClick=${onDelete}>Delete…<//>
          </div>`
        : html`<p class="hint">
            These records have no key of their own: they cannot be changed or deleted one by one.
          </p>`
    }
  </header>`
}

interface BlockButtonProps {
  readonly fields: readonly FieldSchema[]
  readonly view: RecordView
  readonly path: string
}

/** Blocks and unblocks what can be: records that may have the field `blocked`. */
function BlockButton({ fields, view, path }: BlockButtonProps): VNode | null {
  const [isRunning, setRunning] = useState(false)
  const canBlock = fields.some(({ name, types }) => name === 'blocked' && types.includes('boolean'))
  if (!canBlock) return null
  const isBlocked = view.record['blocked'] === true
  const onClick = () => {
    setRunning(true)
    api
      .patch(path, { blocked: !isBlocked })
      .then(
        () => toast(`is ${isBlocked ? 'no longer' : 'now'} blocked.`, { name: nameOf(view) }),
        (error: unknown) => toast(messageOf(error), { isError: true }),
      )
      .finally(() => setRunning(false))
  }
  return html`<${Button} disabled=${isRunning} onClick=${onClick}>
    ${isBlocked ? 'Unblock' : 'Block'}
  <//>`
}

function Parts({ table, tables, fields, view, path }: PartProps): VNode {
  const [chosen, choose] = useState<string | undefined>()
  const { service } = table
  const names = tables.filter((one) => one.service === service).map((one) => one.table)
  const linkOf = (name: string, key: string) => placeOf({ service, table: name, key })
  const content = {
    id: 'content',
    title: 'Content',
    content: () => view.content && html`<${ContentPanel} path=${path} content=${view.content} />`,
  }
  const tabs = [
    ...(view.content ? [content] : []),
    {
      id: 'fields',
      title: 'Fields',
      content: () =>
        html`<${FieldTable}
          view=${view}
          fields=${fields}
          path=${table.keyed ? path : undefined}
          tables=${names}
          linkOf=${linkOf}
        />`,
    },
    {
      id: 'json',
      title: 'JSON',
      content: () => html`<${JsonView} value=${view.record} label="JSON of the record" />`,
    },
  ]
  const selected = tabs.some(({ id }) => id === chosen) ? chosen : tabs[0]?.id
  return html`<${Tabs}
    label="Parts of the record"
    tabs=${tabs}
    selected=${selected}
    onSelect=${choose}
  />`
}
