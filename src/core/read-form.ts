import type { Contract, ContractOperation } from './contract.js'
import type { Problem } from './contract-check.js'
import type { SchemaNode } from './contract-document.js'
import { join, keysOf } from './json-pointer.js'
import { readMultipart } from './multipart.js'
import { parseJson } from './parse-json.js'
import { markOf } from './provenance.js'
import type { FilePart, Part } from './part.js'
import type { Body, Source } from './read-body.js'

/** What a part is, by the schema of its property: an object is sent as JSON. */
type Kind = 'file' | 'files' | 'json' | 'text'

type Value = string | FilePart | FilePart[] | object | null

/** A form as read, in Maps since a part may be called anything: what the operation gets, what its schema sees, and what the journal shows. */
interface Form {
  readonly value: Map<string, Value>
  readonly plain: Map<string, unknown>
  readonly shown: Map<string, unknown>
  readonly problems: Problem[]
  bytes: number
}

/** Reads a form; its files are checked as the strings that a schema calls them. */
export async function readForm(
  source: Source,
  operation: ContractOperation,
  contract: Contract,
): Promise<Body> {
  const kindOf = kindsOf(operation, contract)
  const parts = await readMultipart(source.bytes, source.contentType ?? '', {
    isFile: (name, { filename }) => kindOf(name).startsWith('file') && filename !== undefined,
    maxBytes: source.maxBytes,
    contentLength: source.contentLength,
    newWriter: () => source.intake.writer(),
    pending: () => source.intake.pending,
  })
  const form: Form = {
    value: new Map(),
    plain: new Map(),
    shown: new Map(),
    problems: [],
    bytes: 0,
  }
  for (const part of parts) addPart(form, part, kindOf(part.name))
  const pointer = contract.bodyPointer(operation, 'multipart/form-data')
  const plain = Object.fromEntries(form.plain)
  const wrong = contract.checker.check(pointer, 'closed', plain, 'part')
  return {
    value: Object.fromEntries(form.value),
    shown: Object.fromEntries(form.shown),
    problems: [...marked(form.problems, operation, contract), ...wrong],
    bytes: form.bytes,
  }
}

/** The problems with the marks of the parts that they are about, or else of the operation. */
function marked(
  problems: readonly Problem[],
  operation: ContractOperation,
  contract: Contract,
): Problem[] {
  const fields = fieldsOf(operation, contract)
  const own = markOf(operation.node)
  return problems.map((one) => {
    const [name = ''] = keysOf(one.at.pointer)
    return { ...one, mark: (Object.hasOwn(fields, name) && markOf(fields[name])) || own }
  })
}

function addPart(form: Form, part: Part, kind: Kind): void {
  const { name } = part
  if (kind !== 'files' && form.plain.has(name)) {
    form.problems.push(problemAt(name, 'duplicate', 'once', 'more than once'))
  }
  if (part.kind === 'file') return addFile(form, part, kind === 'files')
  if (kind === 'file' || kind === 'files') {
    form.problems.push(problemAt(name, 'type', 'a file with a file name', 'a plain field'))
  }
  form.bytes += part.value.length
  const value = kind === 'json' ? jsonOf(form, part.name, part.value) : part.value
  for (const map of [form.value, form.plain]) map.set(name, value)
  // JSON that is a text is shown with its quotes, as it came.
  show(form, name, typeof value === 'string' ? part.value : value)
}

function addFile({ value, plain, shown }: Form, part: FilePart, isRepeated: boolean): void {
  const { name, filename, contentType, bytes } = part
  const description = { filename, contentType, bytes: bytes.size }
  value.set(name, isRepeated ? [...filesOf(value.get(name)), part] : part)
  plain.set(name, isRepeated ? filesOf(value.get(name)).map(() => '') : '')
  if (isRepeated) shown.set(name, [...filesOf(shown.get(name)), description])
  else show({ shown }, name, description)
}

/** A part that is given more than once is shown as often, though one of them counts. */
function show({ shown }: Pick<Form, 'shown'>, name: string, value: unknown): void {
  shown.set(name, shown.has(name) ? [shown.get(name), value].flat() : value)
}

// A plain field of that name came first, which is refused.
function filesOf(value: unknown): FilePart[] {
  return Array.isArray(value) ? (value as FilePart[]) : []
}

/** A JSON part as its value; where it is none, its text, which its schema refuses too. */
function jsonOf(form: Form, name: string, text: string): Value {
  const { value, reason } = parseJson(text)
  if (reason === undefined) return value as Value
  form.problems.push({ ...problemAt(name, 'malformed-json', 'JSON', reason), message: reason })
  return text
}

const kinds = new WeakMap<ContractOperation, ReadonlyMap<string, Kind>>()

function kindsOf(operation: ContractOperation, contract: Contract): (name: string) => Kind {
  let known = kinds.get(operation)
  if (!known) {
    const fields = Object.entries(fieldsOf(operation, contract))
    known = new Map(fields.map(([name, field]) => [name, kindOfField(contract.resolve(field))]))
    kinds.set(operation, known)
  }
  const named = known
  return (name) => named.get(name) ?? 'text'
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
  const pointer = join('', name)
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
