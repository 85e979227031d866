import type { LifecyclePolicy } from '../../core/service/lifecycle-policy.js'

export type Lifecycles = Readonly<Record<string, LifecyclePolicy>>

const UNITS = { ms: 'milliseconds', s: 'seconds', m: 'minutes', h: 'hours', d: 'days' } as const

/**
 * A lifecycle policy as the command line has it; undefined for what is none.
 *
 * @example
 * readLifecycle('openai/container=polls:3,fail:server_error')
 */
export function readLifecycle(text: string): Lifecycles | undefined {
  const [, kind = '', said = ''] = /^([^=]+)=(.+)$/.exec(text) ?? []
  if (said === 'immediately' || said === 'never') return { [kind]: said }
  const parts = said.split(',').map(readPart)
  if (!parts.every((part) => part !== undefined)) return undefined
  return { [kind]: Object.assign({}, ...parts) as LifecyclePolicy }
}

function readPart(text: string): object | undefined {
  const [, name, value = ''] = /^(polls|after|fail):(.+)$/.exec(text) ?? []
  if (name === 'fail') return { fail: value }
  if (name === 'polls') return /^\d+$/.test(value) ? { polls: Number(value) } : undefined
  const [, count, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(value) ?? []
  return unit === undefined ? undefined : { after: { [UNITS[unit as 's']]: Number(count) } }
}
