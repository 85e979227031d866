import { isRecord } from '../../core/util/is-record.js'
import { pointerKeys, valueAt } from '../../core/util/json-pointer.js'

/** A fault as one writes it: it may have any mistake that JSON can have. */
export type Draft = Readonly<Record<string, unknown>>

/** The order in which members are written; others follow. */
const ORDER = [
  ...['id', 'service', 'operation', 'match', 'after', 'nth', 'times', 'probability', 'seed', 'do'],
  ...['params', 'query', 'headers', 'body'],
]

/**
 * Returns a draft with a value at a JSON pointer. Undefined takes the member away, and an object that
 * is then empty in `match`, where it would say nothing.
 *
 * @example
 * withValue({ operation: '*', do: {} }, '/do/status', 500) // { operation: '*', do: { status: 500 } }
 */
export function withValue(draft: Draft, pointer: string, value: unknown): Draft {
  return changed(draft, pointerKeys(pointer), value) as Draft
}

function changed(owner: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(owner)) {
    const items = owner as readonly unknown[]
    return items.map((item, at) => (String(at) === key ? changed(item, rest, value) : item))
  }
  const members = isRecord(owner) ? owner : {}
  const next = changed(members[key], rest, value)
  const isNothing = next === undefined || (key === 'match' && isEmpty(next))
  const others = Object.entries(members).filter(([name]) => name !== key)
  if (isNothing) return Object.fromEntries(others)
  // A member keeps its place, and a new one gets that of its kind.
  const all = key in members ? { ...members, [key]: next } : sorted([...others, [key, next]])
  return all
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0
}

function sorted(members: readonly (readonly [string, unknown])[]): Draft {
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
  return Object.fromEntries([...members].sort(([one], [other]) => place(one) - place(other)))
}

/** The actions of a draft with their pointers; a draft without any has one that is empty. */
export function actionsIn(draft: Draft): { readonly pointer: string; readonly action: Draft }[] {
  const { do: actions } = draft
  if (!Array.isArray(actions)) return [{ pointer: '/do', action: isRecord(actions) ? actions : {} }]
  return (actions as readonly unknown[]).map((action, index) => ({
    pointer: `/do/${index}`,
    action: isRecord(action) ? action : {},
  }))
}

/** Adds an action, of which one is then drawn for each call. */
export function withAction(draft: Draft, action: Draft): Draft {
  return withValue(draft, '/do', [...actionsIn(draft).map((one) => one.action), action])
}

/** Takes an action away; a single one that is left stands alone. */
export function withoutAction(draft: Draft, index: number): Draft {
  const rest = actionsIn(draft)
    .map((one) => one.action)
    .filter((_, at) => at !== index)
  return withValue(draft, '/do', rest.length === 1 ? rest[0] : rest)
}

/** What a person typed into a field of a number: that number or, for the server to refuse, the text. */
export function numberOf(text: string): number | string | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const number = Number(trimmed)
  return Number.isFinite(number) ? number : trimmed
}

/** A member as a field shows it. */
export function textAt(draft: Draft, pointer: string): string {
  return textOf(valueAt(draft, pointer))
}

/** A text as it is, anything else as JSON; what is missing is empty. */
export function textOf(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A draft as JSON to be read. */
export function draftText(draft: Draft): string {
  return JSON.stringify(draft, null, 2)
}

/** Reads a draft; a text that is none gives the reason. */
export function readDraft(text: string): Draft | string {
  try {
    const value = JSON.parse(text) as unknown
    return isRecord(value) ? value : 'A fault is an object, such as { "operation": "*", "do": {} }'
  } catch (error) {
    return (error as Error).message
  }
}
