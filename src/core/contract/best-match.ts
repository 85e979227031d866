import { valueAt, joinPointer, pointerKeys } from '../util/json-pointer.js'
import type { SchemaNode } from './openapi.js'
import { GRADES, keywordMark } from './provenance.js'
import type { SchemaError } from './schema-error.js'

/** Access to the branches of a `oneOf` or `anyOf`. */
export interface Branches {
  /** Checks a value against one branch. The paths of the errors start at the value. */
  readonly check: (branch: SchemaNode, value: unknown) => readonly SchemaError[]
  /** The branch, or the schema that its `$ref` names. */
  readonly resolve: (branch: SchemaNode) => SchemaNode
}

/** A branch and the errors of the value against it. */
interface BranchResult {
  readonly branch: SchemaNode
  readonly errors: readonly SchemaError[]
}

// The cost is the product of choices and errors.
const MAX_ERRORS = 1000

const isChoice = ({ keyword }: SchemaError) => keyword === 'oneOf' || keyword === 'anyOf'

/**
 * Reduces the errors of each failed `oneOf` or `anyOf`. ajv reports the errors of all branches;
 * this returns those of the branch closest to the value: by constants, then by type, then by number
 * and depth of the errors.
 *
 * @example
 * bestMatch(validate.errors ?? [], { check, resolve })
 */
export function bestMatch(
  errors: readonly SchemaError[],
  branches: Branches,
): readonly SchemaError[] {
  if (errors.length > MAX_ERRORS) return errors.filter((error) => !isChoice(error))
  // ajv reports a choice after the errors of its branches, and an outer choice after an inner one.
  const index = errors.findLastIndex(isChoice)
  const choice = errors[index]
  if (!choice) return errors
  const results = (choice.schema as readonly SchemaNode[]).map((branch) => ({
    branch,
    errors: branches.check(branch, choice.data).map((error) => ({
      ...error,
      instancePath: choice.instancePath + error.instancePath,
    })),
  }))
  const before = without(
    errors.slice(0, index),
    results.flatMap((one) => one.errors),
  )
  // A branch without errors means that oneOf failed because several branches match.
  const isAmbiguous = results.some((one) => one.errors.length === 0)
  const narrowed = results.map((one) => ({ ...one, errors: bestMatch(one.errors, branches) }))
  const relevant = isAmbiguous ? [choice] : errorsOfClosest(choice, narrowed, branches)
  return [...bestMatch(before, branches), ...relevant, ...errors.slice(index + 1)]
}

/** `errors` without the first match of each of `others`. */
function without(errors: readonly SchemaError[], others: readonly SchemaError[]): SchemaError[] {
  const left = [...others]
  return errors.filter((error) => {
    const same = left.findIndex((other) => isSame(error, other))
    if (same !== -1) left.splice(same, 1)
    return same === -1
  })
}

// Compares schema nodes, not schema paths: a path depends on the references that led to the node.
function isSame(one: SchemaError, other: SchemaError): boolean {
  return (
    one.parentSchema === other.parentSchema &&
    one.keyword === other.keyword &&
    one.instancePath === other.instancePath &&
    JSON.stringify(one.params) === JSON.stringify(other.params)
  )
}

function errorsOfClosest(
  choice: SchemaError,
  results: readonly BranchResult[],
  branches: Branches,
): readonly SchemaError[] {
  const common = commonError(choice, results)
  if (common) return [common]
  const ranked = results.map((one) => ({ ...one, rank: rankOf(choice, one, branches) }))
  const [best] = ranked.sort((a, b) => compare(a.rank, b.rank))
  return best?.errors ?? []
}

/** Ranks a branch for comparison, element by element; the smallest rank is closest to the value. */
function rankOf(
  choice: SchemaError,
  { branch, errors }: BranchResult,
  { resolve }: Branches,
): number[] {
  const depths = errors.map(({ instancePath }) => pointerKeys(instancePath).length)
  return [
    -matchingConstants(resolve(branch), choice.data),
    errors.filter((error) => isWrongType(error, choice)).length,
    errors.filter((error) => isTag(error, choice)).length,
    errors.length,
    -Math.max(0, ...depths),
  ]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, index) => value !== b[index])
  return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0)
}

function matchingConstants({ properties = {} }: SchemaNode, value: unknown): number {
  return Object.entries(properties).filter(([name, schema]) => {
    const words = 'const' in schema ? [schema.const] : schema.enum
    const isOne = Array.isArray(words) && words.length === 1
    return isOne && valueAt(value, joinPointer('', name)) === words[0]
  }).length
}

const isWrongType = ({ keyword, instancePath }: SchemaError, choice: SchemaError) =>
  keyword === 'type' && instancePath === choice.instancePath

/**
 * Whether the value itself, or a direct member of it, has another constant than the branch
 * requires.
 */
function isTag({ keyword, instancePath }: SchemaError, choice: SchemaError): boolean {
  const isWord = keyword === 'const' || keyword === 'enum'
  return isWord && pointerKeys(instancePath).length <= pointerKeys(choice.instancePath).length + 1
}

/** An error common to all branches: a type that no branch allows, or a constant that none has. */
function commonError(
  choice: SchemaError,
  results: readonly BranchResult[],
): SchemaError | undefined {
  const types = results.map(({ errors }) => errors.find((error) => isWrongType(error, choice)))
  if (types.every((error) => error !== undefined)) {
    const allowed = [...new Set(types.flatMap(({ schema }) => schema as string))]
    const message = `must be ${allowed.join(',')}`
    return { ...weakestGrade(choice, types), schema: allowed, message }
  }
  const tags = results.map(({ errors }) => errors.find((error) => isTag(error, choice)))
  const [first] = tags
  const isSamePath = (error: SchemaError) => error.instancePath === first?.instancePath
  if (!tags.every((error) => error !== undefined) || !tags.every(isSamePath)) return undefined
  const allowed = [...new Set(tags.flatMap(({ schema }) => schema))]
  const weakest = weakestGrade(choice, tags)
  return { ...weakest, keyword: 'enum', schema: allowed, mark: markOf(weakest) }
}

/** The error with the weakest grade: a combined error has the provenance of its weakest part. */
function weakestGrade(choice: SchemaError, errors: readonly SchemaError[]): SchemaError {
  const [first = choice] = [...errors].sort((a, b) => gradeOf(b) - gradeOf(a))
  return first
}

function gradeOf(error: SchemaError): number {
  const mark = markOf(error)
  return mark ? GRADES.indexOf(mark.provenance) : -1
}

function markOf({ parentSchema, keyword }: SchemaError) {
  return keywordMark(parentSchema, keyword)
}
