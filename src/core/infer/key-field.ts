import type { Contract } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import type { Environment } from '../state/environment.js'
import { uuidV4 } from '../state/uuid.js'
import { textOfPattern } from './pattern-text.js'
import { saidValues, typeOf } from './values.js'
import { plainName, snakeName } from './words.js'

/** The member that identifies a record, and how new ones look. */
export interface KeyField {
  /** The member of the record; undefined if no member has the key. */
  readonly member: string | undefined
  /** Whether the member is a number. */
  readonly isNumber: boolean
  /** Returns a new key; `count` is how many records there have been. */
  create(environment: Environment, count: number): string
}

interface KeySource {
  readonly members: Readonly<Record<string, SchemaNode>>
  /** The path parameter of an item. */
  readonly parameter: string | undefined
  readonly singular: string
}

/** Finds the member with the key of a record. */
export function keyOf(contract: Contract, source: KeySource): KeyField {
  const { members, parameter, singular } = source
  const member = candidates(source).find((name) => isKeyType(contract.resolve(members[name] ?? {})))
  const schema = member === undefined ? {} : contract.resolve(members[member] ?? {})
  const isNumber = ['integer', 'number'].includes(typeOf(schema) ?? '')
  const isText = parameter !== undefined && member === undefined
  return {
    member,
    isNumber,
    create: isText ? keyMaker({}, singular) : keyMaker(schema, singular, isNumber),
  }
}

function isKeyType(schema: SchemaNode): boolean {
  const type = typeOf(schema)
  return (
    type === 'string' ||
    type === 'integer' ||
    type === 'number' ||
    (type === undefined && schema.const === undefined)
  )
}

/** The members that may be the key, the likeliest first. */
function candidates({ members, parameter = '', singular }: KeySource): string[] {
  const names = Object.keys(members)
  const plain = (wanted: string) => names.filter((name) => plainName(name) === plainName(wanted))
  // `/ships/{ship_name}` means the member `name`.
  const last = snakeName(parameter).split('_').at(-1) ?? ''
  const readOnlyIds = names.filter(
    (name) => members[name]?.readOnly === true && /(?:id|uuid|key|sid)$/i.test(name),
  )
  return [
    ...(parameter === '' ? [] : plain(parameter)),
    ...(last === '' || last === 'id' ? [] : plain(last)),
    ...plain('id'),
    ...['id', 'uuid', 'sid', 'key', 'name'].flatMap((ending) => plain(`${singular}${ending}`)),
    ...plain('uuid'),
    ...readOnlyIds,
    ...names.filter((name) => members[name]?.format === 'uuid').slice(0, 1),
    ...(parameter === '' ? [] : plain('name')),
  ]
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** How keys of a schema are made: by its pattern, its format, or as its example looks. */
function keyMaker(schema: SchemaNode, singular: string, isNumber = false): KeyField['create'] {
  if (isNumber) {
    const least = Math.max(1, schema.minimum ?? 1)
    return (_, count) => String(least + count)
  }
  const { pattern, format, maxLength = 64 } = schema
  const example = saidValues(schema).find((one) => typeof one === 'string')
  if (format === 'uuid' || (typeof example === 'string' && UUID.test(example))) return uuidV4
  if (pattern !== undefined && textOfPattern(pattern, () => 0) !== undefined) {
    return (environment) =>
      textOfPattern(pattern, () => environment.random()) ?? environment.hex(16)
  }
  if (typeof example === 'string' && /\d/.test(example))
    return (environment) => like(example, environment)
  const prefix = `${snakeName(singular)}_`
  return (environment) => `${prefix}${environment.hex(16)}`.slice(-maxLength)
}

/** A text that looks like an example: its words stay, and its digits are others. */
function like(example: string, environment: Environment): string {
  return example.replace(/[0-9a-f]{6,}|[A-Za-z0-9]*\d[A-Za-z0-9]*/g, (run) => {
    if (/^[0-9a-f]+$/.test(run))
      return /^\d+$/.test(run) ? digits(run.length, environment) : environment.hex(run.length)
    const letters = /[a-z]/.test(run) ? 'abcdefghijklmnopqrstuvwxyz' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    return [...run]
      .map((one) =>
        /\d/.test(one)
          ? digits(1, environment)
          : letters.charAt(Math.floor(environment.random() * 26)),
      )
      .join('')
  })
}

function digits(count: number, environment: Environment): string {
  return Array.from({ length: count }, () => String(Math.floor(environment.random() * 10))).join('')
}
