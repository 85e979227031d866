import type { Contract, ContractOperation } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import { typoDistance } from '../util/edit-distance.js'
import { pointerKeys } from '../util/json-pointer.js'
import { readCode, type Violation } from './violation.js'

type Path = readonly string[]

/** The path element of array items. */
const ITEM = '*'
const MAX_SUGGESTIONS = 3
/** Suggestions may be this much further away than the nearest one. */
const MAX_SPREAD = 0.2

/**
 * Suggestions for the wrong value of a violation, nearest first: declared members with their paths,
 * query parameters, or allowed values.
 *
 * @example
 * suggestionsFor(violation, contract, operation) // ['expires_after.minutes']
 */
export function suggestionsFor(
  { code, kind, at, expected, actual }: Violation,
  contract: Contract,
  operation: ContractOperation,
): string[] {
  const problem = readCode(code)?.problem
  if (problem === 'additionalProperties') {
    if (kind === 'request') return suggestMembers(at, contract, operation)
    return nearestPaths(pointerKeys(at.pointer), responsePaths(contract, operation))
  }
  const isWord = problem === 'enum' || problem === 'const' || problem === 'discriminator'
  return isWord && typeof actual === 'string' ? nearestValues(actual, [expected].flat()) : []
}

/**
 * Suggestions for a member or query parameter that an operation does not declare, nearest first.
 */
export function suggestMembers(
  { in: part, pointer }: Violation['at'],
  contract: Contract,
  operation: ContractOperation,
): string[] {
  const keys = pointerKeys(pointer)
  if (part === 'query') {
    return nearestPaths(
      keys,
      Object.keys(operation.query.schemas).map((name) => [name]),
    )
  }
  const media = operation.mediaTypes.filter(
    (one) => (part === 'part') === one.startsWith('multipart/'),
  )
  const content = operation.node.requestBody?.content ?? {}
  const declared = media.flatMap((one) => [...schemaPaths(contract, content[one]?.schema ?? {})])
  const name = keys.at(-1)
  // A name that the responses have is not a typing mistake: only members of the same name are
  // suggested.
  const isKnown = responsePaths(contract, operation).some((path) => path.at(-1) === name)
  return nearestPaths(keys, isKnown ? declared.filter((path) => path.at(-1) === name) : declared)
}

function nearestPaths(keys: Path, declared: readonly Path[]): string[] {
  const wrong = keys.at(-1) ?? ''
  const parent = keys.slice(0, -1)
  const parentPattern = patternOf(parent)
  const found = declared.flatMap((path) => {
    const distance = typoDistance(wrong, path.at(-1) ?? '')
    const isSibling = isSame(path.slice(0, -1), parentPattern)
    // The same path can be declared in another branch of the object; it is no suggestion.
    if (distance === undefined || (isSibling && path.at(-1) === wrong)) return []
    const suggested = isSibling ? [...parent, path.at(-1) ?? ''] : path
    return [{ text: formatPath(suggested), distance, isSibling }]
  })
  // A member of another object is suggested for the same name, or if no sibling is similar.
  const hasSibling = found.some(({ isSibling }) => isSibling)
  const likely = found.filter(
    ({ isSibling, distance }) => isSibling || !hasSibling || distance === 0,
  )
  return nearestTexts(likely)
}

function nearestValues(wrong: string, words: readonly unknown[]): string[] {
  const found = words.flatMap((word) => {
    const distance = typeof word === 'string' ? typoDistance(wrong, word) : undefined
    return distance === undefined ? [] : [{ text: String(word), distance }]
  })
  return nearestTexts(found)
}

/** The texts with the smallest distances, without those much further away than the first. */
function nearestTexts(found: readonly { text: string; distance: number }[]): string[] {
  const sorted = [...found].sort((a, b) => a.distance - b.distance)
  const [first] = sorted
  const near = sorted.filter(({ distance }) => distance - (first?.distance ?? 0) < MAX_SPREAD)
  return [...new Set(near.map(({ text }) => text))].slice(0, MAX_SUGGESTIONS)
}

function responsePaths(contract: Contract, { node }: ContractOperation): Path[] {
  return Object.values(node.responses).flatMap(({ content = {} }) =>
    Object.values(content).flatMap(({ schema }) => [...schemaPaths(contract, schema)]),
  )
}

/** The path of every member that a schema declares, at any depth and in any branch. */
function* schemaPaths(
  contract: Contract,
  schema: SchemaNode,
  path: Path = [],
  seen: readonly SchemaNode[] = [],
): Generator<Path> {
  if (seen.includes(schema)) return
  const inner = [...seen, schema]
  const target = contract.resolve(schema)
  if (target !== schema) yield* schemaPaths(contract, target, path, inner)
  for (const branch of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
    yield* schemaPaths(contract, branch, path, inner)
  }
  if (schema.items) yield* schemaPaths(contract, schema.items, [...path, ITEM], inner)
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    yield [...path, name]
    yield* schemaPaths(contract, child, [...path, name], inner)
  }
}

const patternOf = (path: Path) => path.map((key) => (/^\d+$/.test(key) ? ITEM : key))

const isSame = (one: Path, other: Path) =>
  one.length === other.length && one.every((key, index) => key === other[index])

/** `['skills', '0', 'type']` as `skills[0].type`. */
function formatPath(path: Path): string {
  const steps = path.map((key) => {
    if (key === ITEM) return '[]'
    return /^\d+$/.test(key) ? `[${key}]` : `.${key}`
  })
  return steps.join('').replace(/^\./, '')
}
