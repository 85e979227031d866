import type { Duration } from '../../../src/core/util/duration.js'
import type { RuleValue } from '../../../src/core/contract/rules.js'
import { readWorldFixture } from './files.js'
import type { Exchange } from './schema.js'

/** Makes of an exchange that succeeds one that is refused; its reply is not touched. */
export type Spoil = (exchange: Exchange) => Exchange

/** By an error, or by an operation and an error, such as `ListFiles invalid_type`: what earns it. */
export type Refusals = Readonly<Record<string, Spoil>>

export const all =
  (...spoils: readonly Spoil[]): Spoil =>
  (exchange) =>
    spoils.reduce((spoilt, spoil) => spoil(spoilt), exchange)

export const rule =
  (id: string, value: RuleValue): Spoil =>
  (exchange) => ({ ...exchange, rules: { ...exchange.rules, [id]: value } })

export const later =
  (advance: Duration): Spoil =>
  (exchange) => ({ ...exchange, advance })

/** More records of its service in the world before the request. */
export const seeded =
  (records: Readonly<Record<string, readonly object[]>>): Spoil =>
  (exchange) => {
    const { service, given = {} } = exchange
    const world = typeof given === 'string' ? readWorldFixture(given) : given
    const own = { ...(world[service] as object), ...records }
    return { ...exchange, given: { ...world, [service]: own } }
  }

type Asked = Exchange['request']

const asking =
  (change: (request: Asked) => Asked): Spoil =>
  (exchange) => ({ ...exchange, request: change(exchange.request) })

export const query = (text: string): Spoil =>
  asking((request) => {
    const mark = request.path.includes('?') ? '&' : '?'
    return { ...request, path: `${request.path}${mark}${text}` }
  })

export const path = (from: RegExp, to: string): Spoil =>
  asking((request) => ({ ...request, path: request.path.replace(from, to) }))

/** Without a value the header is not sent. */
export const header = (name: string, value?: string): Spoil =>
  asking(({ headers: { [name]: _, ...others }, ...request }) => ({
    ...request,
    headers: value === undefined ? others : { ...others, [name]: value },
  }))

/** Text, sent as JSON unless it is said to be something else. */
export const text = (content: string, type = 'application/json'): Spoil =>
  asking(({ method, path: at, headers }) => ({
    ...{ method, path: at, text: content },
    headers: { ...headers, 'content-type': type },
  }))
