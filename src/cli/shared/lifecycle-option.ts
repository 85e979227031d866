import { InvalidArgumentError, Option } from 'commander'
import type { LifecyclePolicy } from '../../core/service/lifecycle-policy.js'

/** Policies by kind, such as `openai/container`. */
export type Lifecycles = Readonly<Record<string, LifecyclePolicy>>

const UNITS = { ms: 'milliseconds', s: 'seconds', m: 'minutes', h: 'hours', d: 'days' } as const

/** `--lifecycle`: policies by kind. */
export function lifecycleOption(): Option {
  const description =
    'when new resources become ready, such as openai/container=polls:3; ' +
    'policies: immediately, never, polls:3, after:90s, fail:CODE; may be repeated'
  return new Option('--lifecycle <kind=policy>', description)
    .argParser(lifecycle)
    .default({}, 'immediately')
}

/**
 * Parses one `--lifecycle` and adds it to the previous ones.
 *
 * @example
 * lifecycle('openai/container=polls:3,fail:server_error')
 * // { 'openai/container': { polls: 3, fail: 'server_error' } }
 */
export function lifecycle(text: string, previous: Lifecycles = {}): Lifecycles {
  const [, kind = '', policy = ''] = /^([^=]+)=(.+)$/.exec(text) ?? []
  if (policy === 'immediately' || policy === 'never') return { ...previous, [kind]: policy }
  const parts = policy.split(',').map(partOf)
  return { ...previous, [kind]: Object.assign({}, ...parts) as LifecyclePolicy }
}

function partOf(text: string): object {
  const [, name, value = ''] = /^(polls|after|fail):(.+)$/.exec(text) ?? []
  if (name === 'fail') return { fail: value }
  if (name === 'polls' && /^\d+$/.test(value)) return { polls: Number(value) }
  const [, count, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(value) ?? []
  if (name === 'after' && unit !== undefined) {
    return { after: { [UNITS[unit as keyof typeof UNITS]]: Number(count) } }
  }
  throw new InvalidArgumentError(
    'Expected KIND=POLICY; policies are immediately, never, polls:3, after:90s, fail:CODE.',
  )
}
