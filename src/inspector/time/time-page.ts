import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { TimelineView } from '../api/types.js'
import { useNow } from '../app/clock.js'
import { useLast } from '../app/use-last.js'
import { onEveryEvent, useLoad } from '../app/use-load.js'
import { ErrorState, Loading } from '../ui/empty-state.js'
import { ClockPanel } from './clock-panel.js'
import { RecentList } from './recent-list.js'
import { Timeline } from './timeline.js'

const STEP = 200
/** The server lists no more. */
const MOST = 1000

/** The clock of the scope, what is going to happen, and what did. */
export function TimePage(): VNode {
  const now = useNow()
  const [limit, setLimit] = useState(STEP)
  const loaded = useLoad<TimelineView>('/timeline', {
    query: { limit },
    refreshOn: onEveryEvent,
  })
  const timeline = useLast(loaded.data, 'timeline')
  if (loaded.error !== undefined) {
    return html`<${ErrorState} title="The clock could not be read" message=${loaded.error} />`
  }
  if (!timeline) return html`<${Loading} />`
  return html`<div class="page time-page">
    <div class="page-head"><h2>Time</h2></div>
    <${ClockPanel} now=${now} runs=${timeline.runs} next=${timeline.work[0]?.time} />
    <div class="time-columns">
      <section class="panel" aria-labelledby="due-title">
        <h3 id="due-title">
          Due ${' '}<span class="muted">${timeline.count.toLocaleString('en')}</span>
        </h3>
        <${Timeline}
          timeline=${timeline}
          now=${now}
          onMore=${limit < MOST ? () => setLimit(limit + STEP) : undefined}
        />
      </section>
      <section class="panel" aria-labelledby="ran-title">
        <h3 id="ran-title">Ran lately</h3>
        <${RecentList} />
      </section>
    </div>
  </div>`
}
