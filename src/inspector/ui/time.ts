import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { readTime } from '../../core/util/time.js'
import { clockText, dateText, relativeText } from './time-text.js'

interface TimeProps {
  /** ISO 8601. */
  readonly time: string
  /** The mock's clock in ms, as `useNow()` returns it: shows how far away the time is. */
  readonly now?: number | undefined
  /** Leaves out the milliseconds. */
  readonly isBrief?: boolean
}

/** A time: of the day, or relative to `now`; the other form is shown when one points at it. */
export function Time({ time, now, isBrief = false }: TimeProps): VNode {
  const ms = readTime(time) ?? 0
  const clock = isBrief ? clockText(time).slice(0, 8) : clockText(time)
  const [text, title] = now === undefined ? [clock, time] : [relativeText(ms, now), dateText(ms)]
  return html`<time class="time" datetime=${time} title=${title}>${text}</time>`
}
