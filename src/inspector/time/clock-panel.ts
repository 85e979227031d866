import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { readTime } from '../../core/util/time.js'
import { Badge } from '../ui/badge.js'
import { Button } from '../ui/button.js'
import { TextField } from '../ui/field.js'
import { dateText } from '../ui/time-text.js'
import { readDuration } from './duration-input.js'
import { moveClock } from '../app/move-clock.js'

interface ClockPanelProps {
  /** The time of the clock, in ms; undefined until it is known. */
  readonly now: number | undefined
  readonly runs: boolean
  /** When the next piece of work is due. */
  readonly next: string | undefined
}

const STEPS = [
  { title: '+1 min', advance: { minutes: 1 } },
  { title: '+20 min', advance: { minutes: 20 } },
  { title: '+1 h', advance: { hours: 1 } },
  { title: '+1 day', advance: { days: 1 } },
] as const

/** The clock of the scope, which can be set and advanced. */
export function ClockPanel({ now, runs, next }: ClockPanelProps): VNode {
  return html`<section class="panel clock" aria-label="Clock">
    <div class="clock-now">
      <time class="clock-time">${now === undefined ? '–' : dateText(now)}</time>
      <${Badge} tone=${runs ? 'ok' : 'neutral'}>${runs ? 'running' : 'standing'}<//>
    </div>
    <p class="hint">
      ${
        runs
          ? 'The clock runs by itself, and can be put forward.'
          : 'The clock stands until it is put forward.'
      }
      ${' '}What becomes due on the way runs in its order. It cannot go back; restore a snapshot for
      that.
    </p>
    <div class="row">
      ${STEPS.map(
        ({ title, advance }) =>
          html`<${Button} key=${title} onClick=${() => moveClock({ advance })}>${title}<//>`,
      )}
      <${Button}
        icon="play"
        disabled=${next === undefined}
        onClick=${() => next !== undefined && moveClock({ now: next })}
      >
        To the next due work
      <//>
    </div>
    <div class="clock-forms">
      <${AdvanceForm} />
      <${SetForm} now=${now} />
    </div>
  </section>`
}

function AdvanceForm(): VNode {
  const [text, setText] = useState('')
  const ms = readDuration(text)
  const isWrong = text.trim() !== '' && ms === undefined
  const onSubmit = (event: Event) => {
    event.preventDefault()
    if (ms !== undefined) moveClock({ advance: { milliseconds: ms } }, () => setText(''))
  }
  return html`<form class="inline-form" onSubmit=${onSubmit}>
    <${TextField}
      label="Advance by"
      value=${text}
      onInput=${setText}
      placeholder="1 h 30 min"
      error=${isWrong ? 'Expected a duration such as 90 s, 1 h 30 min or PT1H30M.' : undefined}
    />
    <${Button} type="submit" disabled=${ms === undefined}>Advance<//>
  </form>`
}

function SetForm({ now }: { readonly now: number | undefined }): VNode {
  const [text, setText] = useState('')
  const time = readTime(text.trim())
  const error = text.trim() === '' ? undefined : mistakeIn(time, now)
  const onSubmit = (event: Event) => {
    event.preventDefault()
    if (time !== undefined) moveClock({ now: text.trim() }, () => setText(''))
  }
  return html`<form class="inline-form" onSubmit=${onSubmit}>
    <${TextField}
      label="Set to"
      value=${text}
      onInput=${setText}
      placeholder=${now === undefined ? '2025-01-31T12:00:00Z' : new Date(now + 3_600_000).toISOString().slice(0, 19) + 'Z'}
      error=${error}
    />
    <${Button} type="submit" disabled=${text.trim() === '' || error !== undefined}>Set<//>
  </form>`
}

function mistakeIn(time: number | undefined, now: number | undefined): string | undefined {
  if (time === undefined) return 'Expected a time such as 2025-01-31T12:00:00Z.'
  return now !== undefined && time < now
    ? 'It is in the past; the clock cannot go back.'
    : undefined
}
