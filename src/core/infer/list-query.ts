import type { ContractOperation } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import type { Row } from './model.js'
import type { Resource } from './resource-types.js'
import { readTime } from '../util/time.js'
import { typeOf } from './values.js'
import {
  AFTER,
  BEFORE,
  CREATED,
  LIMIT,
  OFFSET,
  ORDER,
  PAGE,
  plainName,
  SEARCH,
  SINCE,
  SORT,
  UNTIL,
} from './words.js'
import { plainText } from './words.js'

/** What the query parameters of a list mean, by their names. */
export interface ListParameters {
  readonly limit?: string
  readonly offset?: string
  readonly page?: string
  readonly after?: string
  readonly before?: string
  readonly sort?: string
  readonly order?: string
  readonly search?: string
  /** The earliest and the latest time of creation. */
  readonly since?: string
  readonly until?: string
  /** The member that each filter is compared with. */
  readonly filters: ReadonlyMap<string, string>
  /** Whether pages are counted from 0. */
  readonly isFirstPageZero: boolean
}

/** Reads the meaning of the query parameters of a list. */
export function listParameters({ query }: ContractOperation, resource: Resource): ListParameters {
  const names = Object.keys(query.schemas)
  const members = Object.keys(resource.members)
  const memberOf = (name: string) => {
    const plain = plainName(name)
    return (
      members.find((one) => plainName(one) === plain) ??
      members.find((one) => `${plainName(one)}s` === plain)
    )
  }
  const filters = new Map<string, string>()
  for (const name of names) {
    const member = memberOf(name)
    const type = typeOf(resource.members[member ?? ''] ?? {})
    if (member !== undefined && type !== 'object') filters.set(name, member)
  }
  const created = members.find((name) => CREATED.has(plainName(name)))
  const meaning = (known: ReadonlySet<string>, isAnyway = false) =>
    names.find((name) => known.has(plainName(name)) && (isAnyway || !filters.has(name)))
  const found = {
    limit: meaning(LIMIT),
    offset: meaning(OFFSET),
    page: meaning(PAGE),
    after: meaning(AFTER),
    before: meaning(BEFORE),
    sort: meaning(SORT),
    order: meaning(ORDER),
    search: meaning(SEARCH),
    ...(created !== undefined && { since: meaning(SINCE), until: meaning(UNTIL) }),
  }
  const page = query.schemas[found.page ?? '']
  const isFirstPageZero = page?.minimum === 0 || page?.default === 0
  const known = Object.entries(found).filter(([, name]) => name !== undefined)
  return { ...Object.fromEntries(known), filters, isFirstPageZero }
}

/** The names of the parameters whose meaning is known. */
export function knownNames(parameters: ListParameters): ReadonlySet<string> {
  const { filters, isFirstPageZero: _, ...paging } = parameters
  return new Set([...filters.keys(), ...Object.values(paging)])
}

const MOST = 100

/** One page of the records of a list. */
export interface ListPage {
  readonly rows: readonly Row[]
  /** How many records match on all pages. */
  readonly total: number
  readonly offset: number
  readonly limit: number
  readonly hasMore: boolean
}

/** A cursor that names no record. */
export class UnknownCursor extends Error {
  constructor(readonly parameter: string) {
    super(`/${parameter} names no record`)
  }
}

interface ListRequest {
  readonly query: Readonly<Record<string, unknown>>
  readonly parameters: ListParameters
  readonly schemas: Readonly<Record<string, SchemaNode>>
  readonly resource: Resource
  /** The text by which cursors name a record. */
  cursorOf(row: Row): string
}

/** Chooses, sorts and cuts the records of a list. @throws UnknownCursor when a cursor names no record */
export function pageOf(rows: readonly Row[], request: ListRequest): ListPage {
  const { query, parameters, schemas } = request
  const value = (name: string | undefined) => (name === undefined ? undefined : query[name])
  const matching = sorted(
    rows.filter((row) => matches(row, request)),
    request,
  )
  const { limit: limitName, page: pageName, after, before } = parameters
  const most = schemas[limitName ?? '']?.maximum ?? MOST
  const given = value(limitName)
  const usual =
    limitName === undefined && pageName === undefined ? matching.length : Math.min(20, most)
  const limit = given === undefined ? usual : Math.max(0, Number(given))
  const page =
    Number(value(pageName) ?? (parameters.isFirstPageZero ? 0 : 1)) -
    (parameters.isFirstPageZero ? 0 : 1)
  let offset = Number(value(parameters.offset) ?? Math.max(0, page) * limit)
  offset = Math.max(0, offset)
  const at = (name: string | undefined) => {
    const cursor = value(name)
    if (name === undefined || cursor === undefined || cursor === '') return undefined
    const index = matching.findIndex((row) => request.cursorOf(row) === plainText(cursor))
    if (index === -1) throw new UnknownCursor(name)
    return index
  }
  const [start, end] = [at(after), at(before)]
  if (start !== undefined) offset = start + 1
  if (end !== undefined) offset = Math.max(0, end - limit)
  const last = Math.min(offset + limit, end ?? Infinity)
  return {
    rows: matching.slice(offset, last),
    total: matching.length,
    ...{ offset, limit },
    hasMore: last < matching.length,
  }
}

function matches(row: Row, request: ListRequest): boolean {
  const { query, parameters, resource } = request
  if (!isInTime(row, request)) return false
  for (const [name, member] of parameters.filters) {
    const wanted = query[name]
    if (wanted === undefined) continue
    const actual = [row[member]].flat().map(String)
    if (![wanted].flat().some((one) => actual.includes(plainText(one)))) return false
  }
  const text = parameters.search === undefined ? undefined : query[parameters.search]
  if (typeof text !== 'string' || text === '') return true
  const wanted = text.toLowerCase()
  // Ids and times are not what people look for.
  const names = Object.keys(resource.members).filter((name) => name !== resource.key.member)
  return names.some((name) => {
    const value = row[name]
    const isText = typeof value === 'string' && resource.members[name]?.format === undefined
    return isText && value.toLowerCase().includes(wanted)
  })
}

/** Whether a record was created in the time that a query asks for. */
function isInTime(
  row: Row,
  { query, parameters: { since, until }, resource }: ListRequest,
): boolean {
  const [from, to] = [since, until].map((name) => (name === undefined ? undefined : query[name]))
  if (from === undefined && to === undefined) return true
  const member = Object.keys(resource.members).find((name) => CREATED.has(plainName(name)))
  const at = msOf(row[member ?? ''])
  return (from === undefined || at >= msOf(from)) && (to === undefined || at <= msOf(to))
}

/** A time as milliseconds, whether it is a text, seconds or milliseconds. */
function msOf(time: unknown): number {
  const number = Number(time)
  if (Number.isNaN(number)) return readTime(time) ?? NaN
  return number > 1e11 ? number : number * 1000
}

function sorted(rows: Row[], { query, parameters, resource }: ListRequest): Row[] {
  const { sort, order } = parameters
  const given = sort === undefined ? '' : plainText([query[sort]].flat()[0])
  const [, minus = '', wanted = '', ending = ''] =
    /^([-+]?)([\w.]+?)(?:[:. _](asc|desc))?$/i.exec(given) ?? []
  const members = Object.keys(resource.members)
  const direction = `${ending} ${order === undefined ? '' : plainText(query[order])}`
  const isDescending = minus === '-' || /desc/i.test(direction) || /^desc/i.test(given)
  const named = members.find((name) => plainName(name) === plainName(wanted))
  const member =
    named ??
    (isDescending || order !== undefined
      ? members.find((name) => CREATED.has(plainName(name)))
      : undefined)
  // The order of insertion is that of ties, whichever way the list goes.
  const ascending =
    member === undefined ? rows : [...rows].sort((a, b) => compare(a[member], b[member]))
  return isDescending ? ascending.reverse() : ascending
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
