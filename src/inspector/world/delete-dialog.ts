import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ChangesReply } from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { toast } from '../app/toasts.js'
import { useLoad } from '../app/use-load.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { numberText } from '../ui/size-text.js'
import { Loading } from '../ui/empty-state.js'
import { recordPath } from './places.js'

interface DeleteDialogProps {
  readonly service: string
  readonly table: string
  readonly recordKey: string
  readonly name: string
  readonly onClose: () => void
  /** Leaves the record, which is not to be loaded once it is gone. */
  readonly onLeave: () => void
  /** Goes back to it: it could not be deleted. */
  readonly onReturn: () => void
}

const SHOWN = 20

/** Asks before a record is deleted, and says what goes with it. */
export function DeleteDialog(props: DeleteDialogProps): VNode {
  const { service, table, recordKey, name, onClose, onLeave, onReturn } = props
  const path = recordPath(service, table, recordKey)
  const { data, error } = useLoad<ChangesReply>(`${path}/deletion`)
  const [failure, setFailure] = useState<string | undefined>()
  const onSubmit = () => {
    onLeave()
    api.delete(path).then(
      () => {
        toast('was deleted.', { name })
        onClose()
      },
      (reason: unknown) => {
        setFailure(messageOf(reason))
        onReturn()
      },
    )
  }
  const others = data?.changes.filter(
    (one) => one.service !== service || one.table !== table || one.key !== recordKey,
  )
  return html`<${Dialog}
    title="Delete this record?"
    onClose=${onClose}
    onSubmit=${onSubmit}
    actions=${html`<${Button} onClick=${onClose}>Cancel<//>
      <${Button} type="submit" kind="danger" disabled=${!data}>Delete<//>`}
  >
    ${others ? html`<${Consequences} changes=${others} name=${name} />` : !error && html`<${Loading} />`}
    ${(failure ?? error) !== undefined && html`<p class="error-text" role="alert">${failure ?? error}</p>`}
  <//>`
}

function Consequences({ changes, name }: ChangesReply & { readonly name: string }): VNode {
  const deleted = changes.filter(({ kind }) => kind === 'deleted')
  const changed = changes.filter(({ kind }) => kind !== 'deleted')
  return html`<div class="stack">
    <p>
      <bdi class="long-name">${name}</bdi> is deleted, as a call of the API would delete it. This
      cannot be undone.
    </p>
    <${Titles} title="What goes with it" changes=${deleted} />
    <${Titles} title="What changes" changes=${changed} />
  </div>`
}

function Titles({ title, changes }: ChangesReply & { readonly title: string }): VNode | null {
  if (changes.length === 0) return null
  const counts = new Map<string, number>()
  for (const one of changes) counts.set(one.title, (counts.get(one.title) ?? 0) + 1)
  const all = [...counts]
  return html`<div>
    <h3>${title}</h3>
    <ul class="plain-list">
      ${all
        .slice(0, SHOWN)
        .map(
          ([what, count]) =>
            html`<li key=${what} class="cut" title=${what} dir="auto">
              ${what}${count > 1 && html` <span class="muted">× ${count}</span>`}
            </li>`,
        )}
      ${all.length > SHOWN && html`<li class="muted">and ${numberText(all.length - SHOWN)} more</li>`}
    </ul>
  </div>`
}
