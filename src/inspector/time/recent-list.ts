import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { readTime } from '../../core/util/time.js'
import { useScope } from '../app/scope.js'
import { Badge } from '../ui/badge.js'
import { EmptyState } from '../ui/empty-state.js'
import { useStore } from '../ui/store.js'
import { dateText } from '../ui/time-text.js'
import { recentWork } from './recent-work.js'
import { RecordLink } from './timeline.js'

/** What ran by itself since the page was opened, the latest first. */
export function RecentList(): VNode {
  const scope = useScope()
  const ran = useStore(recentWork).get(scope) ?? []
  if (ran.length === 0) {
    return html`<${EmptyState} title="Nothing ran yet">
      Advance the clock to see what runs, from when this page was opened on.
    <//>`
  }
  return html`<ol class="recent">
    ${ran.map(
      ({ time, service, task, table, key, title }, index) =>
        html`<li class="work" key=${ran.length - index}>
          <time class="muted time" datetime=${time}>${dateText(readTime(time) ?? 0)}</time>
          <${Badge} tone=${service === 'world' ? 'accent' : 'neutral'}>${service}<//>
          <span>${task}</span>
          ${
            service !== 'world' &&
            html`<${RecordLink}
              service=${service}
              table=${table}
              recordKey=${key}
              title=${title}
            />`
          }
        </li>`,
    )}
  </ol>`
}
