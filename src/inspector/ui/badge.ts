import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import type { Grade } from '../api/types.js'
import { classes } from './classes.js'

export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'danger'

interface BadgeProps {
  readonly tone?: Tone
  readonly title?: string
  readonly children?: ComponentChildren
}

/** A short word in a frame. */
export function Badge({ tone = 'neutral', title, children }: BadgeProps): VNode {
  return html`<span class=${classes('badge', tone)} title=${title}>${children}</span>`
}

const GRADES: Readonly<Record<Grade, { readonly tone: Tone; readonly meaning: string }>> = {
  documented: { tone: 'ok', meaning: "The vendor's reference page says it" },
  published: { tone: 'accent', meaning: 'The vendor says it elsewhere' },
  observed: { tone: 'neutral', meaning: 'A third party recorded it from the live service' },
  assumed: { tone: 'warn', meaning: 'An assumption; no source says or shows it' },
}

/** How well a fact is known. */
export function GradeBadge({ grade }: { grade: Grade | null }): VNode | null {
  if (grade === null) return null
  const { tone, meaning } = GRADES[grade]
  return html`<${Badge} tone=${tone} title=${meaning}>${grade}<//>`
}

/** The tone of an HTTP status; null is a request without a response. */
function toneOfStatus(status: number | null): Tone {
  if (status === null || status >= 500) return 'danger'
  if (status >= 400) return 'warn'
  return status >= 300 ? 'accent' : 'ok'
}

/** An HTTP status; null is a request without a response. */
export function StatusBadge({ status }: { status: number | null }): VNode {
  const title = status === null ? 'No response was sent' : `Status ${status}`
  return html`<span class=${classes('status', toneOfStatus(status))} title=${title}
    >${status ?? 'none'}</span
  >`
}

/** An HTTP method. */
export function MethodBadge({ method }: { method: string }): VNode {
  return html`<span class="method">${method}</span>`
}
