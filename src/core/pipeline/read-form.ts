import type { Contract, ContractOperation } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import type { Location, Problem } from '../contract/problem.js'
import { provenanceOf } from '../contract/provenance.js'
import { readMultipart } from '../http/multipart/parse.js'
import type { FilePart, Part, PartHead } from '../http/multipart/part.js'
import { joinPointer, pointerKeys } from '../util/json-pointer.js'
import { MAX_VALUES, parseJson } from '../util/parse-json.js'
import type { BodyInput, RequestBody } from './request-body.js'

/** How a part is read, by the schema of its property: an object is sent as JSON. */
type PartKind = 'file' | 'files' | 'json' | 'text'

type PartValue = string | FilePart | FilePart[] | object | null

/** Values by the name of a part, which may be anything, even `__proto__`. */
type Members<T> = Record<string, T>

/** A form while its parts are added. */
interface Form {
  /** For the operation. */
  readonly value: Members<PartValue>
  /** For the schema, in which files are strings. */
  readonly schemaValue: Members<unknown>
  /** For the journal, with files described. */
  readonly recorded: Members<unknown>
  readonly problems: Problem[]
  /** What no service refuses. */
  readonly suspicions: Problem[]
  size: number
}

/** Reads a form and checks it against the contract; returns a promise only if it must wait. */
export function readForm(
  input: BodyInput,
  operation: ContractOperation,
  contract: Contract,
): RequestBody | Promise<RequestBody> {
  const { maxBytes, contentLength } = input
  const { isFile } = kindsOf(operation, contract)
  const { maxJsonBytes: maxFieldBytes } = input
  const options = { isFile, maxBytes, maxFieldBytes, contentLength, uploads: input.uploads() }
  const parts = readMultipart(input.bytes, input.contentType ?? '', options)
  if (Array.isArray(parts)) return formBody(parts, operation, contract)
  return parts.then((all) => formBody(all, operation, contract))
}

function formBody(
  parts: readonly Part[],
  operation: ContractOperation,
  contract: Contract,
): RequestBody {
  const { kindOf } = kindsOf(operation, contract)
  const form: Form = {
    value: {},
    schemaValue: {},
    recorded: {},
    problems: [],
    suspicions: [],
    size: 0,
  }
  for (const part of parts) addPart(form, part, kindOf(part.name))
  const { value, schemaValue, recorded, size } = form
  const mediaType = 'multipart/form-data'
  const pointer = operation.bodies.get(mediaType) as string
  const invalid = contract.validator.check(pointer, 'closed', schemaValue, 'part')
  const problems =
    form.problems.length === 0
      ? invalid
      : [...withMarks(form.problems, operation, contract), ...invalid]
  const suspicions =
    form.suspicions.length === 0 ? form.suspicions : withMarks(form.suspicions, operation, contract)
  return { value, recorded, problems, suspicions, size, mediaType }
}

/** Adds to problems the marks of their parts, or else of the operation. */
function withMarks(
  problems: readonly Problem[],
  operation: ContractOperation,
  contract: Contract,
): Problem[] {
  const properties = propertiesOf(operation, contract)
  const otherwise = provenanceOf(operation.node)
  return problems.map((one) => {
    const [name = ''] = pointerKeys(one.at.pointer)
    const mark = Object.hasOwn(properties, name) ? provenanceOf(properties[name]) : undefined
    return { ...one, mark: mark ?? otherwise }
  })
}

function addPart(form: Form, part: Part, kind: PartKind): void {
  const { name } = part
  if (kind !== 'files' && Object.hasOwn(form.schemaValue, name)) {
    const message = `${joinPointer('', name)} is given more than once`
    form.problems.push(partProblem(name, 'duplicate', 'once', 'more than once', message))
  }
  if (part.kind === 'file') return addFile(form, part, kind === 'files')
  if (kind === 'file' || kind === 'files') {
    const [expected, actual] = ['a file with a file name', 'a plain field']
    const message = `${joinPointer('', name)} must be ${expected}, not ${actual}`
    form.problems.push(partProblem(name, 'type', expected, actual, message))
  }
  form.size += part.value.length
  const value = kind === 'json' ? parseJsonPart(form, part.name, part.value) : part.value
  setMember(form.value, name, value)
  setMember(form.schemaValue, name, value)
  // A JSON string is recorded with its quotes, as sent.
  recordPart(form.recorded, name, typeof value === 'string' ? part.value : value)
}

function addFile(form: Form, part: FilePart, isRepeated: boolean): void {
  const { value, schemaValue, recorded } = form
  const { name, filename, contentType, bytes } = part
  const lost = lostContent(bytes, { in: 'part', pointer: joinPointer('', name) })
  if (lost) form.suspicions.push(lost)
  const description = { filename, contentType, bytes: bytes.size }
  if (!isRepeated) {
    setMember(value, name, part)
    setMember(schemaValue, name, '')
    return recordPart(recorded, name, description)
  }
  const files = [...filesOf(value, name), part]
  setMember(value, name, files)
  setMember(schemaValue, name, Array<string>(files.length).fill(''))
  setMember(recorded, name, [...filesOf(recorded, name), description])
}

/** Adds a value to the recorded ones: a part that is sent twice is recorded twice. */
function recordPart(recorded: Members<unknown>, name: string, value: unknown): void {
  const isRepeated = Object.hasOwn(recorded, name)
  setMember(recorded, name, isRepeated ? [recorded[name], value].flat() : value)
}

/** The files so far; none after a plain field of that name, which is a problem anyway. */
function filesOf(members: Members<unknown>, name: string): FilePart[] {
  const files = Object.hasOwn(members, name) ? members[name] : undefined
  return Array.isArray(files) ? (files as FilePart[]) : []
}

function setMember<T>(members: Members<T>, name: string, value: T): void {
  if (name !== '__proto__') members[name] = value
  else {
    const all = { configurable: true, enumerable: true, writable: true }
    Object.defineProperty(members, name, { ...all, value })
  }
}

/** The value of a JSON part; if malformed, its text, which its schema rejects too. */
function parseJsonPart(form: Form, name: string, text: string): PartValue {
  const { value, reason } = parseJson(text, MAX_VALUES)
  if (reason === undefined) return value as PartValue
  form.problems.push(partProblem(name, 'malformed-json', 'JSON', reason, reason))
  return text
}

/** How the parts of an operation's form are read. */
interface PartKinds {
  readonly kindOf: (name: string) => PartKind
  readonly isFile: (part: PartHead) => boolean
}

const kindsByOperation = new WeakMap<ContractOperation, PartKinds>()

function kindsOf(operation: ContractOperation, contract: Contract): PartKinds {
  let known = kindsByOperation.get(operation)
  if (!known) {
    const properties = Object.entries(propertiesOf(operation, contract))
    const byName = new Map(
      properties.map(([name, schema]) => [name, kindOfProperty(contract.resolve(schema))]),
    )
    const kindOf = (name: string) => byName.get(name) ?? 'text'
    const isFile = ({ name, filename }: PartHead) =>
      filename !== undefined && kindOf(name).startsWith('file')
    known = { kindOf, isFile }
    kindsByOperation.set(operation, known)
  }
  return known
}

/** The names of the parts of an operation's form that are files. */
export function fileNamesOf(operation: ContractOperation, contract: Contract): string[] {
  const { kindOf } = kindsOf(operation, contract)
  return Object.keys(propertiesOf(operation, contract)).filter((name) =>
    kindOf(name).startsWith('file'),
  )
}

function propertiesOf({ node }: ContractOperation, contract: Contract) {
  const schema = node.requestBody?.content['multipart/form-data']?.schema ?? {}
  return contract.resolve(schema).properties ?? {}
}

function kindOfProperty({ format, items, type }: SchemaNode): PartKind {
  if (format === 'binary') return 'file'
  if (items?.format === 'binary') return 'files'
  return type === 'object' ? 'json' : 'text'
}

function partProblem(
  name: string,
  keyword: string,
  expected: string,
  actual: string,
  message: string,
): Problem {
  const at = { in: 'part' as const, pointer: joinPointer('', name) }
  return { at, keyword, message, expected, actual, mark: undefined }
}

const OBJECT_TEXT = /^(?:undefined|\[object \w{1,30}\])$/
const MAX_LENGTH = 40

/**
 * Returns the problem of a file whose whole content is what JavaScript makes of an object in the
 * place of a text: the classes of jsdom are strangers to the fetch of Node.
 */
export function lostContent({ size, head }: FilePart['bytes'], at: Location): Problem | undefined {
  if (size > MAX_LENGTH) return undefined
  const text = String.fromCharCode(...head)
  if (!OBJECT_TEXT.test(text)) return undefined
  const message = `the content of the file is ${JSON.stringify(text)}, not its bytes`
  const expected = 'the bytes of a file'
  return { at, keyword: 'lost-content', message, expected, actual: text, mark: undefined }
}
