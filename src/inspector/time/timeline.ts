import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { readTime } from '../../core/util/time.js'
import type { DueWork, TimelineView } from '../api/types.js'
import { hrefOf } from '../app/route.js'
import { Badge } from '../ui/badge.js'
import { Button } from '../ui/button.js'
import { EmptyState } from '../ui/empty-state.js'
import { JsonView } from '../ui/json-view.js'
import { numberText } from '../ui/size-text.js'
import { dateText, relativeText } from '../ui/time-text.js'
import { eventText, groupWork, type WorkGroup } from './group-work.js'
import { moveClock } from '../app/move-clock.js'

interface TimelineProps {
  readonly timeline: TimelineView
  readonly now: number | undefined
  /** Missing where no more can be shown. */
  readonly onMore: (() => void) | undefined
}

/** What is going to happen by itself, by its time. */
export function Timeline({ timeline, now, onMore }: TimelineProps): VNode {
  const { work, count } = timeline
  if (count === 0) {
    return html`<${EmptyState} title="Nothing is due">
      What expires, and the events of a world, stand here. Create a container, or load a world with
      events.
    <//>`
  }
  return html`<ol class="timeline">
      ${groupWork(work).map(
        (group) => html`<${Group} key=${group.time} group=${group} now=${now} />`,
      )}
    </ol>
    ${work.length < count && html`<${Rest} shown=${work.length} count=${count} onMore=${onMore} />`}`
}

/** What is due later than what is shown. */
function Rest(props: Pick<TimelineProps, 'onMore'> & { shown: number; count: number }): VNode {
  const { shown, count, onMore } = props
  if (!onMore) {
    return html`<p class="hint">
      The first ${numberText(shown)} of ${numberText(count)} are shown. Advance the clock to see
      what follows.
    </p>`
  }
  return html`<div><${Button} onClick=${onMore}>Show more of ${numberText(count)}<//></div>`
}

interface GroupProps {
  readonly group: WorkGroup
  readonly now: number | undefined
}

function Group({ group: { time, work }, now }: GroupProps): VNode {
  const ms = readTime(time) ?? 0
  return html`<li class="moment">
    <div class="moment-head">
      <time datetime=${time}>
        <strong>${now === undefined ? '' : relativeText(ms, now)}</strong>
        <span class="muted">${dateText(ms)}</span>
      </time>
      <${Button} title="Advance the clock to this time" onClick=${() => moveClock({ now: time })}>
        Go there
      <//>
    </div>
    <ul>
      ${work.map((one, index) => html`<${Work} key=${`${one.service} ${one.task} ${one.key} ${index}`} work=${one} />`)}
    </ul>
  </li>`
}

function Work({ work }: { readonly work: DueWork }): VNode {
  const { service, task, table, key, event } = work
  if (event !== undefined) {
    return html`<li class="work">
      <${Badge} tone="accent">event<//>
      <details class="work-event">
        <summary>${eventText(event)}</summary>
        <${JsonView} value=${event} label="Event" isBare />
      </details>
    </li>`
  }
  return html`<li class="work">
    <${Badge}>${service}<//>
    <span>${task}</span>
    <${RecordLink} service=${service} table=${table} recordKey=${key} title=${work.title} />
  </li>`
}

interface RecordLinkProps {
  readonly service: string
  readonly table: string | null
  readonly recordKey: string
  readonly title: string | null
}

/** A record by what a person calls it; a link as long as it is known where it is. */
export function RecordLink({ service, table, recordKey, title }: RecordLinkProps): VNode {
  if (table === null) return html`<code class="cut" title=${recordKey}>${recordKey}</code>`
  const text = title ?? recordKey
  return html`<a
    class="cut"
    href=${hrefOf(['world', service, table, recordKey])}
    title=${`${text} ${recordKey}`}
    ><bdi>${text}</bdi></a
  >`
}
