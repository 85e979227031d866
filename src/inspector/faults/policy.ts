import { isRecord } from '../../core/util/is-record.js'
import { numberOf, textOf } from './draft.js'

/** `GET /lifecycle` */
export interface LifecycleReply {
  /** The policies that were set, by kind. */
  readonly lifecycle: Readonly<Record<string, unknown>>
  readonly kinds: readonly LifecycleKind[]
}

export interface LifecycleKind {
  /** Such as `openai/container`. */
  readonly kind: string
  /** The errors that a policy can name. */
  readonly errors: readonly string[]
}

export const POLICIES = {
  immediately: 'is ready at once',
  polls: 'is ready after some polls',
  after: 'is ready after a time',
  never: 'is never ready',
  fail: 'fails',
} as const

export type PolicyName = keyof typeof POLICIES

/** A policy as its fields show it. */
export interface PolicyForm {
  readonly name: PolicyName
  readonly polls: string
  readonly after: unknown
  readonly fail: string
}

/** Returns a policy as a form; a kind without one is ready at once. */
export function readPolicy(policy: unknown, { errors }: LifecycleKind): PolicyForm {
  const members = isRecord(policy) ? policy : {}
  const { polls, after, fail } = members
  const named = (['fail', 'polls', 'after'] as const).find((one) => one in members)
  const name = named ?? (policy === 'never' ? 'never' : 'immediately')
  return {
    name,
    polls: textOf(polls),
    after,
    fail: typeof fail === 'string' ? fail : (errors[0] ?? ''),
  }
}

/** Returns the policy of a form. What fails may do so after polls or a time. */
export function writePolicy({ name, polls, after, fail }: PolicyForm): unknown {
  if (name === 'immediately' || name === 'never') return name
  const own = {
    ...(name !== 'after' && polls.trim() !== '' && { polls: numberOf(polls) }),
    ...(name !== 'polls' && after !== undefined && { after }),
  }
  if (name === 'polls') return { polls: numberOf(polls) ?? 1 }
  if (name === 'after') return { after: after ?? { minutes: 1 } }
  return { fail, ...own }
}

/** Fills in what a chosen policy needs. */
export function withName(form: PolicyForm, name: PolicyName): PolicyForm {
  return {
    ...form,
    name,
    polls: name === 'polls' && form.polls === '' ? '3' : name === 'fail' ? '' : form.polls,
    after:
      name === 'after' ? (form.after ?? { minutes: 1 }) : name === 'fail' ? undefined : form.after,
  }
}
