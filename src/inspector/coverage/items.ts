import type { CoverageReport } from '../../core/coverage/file-format.js'
import type { RuleView } from '../api/types.js'

/** `GET /coverage` */
export interface CoverageReply {
  readonly coverage: CoverageReport
  /** How often exchanges relied on a rule, a status or an error, by its name. */
  readonly relied: Readonly<Record<string, number>>
}

/** The kinds of things that requests can cover, with their titles. */
export const KINDS = {
  operations: 'Operations',
  replies: 'Replies',
  requestFields: 'Request fields',
  replyFields: 'Reply fields',
  transitions: 'Transitions',
  faults: 'Faults',
  rules: 'Rules',
} as const

export type Kind = keyof typeof KINDS

/** Something that requests can cover. */
export interface Item {
  readonly kind: Kind
  readonly service: string
  /** The operation; of what belongs to none, the title of its kind. */
  readonly group: string
  /** Its name within the group. */
  readonly name: string
  readonly isCovered: boolean
  /** What would cover it: a line of a test, or what a rule decides. Empty if it is covered. */
  readonly hint: string
  /** How often it was relied on, where that is known. */
  readonly times?: number
  /** Where it stands in the contracts; empty if nowhere. */
  readonly path: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** Returns all items of all services, by kind in the order of the contract. */
export function itemsOf({ coverage, relied }: CoverageReply, rules: readonly RuleView[]): Item[] {
  return Object.entries(coverage).flatMap(([service, kinds]) => [
    ...Object.entries(kinds).flatMap(([kind, { coveredItems, uncovered }]) => [
      ...coveredItems.map((item) => itemOf(service, kind as Kind, item, undefined)),
      ...uncovered.map(({ item, hint }) => itemOf(service, kind as Kind, item, hint)),
    ]),
    ...rules.filter((rule) => rule.service === service).map((rule) => ruleItem(rule, relied)),
  ])
}

function itemOf(service: string, kind: Kind, item: string, hint: string | undefined): Item {
  const known = { kind, service, isCovered: hint === undefined, hint: hint ?? '' }
  if (kind === 'transitions') {
    return { ...known, group: KINDS.transitions, name: item, path: [], query: {} }
  }
  // An operation without an id of its own has two words.
  const [, group = item, name = ''] = /^(\(no operation\)|\S+)(?: (.*))?$/s.exec(item) ?? []
  return {
    ...known,
    group,
    name: name || 'called',
    path: [service, group],
    query: placeOf(kind, name),
  }
}

/** The place in an operation that an item is about. */
function placeOf(kind: Kind, name: string): Readonly<Record<string, string>> {
  const [first = '', second = ''] = name.split(' ')
  if (kind === 'requestFields') return { in: first, pointer: second.startsWith('/') ? second : '' }
  if (kind === 'replyFields') return { status: first, in: 'body', pointer: second }
  return kind === 'operations' ? {} : { status: first }
}

function ruleItem(rule: RuleView, relied: CoverageReply['relied']): Item {
  const { id, service, decides } = rule
  const times = relied[id] ?? 0
  const name = id.slice(id.indexOf('/') + 1)
  return {
    kind: 'rules',
    service,
    group: KINDS.rules,
    name,
    isCovered: times > 0,
    hint: times > 0 ? '' : `Decides ${decides}.`,
    times,
    path: [service, 'rules', name],
    query: {},
  }
}

export interface ItemFilter {
  readonly text: string
  /** Empty for all, as `kind`. */
  readonly service: string
  readonly kind: string
  readonly show: 'all' | 'missing' | 'covered'
}

/** Returns the items that a filter keeps: all words of its text must occur. */
export function filterItems(items: readonly Item[], filter: ItemFilter): Item[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(
    (one) =>
      (filter.service === '' || one.service === filter.service) &&
      (filter.kind === '' || one.kind === filter.kind) &&
      (filter.show === 'all' || one.isCovered === (filter.show === 'covered')) &&
      words.every((word) => wordsOf(one).includes(word)),
  )
}

function wordsOf({ service, group, name, kind, hint }: Item): string {
  return `${service} ${group} ${name} ${KINDS[kind]} ${hint}`.toLowerCase()
}

/** Where each item stood when the page first saw it. */
const places = new Map<string, number>()

/**
 * Returns the items in the order in which the page first saw them: the server lists what is covered
 * first, and one who reads the list wants nothing to move when it becomes covered.
 */
export function inPlace(items: readonly Item[]): Item[] {
  const placeOfItem = (item: Item) => {
    const key = JSON.stringify([item.service, item.kind, item.group, item.name])
    const place = places.get(key) ?? places.size
    places.set(key, place)
    return place
  }
  const placed = items.map((item) => ({ item, place: placeOfItem(item) }))
  return placed.sort((one, other) => one.place - other.place).map(({ item }) => item)
}

/** How many of some items are covered. */
export interface Numbers {
  readonly covered: number
  readonly total: number
}

export function numbersOf(items: readonly Item[]): Numbers {
  return { covered: items.filter(({ isCovered }) => isCovered).length, total: items.length }
}

/** In percent, rounded down, so that less than all is never 100. */
export function percentOf({ covered, total }: Numbers): number {
  return total === 0 ? 100 : Math.floor((100 * covered) / total)
}

/** The items of one operation, or of one kind that belongs to none. */
export interface Group {
  readonly service: string
  readonly title: string
  readonly items: readonly Item[]
  /** Of all its items, whatever the filter keeps. */
  readonly numbers: Numbers
}

/** Returns the kept items by service and operation, in the order of the contract. */
export function groupsOf(all: readonly Item[], kept: ReadonlySet<Item>): Group[] {
  const groups = new Map<string, Item[]>()
  for (const item of all) {
    const key = JSON.stringify([item.service, item.group])
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups].flatMap(([key, items]) => {
    const [service = '', title = ''] = JSON.parse(key) as string[]
    const shown = items.filter((item) => kept.has(item))
    return shown.length === 0 ? [] : [{ service, title, items: shown, numbers: numbersOf(items) }]
  })
}
