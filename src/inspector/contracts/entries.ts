import type { Grade, RuleView } from '../api/types.js'
import { NO_OPERATION, partsOf, type ContractParts, type OperationPart, type Part } from './part.js'

export const ENTRY_KINDS = ['operation', 'parameter', 'field', 'error', 'rule'] as const

export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Something of a contract that can be searched for and gone to. */
export interface Entry {
  readonly kind: EntryKind
  readonly service: string
  readonly name: string
  /** Where it is, or what it is about. */
  readonly context: string
  readonly grade: Grade | null
  /** Of a rule: whether its value in the scope is not the default. */
  readonly isChanged: boolean
  /** The place in the page. */
  readonly path: readonly string[]
  readonly query: Readonly<Record<string, string>>
  /** What a search looks at, in lower case. */
  readonly words: string
}

/** Returns all entries of a contract and its rules: operations, errors, rules, parameters, fields. */
export function entriesOf(contract: ContractParts, rules: readonly RuleView[]): Entry[] {
  const { service, operations } = contract
  const errors = contract.errors.map(({ code, status, fields, grade, source }) =>
    entry('error', service, code, {
      context: String(status),
      grade,
      path: ['errors', code],
      more: [source ?? '', ...Object.values(fields).map(String)],
    }),
  )
  return [
    ...operations.map(operationEntry),
    ...errors,
    ...rules.map(ruleEntry),
    ...operations.flatMap((operation) => partEntries(operation, 'parameter')),
    ...operations.flatMap((operation) => partEntries(operation, 'field')),
  ]
}

interface EntryText extends Pick<Entry, 'context' | 'grade' | 'path'> {
  readonly query?: Entry['query']
  readonly isChanged?: boolean
  /** Further texts to search in. */
  readonly more: readonly string[]
}

function entry(kind: EntryKind, service: string, name: string, text: EntryText): Entry {
  const { more, path, query = {}, isChanged = false, ...rest } = text
  const words = [service, name, text.context, ...more].join(' ').toLowerCase()
  return { kind, service, name, ...rest, isChanged, path: [service, ...path], query, words }
}

function operationEntry({ service, id, method, path, title, text, grade, source }: OperationPart) {
  const context = id === NO_OPERATION ? title : `${method} ${path}`
  const more = [title, text, source ?? '']
  return entry('operation', service, id, { context, grade, path: [id], more })
}

function ruleEntry({ service, id, decides, grade, source, value, ...rule }: RuleView): Entry {
  const name = shortRule(id)
  return entry('rule', service, name, {
    context: decides,
    grade,
    path: ['rules', name],
    isChanged: value !== rule.default,
    more: [id, source, String(value)],
  })
}

/** The parameters or the fields of an operation; fields of errors follow from the errors. */
function partEntries(operation: OperationPart, kind: 'parameter' | 'field'): Entry[] {
  const errors = new Set(
    operation.replies.flatMap(({ status, errors }) => (errors.length > 0 ? [status] : [])),
  )
  return [...partsOf(operation)]
    .filter((part) => part.kind === kind && !errors.has(part.place.status ?? 0))
    .map((part) => partEntry(operation, part, kind))
}

function partEntry({ service, id }: OperationPart, part: Part, kind: EntryKind): Entry {
  const { pointer = '', status, in: location = 'body' } = part.place
  const where = status === undefined ? location : String(status)
  return entry(kind, service, kind === 'field' ? pointer : part.name, {
    context: `${id}, ${where}`,
    grade: part.grade,
    path: [id],
    query: { ...(status !== undefined && { status: String(status) }), in: location, pointer },
    more: [part.text, part.type, part.source ?? ''],
  })
}

/** The id of a rule without its service. */
export function shortRule(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}

export interface EntryFilter {
  readonly text: string
  /** Empty for all of them, as `kind` and `grade`. */
  readonly service: string
  readonly kind: EntryKind | 'changed' | ''
  readonly grade: Grade | ''
}

/**
 * Returns the entries that a filter keeps: all words of its text must occur. Parameters and fields
 * stand within operations, and are left out while nothing but a service is asked for.
 */
export function findEntries(entries: readonly Entry[], filter: EntryFilter): Entry[] {
  const { service, kind, grade } = filter
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const isOpen = words.length === 0 && kind === '' && grade === ''
  const found = entries.filter(
    (one) =>
      (service === '' || one.service === service) &&
      (grade === '' || one.grade === grade) &&
      isOfKind(one, kind) &&
      !(isOpen && (one.kind === 'parameter' || one.kind === 'field')) &&
      words.every((word) => one.words.includes(word)),
  )
  if (words.length === 0) return found
  const rank = ({ name }: Entry) => nameRank(name.toLowerCase(), words)
  return [...found].sort((one, other) => rank(one) - rank(other))
}

function isOfKind(entry: Entry, kind: EntryFilter['kind']): boolean {
  if (kind === 'changed') return entry.isChanged
  return kind === '' || entry.kind === kind
}

/** What has the words in its name comes before what has them elsewhere. */
function nameRank(name: string, words: readonly string[]): number {
  if (name === words.join(' ')) return 0
  return words.every((word) => name.includes(word)) ? 1 : 2
}
