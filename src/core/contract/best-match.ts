import type { ErrorObject } from 'ajv/dist/2020.js'
import type { SchemaNode } from './openapi.js'
import { valueAt, joinPointer, pointerKeys } from '../util/json-pointer.js'
import { GRADES, provenanceOf } from './provenance.js'

/** How a failing choice between forms is looked into. */
export interface Forms {
  /** The errors of a value against one form, with paths that begin at the value. */
  readonly attempt: (form: SchemaNode, value: unknown) => readonly ErrorObject[]
  /** A form without its `$ref`. */
  readonly resolve: (form: SchemaNode) => SchemaNode
}

/** A form of a choice and what speaks against it. */
interface Tried {
  readonly form: SchemaNode
  readonly errors: readonly ErrorObject[]
}

// Each choice looks through what was reported before it.
const MOST = 1000

const isChoice = ({ keyword }: ErrorObject) => keyword === 'oneOf' || keyword === 'anyOf'

/**
 * Leaves of the errors of a `oneOf` or `anyOf`, which are those of all its forms, the ones of the
 * form that the value resembles most: by constants, then by type, then by the number of errors and
 * how deep they are.
 *
 * @example
 * narrow(validate.errors ?? [], { attempt, resolve })
 */
export function bestMatch(errors: readonly ErrorObject[], forms: Forms): readonly ErrorObject[] {
  if (errors.length > MOST) return errors.filter((error) => !isChoice(error))
  // ajv reports a choice after its forms, and one around it later still.
  const index = errors.findLastIndex(isChoice)
  const choice = errors[index]
  if (!choice) return errors
  const tried = (choice.schema as readonly SchemaNode[]).map((form) => ({
    form,
    errors: forms.attempt(form, choice.data).map((error) => ({
      ...error,
      instancePath: choice.instancePath + error.instancePath,
    })),
  }))
  const before = without(
    errors.slice(0, index),
    tried.flatMap((one) => one.errors),
  )
  // Where a form fits, it is that another one does too.
  const isAmbiguous = tried.some((one) => one.errors.length === 0)
  const narrowed = tried.map((one) => ({ ...one, errors: bestMatch(one.errors, forms) }))
  const telling = isAmbiguous ? [choice] : resembling(choice, narrowed, forms)
  return [...bestMatch(before, forms), ...telling, ...errors.slice(index + 1)]
}

/** `errors` without one of each of `others`. */
function without(errors: readonly ErrorObject[], others: readonly ErrorObject[]): ErrorObject[] {
  const left = [...others]
  return errors.filter((error) => {
    const same = left.findIndex((other) => isSame(error, other))
    if (same !== -1) left.splice(same, 1)
    return same === -1
  })
}

// The paths of schemas differ with the way that leads to them; the nodes do not.
function isSame(one: ErrorObject, other: ErrorObject): boolean {
  return (
    one.parentSchema === other.parentSchema &&
    one.keyword === other.keyword &&
    one.instancePath === other.instancePath &&
    JSON.stringify(one.params) === JSON.stringify(other.params)
  )
}

function resembling(
  choice: ErrorObject,
  tried: readonly Tried[],
  forms: Forms,
): readonly ErrorObject[] {
  const common = ofAllForms(choice, tried)
  if (common) return [common]
  const ranked = tried.map((one) => ({ ...one, rank: rankOf(choice, one, forms) }))
  const [best] = ranked.sort((a, b) => compare(a.rank, b.rank))
  return best?.errors ?? []
}

/** From what resembles most to what does least. */
function rankOf(choice: ErrorObject, { form, errors }: Tried, { resolve }: Forms): number[] {
  const depths = errors.map(({ instancePath }) => pointerKeys(instancePath).length)
  return [
    -matchingConstants(resolve(form), choice.data),
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

const isWrongType = ({ keyword, instancePath }: ErrorObject, choice: ErrorObject) =>
  keyword === 'type' && instancePath === choice.instancePath

/** Whether a member, or the value itself, is another word than the form asks for. */
function isTag({ keyword, instancePath }: ErrorObject, choice: ErrorObject): boolean {
  const isWord = keyword === 'const' || keyword === 'enum'
  return isWord && pointerKeys(instancePath).length <= pointerKeys(choice.instancePath).length + 1
}

/** What is wrong for every form: a type that none has, or a word that is none's. */
function ofAllForms(choice: ErrorObject, tried: readonly Tried[]): ErrorObject | undefined {
  const types = tried.map(({ errors }) => errors.find((error) => isWrongType(error, choice)))
  if (types.every((error) => error !== undefined)) {
    const allowed = [...new Set(types.flatMap(({ schema }) => schema as string))]
    const message = `must be ${allowed.join(',')}`
    return { ...weakest(choice, types), schema: allowed, message }
  }
  const words = tried.map(({ errors }) => errors.find((error) => isTag(error, choice)))
  const [first] = words
  const isOfOnePlace = (error: ErrorObject) => error.instancePath === first?.instancePath
  if (!words.every((error) => error !== undefined) || !words.every(isOfOnePlace)) return undefined
  const allowed = [...new Set(words.flatMap(({ schema }) => schema))]
  return { ...weakest(choice, words), keyword: 'enum', schema: allowed }
}

/** What is made of several facts is known as well as the weakest of them. */
function weakest(choice: ErrorObject, errors: readonly ErrorObject[]): ErrorObject {
  const [first = choice] = [...errors].sort((a, b) => gradeOf(b) - gradeOf(a))
  return first
}

function gradeOf({ parentSchema }: ErrorObject): number {
  const mark = provenanceOf(parentSchema)
  return mark ? GRADES.indexOf(mark.provenance) : -1
}
