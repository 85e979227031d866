import type { ContractOperation } from '../../../src/core/contract/contract.js'
import type { Problem } from '../../../src/core/contract/problem.js'
import type { SchemaNode } from '../../../src/core/contract/openapi.js'
import type { RuleReader, Rules } from '../../../src/core/contract/rules.js'
import type { Service } from '../../../src/core/service/service.js'
import { isAnywhere, ownOrigins } from '../hosts.js'
import { literally } from '../regexp.js'
import { textOf } from './form.js'
import type { Exchange, FormEntry } from './schema.js'
import { typed } from './typed.js'
import { validatorOf } from './validator.js'

/** What an exchange's request breaks in the contract, save what its rules let pass. */
export function requestProblems(service: Service, exchange: Exchange): string[] {
  const { operationId, request } = exchange
  if (operationId === null) return []
  const operation = service.contract.operation(operationId)
  const reader = { contract: service.contract, stands: standing(service, exchange) }
  const [path = '', search] = request.path.split('?')
  const query = new URLSearchParams(search)
  const pieces = operation.path.split(/\{\w+\}/).map(literally)
  const template = new RegExp(`^${pieces.join('[^/]+')}$`)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  return [
    ...(method === operation.method && template.test(path) ? [] : ['another operation']),
    ...hostProblems(service, operation, request),
    ...queryProblems(reader, operation, query),
    ...unknownKeys(reader, operation, query),
    ...bodyProblems(reader, operation, request),
  ]
}

interface Reader {
  readonly contract: Service['contract']
  /** Whether a problem is one, by the rules of the exchange. */
  stands(problem: Pick<Problem, 'keyword' | 'at'>): boolean
}

function standing(service: Service, { rules = {} }: Exchange): Reader['stands'] {
  const rule = (id: string) => (Object.hasOwn(rules, id) ? rules[id] : service.rules[id]?.default)
  return (problem) => !service.tolerates(problem as Problem, rule as RuleReader<Rules>)
}

function hostProblems(
  { contract }: Service,
  { path }: ContractOperation,
  { origin }: Exchange['request'],
): string[] {
  const { document } = contract
  const origins = ownOrigins(document, path)
  const isNamed = origin !== undefined && (origins.includes(origin) || isAnywhere(document, path))
  return isNamed || (origin === undefined && origins.length === 0) ? [] : ['another host']
}

function queryProblems(
  reader: Reader,
  { node, pointer }: ContractOperation,
  query: URLSearchParams,
): string[] {
  return (node.parameters ?? []).flatMap(({ name, in: place, required, schema }, index) => {
    if (place !== 'query') return []
    const values = query.getAll(name)
    if (values.length > 1) return [`${name} is given more than once`]
    if (values.length === 0) return required ? [`no ${name}`] : []
    const at = `${pointer}/parameters/${String(index)}/schema`
    return values.flatMap((value) =>
      problemsAt(reader, at, typed(value, reader.contract.resolve(schema)), 'query'),
    )
  })
}

function unknownKeys(
  { stands }: Reader,
  { node }: ContractOperation,
  query: URLSearchParams,
): string[] {
  const declared = (node.parameters ?? []).filter((one) => one.in === 'query')
  return [...query.keys()]
    .filter((key) => !declared.some(({ name }) => name === key))
    .map((key) => ({ in: 'query', pointer: `/${key}` }) as const)
    .filter((at) => stands({ keyword: 'additionalProperties', at }))
    .map(({ pointer }) => `${pointer} is not declared`)
}

function bodyProblems(
  reader: Reader,
  operation: ContractOperation,
  request: Exchange['request'],
): string[] {
  const declared = operation.node.requestBody
  const { body, base64, form } = request
  const text = request.text ?? (base64 && Buffer.from(base64, 'base64').toString('utf8'))
  if (!declared) return []
  if (body === undefined && text === undefined && !form) {
    return declared.required ? ['no body'] : []
  }
  const type = form ? 'multipart/form-data' : String(request.headers['content-type'])
  const media = type.split(';')[0] ?? ''
  if (!operation.mediaTypes.includes(media)) return [`the content type ${media}`]
  const at = operation.bodies.get(media)!
  if (form) return formProblems(reader, at, declared.content[media]?.schema ?? {}, form)
  // A form that is spelt out is one that no client would write.
  if (media === 'multipart/form-data') return ['a malformed form']
  // Bytes are nothing but bytes.
  if (media !== 'application/json') return []
  if (text === undefined) return problemsAt(reader, at, body, 'body')
  const json = parsed(text)
  return json ? problemsAt(reader, at, json.value, 'body') : ['malformed JSON']
}

function formProblems(
  reader: Reader,
  at: string,
  schema: SchemaNode,
  form: readonly FormEntry[],
): string[] {
  const { contract } = reader
  const { properties = {} } = contract.resolve(schema)
  const problems: string[] = []
  const value: Record<string, unknown> = {}
  for (const first of form) {
    const { name } = first
    if (Object.hasOwn(value, name)) continue
    const parts = form.filter((part) => part.name === name)
    const property = contract.resolve(properties[name] ?? {})
    if (property.type === 'array') value[name] = parts.map(valueOf)
    else if (parts.length > 1) problems.push(`${name} is given more than once`)
    else if (property.format === 'binary' && 'value' in first) problems.push(`${name} is no file`)
    else if (property.type === 'object') {
      const json = parsed(textOf(first))
      if (json) value[name] = json.value
      else problems.push(`malformed JSON in ${name}`)
    } else value[name] = valueOf(first)
  }
  return problems.length > 0 ? problems : problemsAt(reader, at, value, 'part')
}

/** A file is checked as the string that a schema calls it. */
const valueOf = (part: FormEntry) => ('value' in part ? part.value : '')

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function problemsAt(
  { contract, stands }: Reader,
  pointer: string,
  value: unknown,
  part: Problem['at']['in'],
): string[] {
  const problems = validatorOf(contract).check(pointer, 'closed', value, part).filter(stands)
  return problems.map(({ message }) => message)
}
