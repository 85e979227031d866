import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { NAME_PATTERN } from '../../core/util/names.js'
import type { RecordChange } from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { confirm } from '../app/dialogs.js'
import type { Route } from '../app/route.js'
import { navigate } from '../app/router.js'
import { toast } from '../app/toasts.js'
import { useLoad } from '../app/use-load.js'
import { readTime } from '../../core/util/time.js'
import { Button } from '../ui/button.js'
import { EmptyState } from '../ui/empty-state.js'
import { TextField } from '../ui/field.js'
import { dateText } from '../ui/time-text.js'
import { Comparison } from './comparison.js'
import { snapshotsPlace } from './places.js'

interface SnapshotView {
  readonly name: string
  readonly now: string
}

export interface SnapshotsReply {
  readonly snapshots: readonly SnapshotView[]
}

interface SnapshotsProps {
  readonly route: Route
  /** Where a record that differs is shown. */
  readonly linkOf: (change: RecordChange) => string | undefined
  /** Where the records are. */
  readonly back: string
}

/** The snapshots of the scope: taken, restored, deleted and compared. */
export function Snapshots({ route, linkOf, back }: SnapshotsProps): VNode {
  const { data, reload } = useLoad<SnapshotsReply>('/snapshots', {
    refreshOn: ({ type }) => type === 'world',
  })
  const snapshots = data?.snapshots ?? []
  const names = snapshots.map(({ name }) => name)
  // One that is deleted is no longer compared, though it is listed until the list is loaded again.
  const [deleted, setDeleted] = useState<string | undefined>()
  const compared = names.filter((name) => name !== deleted)
  useEffect(() => {
    if (deleted !== undefined && !names.includes(deleted)) setDeleted(undefined)
  }, [data])
  return html`<div class="page">
    <div class="page-head">
      <h2>Snapshots</h2>
      <a href=${back}>Back to the records</a>
    </div>
    <div class="panel stack">
      <${TakeForm} names=${names} onTaken=${reload} />
      ${
        data &&
        (snapshots.length === 0
          ? html`<${EmptyState} title="No snapshots">
              Take one, change the world, and come back to it, or see what has changed.
            <//>`
          : html`<${SnapshotList}
              snapshots=${snapshots}
              onDelete=${setDeleted}
              onChange=${reload}
            />`)
      }
    </div>
    ${
      compared.length > 0 &&
      html`<${Comparison} route=${route} names=${compared} linkOf=${linkOf} />`
    }
  </div>`
}

interface TakeFormProps {
  readonly names: readonly string[]
  readonly onTaken: () => void
}

function TakeForm({ names, onTaken }: TakeFormProps): VNode {
  const [name, setName] = useState('')
  const isName = new RegExp(`^${NAME_PATTERN}$`).test(name)
  const onSubmit = (event: Event) => {
    event.preventDefault()
    if (!isName) return
    run(api.post(`/snapshots/${encodeURIComponent(name)}`), `Snapshot ${name} was taken.`, () => {
      setName('')
      onTaken()
    })
  }
  return html`<form class="inline-form" onSubmit=${onSubmit}>
    <${TextField}
      label="Name of the snapshot"
      value=${name}
      onInput=${setName}
      placeholder="before-upload"
      error=${
        name === '' || isName
          ? undefined
          : 'Expected letters, digits and any of . _ ~ - and at most 128 of them.'
      }
    />
    <${Button} type="submit" kind="primary" disabled=${!isName}>
      ${names.includes(name) ? 'Replace the snapshot' : 'Take a snapshot'}
    <//>
  </form>`
}

interface SnapshotListProps {
  readonly snapshots: readonly SnapshotView[]
  /** Called before one is deleted; with undefined if that failed. */
  readonly onDelete: (name: string | undefined) => void
  readonly onChange: () => void
}

function SnapshotList({ snapshots, onDelete, onChange }: SnapshotListProps): VNode {
  return html`<ul class="snapshot-list" aria-label="Snapshots of this scope">
    ${snapshots.map(
      ({ name, now }) =>
        html`<li key=${name}>
          <div class="snapshot">
            <span class="cut" title=${name}>${name}</span>
            <span class="muted">${dateText(readTime(now) ?? 0)}</span>
          </div>
          <div class="row">
            <${Button}
              title=${`Compare ${name} with the world now`}
              onClick=${() => navigate(snapshotsPlace(name))}
            >
              Compare with now
            <//>
            <${Button} title=${`Restore ${name}`} onClick=${() => void restore(name)}>Restore…<//>
            <${Button}
              title=${`Delete ${name}`}
              onClick=${() => void remove(name, { onDelete, onChange })}
            >
              Delete…
            <//>
          </div>
        </li>`,
    )}
  </ul>`
}

async function restore(name: string): Promise<void> {
  const isWanted = await confirm({
    title: `Restore ${name}?`,
    text: 'All records, the clock and the ids go back to it. What is there now is lost unless you take a snapshot first.',
    action: 'Restore',
    isDangerous: true,
  })
  if (!isWanted) return
  run(api.post(`/snapshots/${encodeURIComponent(name)}/restore`), `${name} was restored.`)
}

async function remove(
  name: string,
  { onDelete, onChange }: Pick<SnapshotListProps, 'onDelete' | 'onChange'>,
): Promise<void> {
  const isWanted = await confirm({
    title: `Delete the snapshot ${name}?`,
    text: 'The world stays as it is. The snapshot cannot be restored any more.',
    action: 'Delete',
    isDangerous: true,
  })
  if (!isWanted) return
  onDelete(name)
  const done = api.delete(`/snapshots/${encodeURIComponent(name)}`)
  done.catch(() => onDelete(undefined))
  run(done, `The snapshot ${name} was deleted.`, onChange)
}

function run(call: Promise<unknown>, done: string, after?: () => void): void {
  call.then(
    () => {
      toast(done)
      after?.()
    },
    (error: unknown) => toast(messageOf(error), { isError: true }),
  )
}
