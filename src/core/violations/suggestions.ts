import type { Contract, ContractOperation } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import { pointerKeys } from '../util/json-pointer.js'
import { typoDistance } from '../util/edit-distance.js'
import { readCode, type Violation } from './violation.js'

type Path = readonly string[]

/** Stands for every item of an array in a path. */
const ITEM = '*'
const MOST = 3
const SPREAD = 0.2

/**
 * What may have been meant by what a violation found: declared members with their whole paths,
 * query parameters, or words of a list; best first.
 *
 * @example
 * alternativesTo(violation, contract, operation) // ['expires_after.minutes']
 */
export function suggestionsFor(
  { code, kind, at, expected, actual }: Violation,
  contract: Contract,
  operation: ContractOperation,
): string[] {
  const problem = readCode(code)?.problem
  if (problem === 'additionalProperties') {
    if (kind === 'request') return suggestMembers(at, contract, operation)
    return near(pointerKeys(at.pointer), repliesOf(contract, operation))
  }
  const isWord = problem === 'enum' || problem === 'const' || problem === 'discriminator'
  return isWord && typeof actual === 'string' ? nearWords(actual, [expected].flat()) : []
}

/** What may have been meant by a member or query parameter that an operation does not declare. */
export function suggestMembers(
  { in: part, pointer }: Violation['at'],
  contract: Contract,
  operation: ContractOperation,
): string[] {
  const keys = pointerKeys(pointer)
  if (part === 'query') {
    return near(
      keys,
      Object.keys(operation.query.schemas).map((name) => [name]),
    )
  }
  const media = operation.mediaTypes.filter(
    (one) => (part === 'part') === one.startsWith('multipart/'),
  )
  const content = operation.node.requestBody?.content ?? {}
  const declared = media.flatMap((one) => [...pathsOf(contract, content[one]?.schema ?? {})])
  const name = keys.at(-1)
  // A member of replies that is sent back is no typing mistake.
  const isKnown = repliesOf(contract, operation).some((path) => path.at(-1) === name)
  return near(keys, isKnown ? declared.filter((path) => path.at(-1) === name) : declared)
}

function near(keys: Path, declared: readonly Path[]): string[] {
  const wrong = keys.at(-1) ?? ''
  const place = keys.slice(0, -1)
  const pattern = patternOf(place)
  const found = declared.flatMap((path) => {
    const distance = typoDistance(wrong, path.at(-1) ?? '')
    const isBeside = isSame(path.slice(0, -1), pattern)
    // In another form of the object it may stand just there.
    if (distance === undefined || (isBeside && path.at(-1) === wrong)) return []
    const shown = isBeside ? [...place, path.at(-1) ?? ''] : path
    return [{ text: shownPath(shown), distance, isBeside }]
  })
  // What stands in another place is meant if it has that very name, or if nothing here is like it.
  const isHere = found.some(({ isBeside }) => isBeside)
  const meant = found.filter(({ isBeside, distance }) => isBeside || !isHere || distance === 0)
  return best(meant)
}

function nearWords(wrong: string, words: readonly unknown[]): string[] {
  const found = words.flatMap((word) => {
    const distance = typeof word === 'string' ? typoDistance(wrong, word) : undefined
    return distance === undefined ? [] : [{ text: String(word), distance }]
  })
  return best(found)
}

/** The nearest ones, without those that are much further away than the first. */
function best(found: readonly { text: string; distance: number }[]): string[] {
  const sorted = [...found].sort((a, b) => a.distance - b.distance)
  const [first] = sorted
  const near = sorted.filter(({ distance }) => distance - (first?.distance ?? 0) < SPREAD)
  return [...new Set(near.map(({ text }) => text))].slice(0, MOST)
}

function repliesOf(contract: Contract, { node }: ContractOperation): Path[] {
  return Object.values(node.responses).flatMap(({ content = {} }) =>
    Object.values(content).flatMap(({ schema }) => [...pathsOf(contract, schema)]),
  )
}

/** The path of every member that a schema declares, at any depth and in any form. */
function* pathsOf(
  contract: Contract,
  schema: SchemaNode,
  path: Path = [],
  seen: readonly SchemaNode[] = [],
): Generator<Path> {
  if (seen.includes(schema)) return
  const inner = [...seen, schema]
  const target = contract.resolve(schema)
  if (target !== schema) yield* pathsOf(contract, target, path, inner)
  for (const branch of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
    yield* pathsOf(contract, branch, path, inner)
  }
  if (schema.items) yield* pathsOf(contract, schema.items, [...path, ITEM], inner)
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    yield [...path, name]
    yield* pathsOf(contract, child, [...path, name], inner)
  }
}

const patternOf = (path: Path) => path.map((key) => (/^\d+$/.test(key) ? ITEM : key))

const isSame = (one: Path, other: Path) =>
  one.length === other.length && one.every((key, index) => key === other[index])

/** `['skills', '0', 'type']` as `skills[0].type`. */
function shownPath(path: Path): string {
  const steps = path.map((key) => {
    if (key === ITEM) return '[]'
    return /^\d+$/.test(key) ? `[${key}]` : `.${key}`
  })
  return steps.join('').replace(/^\./, '')
}
