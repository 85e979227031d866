import type { FaultAction, FaultTargetView } from '../api/types.js'
import type { Draft } from './draft.js'

type Member = keyof FaultAction

/** Something that a fault does to a call; an action can have several. */
export interface Effect {
  /** The member of an action that stands for it. */
  readonly member: Member
  readonly title: string
  /** What a client sees of it. */
  readonly text: string
  /** All members that belong to it. */
  readonly members: readonly Member[]
  /** The members that it starts with. */
  readonly start: (operations: Targets) => Draft
}

export const EFFECTS: readonly Effect[] = [
  {
    member: 'status',
    title: 'Answer with an error',
    text: 'The operation does not run.',
    members: ['status', 'code', 'body', 'afterBytes'],
    start: ({ statuses }) => ({ status: usualStatus(statuses) }),
  },
  {
    member: 'latency',
    title: 'Delay the reply',
    text: 'The operation is done at once, its reply comes later.',
    members: ['latency'],
    start: () => ({ latency: 1000 }),
  },
  {
    member: 'lose',
    title: 'Lose the reply',
    text: 'The operation is done, then the connection is closed without a reply.',
    members: ['lose'],
    start: () => ({ lose: true }),
  },
  {
    member: 'reset',
    title: 'Reset the connection',
    text: 'Before anything is done, in the middle of the request body, or half-way through the reply.',
    members: ['reset', 'afterBytes'],
    start: () => ({ reset: 'before-reply' }),
  },
  {
    member: 'stall',
    title: 'Stall the upload',
    text: 'The request body is not read on for a while, then the operation is done.',
    members: ['stall'],
    start: () => ({ stall: { afterBytes: 1024, for: 1000 } }),
  },
  {
    member: 'gone',
    title: 'Gone meanwhile',
    text: 'What the path names has expired, or somebody else has deleted it.',
    members: ['gone'],
    start: () => ({ gone: true }),
  },
  {
    member: 'expire',
    title: 'Expire during the download',
    text: 'Half of a download is sent, and what was downloaded has expired.',
    members: ['expire'],
    start: () => ({ expire: true }),
  },
  {
    member: 'stale',
    title: 'Stale list',
    text: 'A list as it was before the first delete since the fault was planned.',
    members: ['stale'],
    start: () => ({ stale: true }),
  },
  {
    member: 'truncate',
    title: 'Cut the reply short',
    text: 'Half of the body with the full Content-Length, then the end.',
    members: ['truncate'],
    start: () => ({ truncate: true }),
  },
  {
    member: 'drip',
    title: 'Drip the reply',
    text: 'The body arrives in pieces, with pauses.',
    members: ['drip'],
    start: () => ({ drip: { bytes: 64, every: 100 } }),
  },
  {
    member: 'malformed',
    title: 'Malformed JSON',
    text: 'The first half of the JSON, as if it were complete.',
    members: ['malformed'],
    start: () => ({ malformed: true }),
  },
  {
    member: 'jsonError',
    title: 'JSON error with status 200',
    text: 'On a download: an error instead of the bytes.',
    members: ['jsonError', 'code'],
    start: () => ({ jsonError: true }),
  },
  {
    member: 'contentType',
    title: 'Another Content-Type',
    text: 'The body is unchanged.',
    members: ['contentType'],
    start: () => ({ contentType: 'text/html' }),
  },
  {
    member: 'headers',
    title: 'More headers',
    text: 'Added to the reply, declared or not.',
    members: ['headers'],
    start: () => ({ headers: { 'retry-after': '1' } }),
  },
]

/** A server error, if there is one. */
function usualStatus(statuses: readonly number[]): number {
  return statuses.find((status) => status >= 500) ?? statuses[0] ?? 500
}

/** Whether an action has an effect. */
function hasEffect(action: Draft, { member }: Effect): boolean {
  if (member !== 'status') return member in action
  return 'status' in action || ('code' in action && !('jsonError' in action))
}

/** The effects of an action, in the order of the list. */
export function effectsOf(action: Draft): Effect[] {
  return EFFECTS.filter((effect) => hasEffect(action, effect))
}

export function withEffect(action: Draft, effect: Effect, operations: Targets): Draft {
  return { ...action, ...effect.start(operations) }
}

/** Takes an effect away, with the members that no other effect has. */
export function withoutEffect(action: Draft, effect: Effect): Draft {
  const others = effectsOf(action).filter((one) => one !== effect)
  const kept = new Set(others.flatMap(({ members }) => members))
  const gone = effect.members.filter((member) => !kept.has(member))
  return Object.fromEntries(
    Object.entries(action).filter(([name]) => !gone.includes(name as Member)),
  )
}

/** What the operations of a fault allow together: what one of them allows is allowed. */
export interface Targets {
  readonly operations: readonly FaultTargetView[]
  readonly statuses: readonly number[]
  readonly codes: readonly string[]
  readonly actions: ReadonlySet<Member>
}

/**
 * Returns the operations that a fault names, and what they allow; without any, nothing is known to be
 * forbidden.
 */
export function targetsOf(all: readonly FaultTargetView[], draft: Draft): Targets {
  const { operation, service } = draft
  const operations = all.filter(
    (one) =>
      (service === undefined || one.service === service) &&
      ['*', `${one.service}/*`, `${one.service}/${one.operation}`, one.operation].includes(
        String(operation),
      ),
  )
  const known = operations.length > 0 ? operations : all
  return {
    operations,
    statuses: [...new Set(known.flatMap(({ statuses }) => statuses))].sort((a, b) => a - b),
    codes: [...new Set(known.flatMap(({ codes }) => codes))],
    actions: new Set(known.flatMap(({ actions }) => actions)),
  }
}
