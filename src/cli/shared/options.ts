import { InvalidArgumentError } from 'commander'
import { UsageError } from '../../core/util/errors.js'
import { GRADES, type Grade } from '../../core/contract/provenance.js'
import { readThresholds, type Thresholds } from '../../node/coverage/thresholds.js'
import { readLifecycle, type Lifecycles } from './lifecycle-option.js'

// What the options of the command line may hold, and what is said of what they may not.

export function port(text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= 65_535) return number
  throw new InvalidArgumentError('It is a number from 0 to 65535.')
}

const UNITS: Readonly<Record<string, number>> = {
  ...{ b: 1, kb: 1e3, mb: 1e6, gb: 1e9 },
  ...{ kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30 },
}

export function size(text: string): number {
  const [, number, unit = 'b'] = /^(\d+(?:\.\d+)?) ?([a-z]+)?$/i.exec(text) ?? []
  const bytes = Math.floor(Number(number) * (UNITS[unit.toLowerCase()] ?? NaN))
  if (Number.isSafeInteger(bytes)) return bytes
  throw new InvalidArgumentError('It is a number of bytes, or one of kB, MB, GB, KiB, MiB or GiB.')
}

export function list(text: string): string[] {
  return text.split(',').map((one) => one.trim())
}

export function collect(text: string, before: string[]): string[] {
  return [...before, text]
}

export function rule(text: string, before: Record<string, string>): Record<string, string> {
  const [id, ...value] = text.split('=')
  if (id && value.length > 0) return { ...before, [id]: value.join('=') }
  throw new InvalidArgumentError('It has the form ID=VALUE, such as openai/name-filter=prefix.')
}

export function rate(text: string): number {
  const number = Number(text)
  if (number > 0 && number <= 1) return number
  throw new InvalidArgumentError('It is a number above 0 up to 1.')
}

export function lifecycle(text: string, before: Lifecycles): Lifecycles {
  const read = readLifecycle(text)
  if (read) return { ...before, ...read }
  throw new InvalidArgumentError(
    'It has the form KIND=POLICY; policies are immediately, never, polls:3, after:90s, fail:CODE.',
  )
}

export function time(text: string): string {
  if (!Number.isNaN(Date.parse(text))) return text
  throw new InvalidArgumentError('It is a time such as 2025-01-31T12:00:00Z.')
}

export function grade(text: string): Grade {
  const found = GRADES.find((one) => one === text)
  if (found) return found
  throw new InvalidArgumentError(`It is one of ${GRADES.join(', ')}.`)
}

export function format(text: string): string {
  if (text === 'text' || text === 'json') return text
  throw new InvalidArgumentError('It is text or json.')
}

export function scopeBy(text: string): string {
  if (text === 'name' || text === 'api-key') return text
  throw new InvalidArgumentError('It is name or api-key.')
}

export function coverageFormat(text: string): string {
  if (['text', 'json', 'html'].includes(text)) return text
  throw new InvalidArgumentError('It is text, json or html.')
}

export function thresholds(text: string): Thresholds {
  try {
    return readThresholds(text)
  } catch (error) {
    throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error
  }
}

export function contractFormat(text: string): string {
  if (text === 'yaml' || text === 'json') return text
  throw new InvalidArgumentError('It is yaml or json.')
}

export function seconds(text: string): number {
  const number = Number(text)
  if (number > 0 && number <= 86_400) return number
  throw new InvalidArgumentError('It is a number of seconds, a day at most.')
}
