import type { Contract, ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import type { SchemaNode } from '../contract/openapi.js'
import { joinPointer, pointerKeys } from '../util/json-pointer.js'
import { readMultipart } from '../http/multipart/parse.js'
import { parseJson } from '../util/parse-json.js'
import { provenanceOf } from '../contract/provenance.js'
import type { FilePart, Part, PartHead } from '../http/multipart/part.js'
import type { Body, Source } from './request-body.js'

/** What a part is, by the schema of its property: an object is sent as JSON. */
type Kind = 'file' | 'files' | 'json' | 'text'

type Value = string | FilePart | FilePart[] | object | null

/** By name; a part may be called anything, `__proto__` too. */
type Members<T> = Record<string, T>

/** A form as read: what the operation gets, what its schema sees, and what the journal shows. */
interface Form {
  readonly value: Members<Value>
  readonly plain: Members<unknown>
  readonly shown: Members<unknown>
  readonly problems: Problem[]
  bytes: number
}

/**
 * Reads a form, at once where all of it is at hand; its files are checked as the strings that a
 * schema calls them.
 */
export function readForm(
  source: Source,
  operation: ContractOperation,
  contract: Contract,
): Body | Promise<Body> {
  const { maxBytes, contentLength, intake } = source
  const { isFile } = kindsOf(operation, contract)
  const options = { isFile, maxBytes, contentLength, intake }
  const parts = readMultipart(source.bytes, source.contentType ?? '', options)
  if (Array.isArray(parts)) return formOf(parts, operation, contract)
  return parts.then((all) => formOf(all, operation, contract))
}

function formOf(parts: readonly Part[], operation: ContractOperation, contract: Contract): Body {
  const { kindOf } = kindsOf(operation, contract)
  const form: Form = { value: {}, plain: {}, shown: {}, problems: [], bytes: 0 }
  for (const part of parts) addPart(form, part, kindOf(part.name))
  const { value, plain, shown, bytes } = form
  const media = 'multipart/form-data'
  const pointer = contract.bodyPointer(operation, media)
  const wrong = contract.validator.check(pointer, 'closed', plain, 'part')
  const own = form.problems.length === 0 ? [] : marked(form.problems, operation, contract)
  return { value, shown, problems: own.length === 0 ? wrong : [...own, ...wrong], bytes, media }
}

/** The problems with the marks of the parts that they are about, or else of the operation. */
function marked(
  problems: readonly Problem[],
  operation: ContractOperation,
  contract: Contract,
): Problem[] {
  const fields = fieldsOf(operation, contract)
  const own = provenanceOf(operation.node)
  return problems.map((one) => {
    const [name = ''] = pointerKeys(one.at.pointer)
    return { ...one, mark: (Object.hasOwn(fields, name) && provenanceOf(fields[name])) || own }
  })
}

function addPart(form: Form, part: Part, kind: Kind): void {
  const { name } = part
  if (kind !== 'files' && Object.hasOwn(form.plain, name)) {
    form.problems.push(problemAt(name, 'duplicate', 'once', 'more than once'))
  }
  if (part.kind === 'file') return addFile(form, part, kind === 'files')
  if (kind === 'file' || kind === 'files') {
    form.problems.push(problemAt(name, 'type', 'a file with a file name', 'a plain field'))
  }
  form.bytes += part.value.length
  const value = kind === 'json' ? jsonOf(form, part.name, part.value) : part.value
  put(form.value, name, value)
  put(form.plain, name, value)
  // JSON that is a text is shown with its quotes, as it came.
  show(form.shown, name, typeof value === 'string' ? part.value : value)
}

function addFile({ value, plain, shown }: Form, part: FilePart, isRepeated: boolean): void {
  const { name, filename, contentType, bytes } = part
  const description = { filename, contentType, bytes: bytes.size }
  if (!isRepeated) {
    put(value, name, part)
    put(plain, name, '')
    return show(shown, name, description)
  }
  const files = [...filesOf(value, name), part]
  put(value, name, files)
  put(plain, name, Array<string>(files.length).fill(''))
  put(shown, name, [...filesOf(shown, name), description])
}

/** A part that is given more than once is shown as often, though one of them counts. */
function show(shown: Members<unknown>, name: string, value: unknown): void {
  put(shown, name, Object.hasOwn(shown, name) ? [shown[name], value].flat() : value)
}

// A plain field of that name may have come first, which is refused.
function filesOf(members: Members<unknown>, name: string): FilePart[] {
  const files = Object.hasOwn(members, name) ? members[name] : undefined
  return Array.isArray(files) ? (files as FilePart[]) : []
}

function put<T>(members: Members<T>, name: string, value: T): void {
  if (name !== '__proto__') members[name] = value
  else {
    const all = { configurable: true, enumerable: true, writable: true }
    Object.defineProperty(members, name, { ...all, value })
  }
}

/** A JSON part as its value; where it is none, its text, which its schema refuses too. */
function jsonOf(form: Form, name: string, text: string): Value {
  const { value, reason } = parseJson(text)
  if (reason === undefined) return value as Value
  form.problems.push({ ...problemAt(name, 'malformed-json', 'JSON', reason), message: reason })
  return text
}

/** What the parts of an operation's form are. */
interface Kinds {
  readonly kindOf: (name: string) => Kind
  readonly isFile: (part: PartHead) => boolean
}

const kinds = new WeakMap<ContractOperation, Kinds>()

function kindsOf(operation: ContractOperation, contract: Contract): Kinds {
  let known = kinds.get(operation)
  if (!known) {
    const fields = Object.entries(fieldsOf(operation, contract))
    const named = new Map(
      fields.map(([name, field]) => [name, kindOfField(contract.resolve(field))]),
    )
    const kindOf = (name: string) => named.get(name) ?? 'text'
    const isFile = ({ name, filename }: PartHead) =>
      filename !== undefined && kindOf(name).startsWith('file')
    known = { kindOf, isFile }
    kinds.set(operation, known)
  }
  return known
}

function fieldsOf({ node }: ContractOperation, contract: Contract) {
  const schema = node.requestBody?.content['multipart/form-data']?.schema ?? {}
  return contract.resolve(schema).properties ?? {}
}

function kindOfField({ format, items, type }: SchemaNode): Kind {
  if (format === 'binary') return 'file'
  if (items?.format === 'binary') return 'files'
  return type === 'object' ? 'json' : 'text'
}

function problemAt(name: string, keyword: string, expected: string, actual: string): Problem {
  const pointer = joinPointer('', name)
  const message = `${pointer} is ${actual}, not ${expected}`
  return {
    at: { in: 'part', pointer },
    keyword,
    message,
    expected,
    actual,
    mark: undefined,
  }
}
