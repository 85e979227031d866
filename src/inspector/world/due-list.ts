import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { moveClock } from '../app/move-clock.js'
import type { RecordView } from '../api/types.js'
import { readTime } from '../../core/util/time.js'
import { Button } from '../ui/button.js'
import { dateText } from '../ui/time-text.js'
import { dueText } from '../records/cells.js'

interface DueListProps {
  readonly due: RecordView['due']
  readonly now: number | undefined
}

/** What happens to a record by itself, counting down. */
export function DueList({ due, now }: DueListProps): VNode | null {
  if (due.length === 0) return null
  return html`<ul class="due-list" aria-label="Due work">
    ${due.map(
      (one) =>
        html`<li key=${`${one.task} ${one.time}`}>
          <span>
            <strong>${dueText(one, now)}</strong>
            <span class="muted"> ${dateText(readTime(one.time) ?? 0)}</span>
          </span>
          <${Button}
            title="Advance the clock to this time"
            onClick=${() => moveClock({ now: one.time })}
            >Go there<//
          >
        </li>`,
    )}
  </ul>`
}
