import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { ChangesReply, RecordChange } from '../api/types.js'
import type { Route } from '../app/route.js'
import { navigate } from '../app/router.js'
import { onEveryEvent, useLoad } from '../app/use-load.js'
import { EmptyState, ErrorState, Loading } from '../ui/empty-state.js'
import { SelectField } from '../ui/field.js'
import { ChangeList } from './change-list.js'
import { changesText } from './changes.js'
import { snapshotsPlace } from './places.js'
import { useLast } from '../app/use-last.js'

interface ComparisonProps {
  readonly route: Route
  /** The names of the snapshots, oldest first. */
  readonly names: readonly string[]
  readonly linkOf: (change: RecordChange) => string | undefined
}

const NOW = { value: '', title: 'The world now' }

/** What differs between a snapshot and another one, or the world now. */
export function Comparison({ route, names, linkOf }: ComparisonProps): VNode {
  const from = names.find((name) => name === route.query.get('from')) ?? names.at(-1) ?? ''
  const to = names.find((name) => name === route.query.get('to')) ?? ''
  const path = `/snapshots/${encodeURIComponent(from)}/changes`
  const loaded = useLoad<ChangesReply>(path, {
    query: to === '' ? {} : { to },
    refreshOn: onEveryEvent,
  })
  const data = useLast(loaded.data, `${from} ${to}`)
  const go = (one: string, other: string) => navigate(snapshotsPlace(one, other), { replace: true })
  return html`<section class="panel stack" aria-label="Comparison">
    <div class="comparison-bar">
      <${SelectField}
        label="What changed from"
        value=${from}
        options=${names}
        onChange=${(name: string) => go(name, to)}
      />
      <${SelectField}
        label="to"
        value=${to}
        options=${[NOW, ...names]}
        onChange=${(name: string) => go(from, name)}
      />
      <span role="status" class="muted comparison-count"
        >${data ? changesText(data.changes) : ''}</span
      >
    </div>
    ${
      loaded.error !== undefined
        ? html`<${ErrorState} title="They could not be compared" message=${loaded.error} />`
        : data
          ? html`<${Changes} changes=${data.changes} linkOf=${to === '' ? linkOf : undefined} />`
          : html`<${Loading} />`
    }
  </section>`
}

function Changes({
  changes,
  linkOf,
}: ChangesReply & Partial<Pick<ComparisonProps, 'linkOf'>>): VNode {
  if (changes.length > 0) return html`<${ChangeList} changes=${changes} linkOf=${linkOf} />`
  return html`<${EmptyState} title="No record differs">
    Send a request, advance the clock or change a record, and see here what became of it.
  <//>`
}
