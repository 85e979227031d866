import type { MediaNode, ResponseNode, SchemaNode } from '../contract/openapi.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import {
  ERRORS,
  errorResponse,
  responsePlace,
  type ErrorCollector,
  type ErrorKind,
} from './convert-errors.js'
import type { SchemaConverter } from './convert-schema.js'
import { assumed, membersOf, type Raw, type Source } from './source.js'
import { plainText, snakeName } from './words.js'

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json$|^text\/json$/

/** Whether a media type is JSON. `*\/*` is what documents say that do not mind. */
export function isJsonType(type: string, schema: unknown): boolean {
  const [plain = ''] = type.toLowerCase().split(';')
  if (JSON_TYPE.test(plain.trim())) return true
  return plain.trim() === '*/*' && isRecord(schema) && schema['format'] !== 'binary'
}

/** Converts the responses of operations. */
export class ResponseConverter {
  constructor(
    private readonly source: Source,
    private readonly schemas: SchemaConverter,
    private readonly errors: ErrorCollector,
    /** The form of errors where an operation says nothing of them. */
    private readonly usualError: SchemaNode,
  ) {}

  /** All responses of an operation. `kinds` are the errors that it answers by itself. */
  convert(node: Raw, place: string, kinds: readonly ErrorKind[]): Record<string, ResponseNode> {
    const given = this.given(node)
    const responses: Record<string, ResponseNode> = {}
    for (const [status, one] of given) {
      if (isSuccess(status)) responses[status] = this.success(one, responsePlace(place, status))
    }
    if (!Object.keys(responses).some((status) => status.startsWith('2'))) {
      this.addAssumedSuccess(responses, given, place)
    }
    this.addErrors(responses, given, { place, kinds })
    return responses
  }

  private given({ responses }: Raw): Map<string, Raw> {
    const entries = membersOf(responses).map(([status, one]): [string, Raw] => [
      status === '2XX' || status === '2xx' ? '200' : status.toUpperCase(),
      this.source.resolve(one),
    ])
    return new Map(entries.filter(([status]) => /^(?:[1-5]\d\d|[1-5]XX|DEFAULT)$/.test(status)))
  }

  /** Where a document declares no success, what it says by default is one, or there is an empty one. */
  private addAssumedSuccess(
    responses: Record<string, ResponseNode>,
    given: Map<string, Raw>,
    place: string,
  ): void {
    const usual = given.get('DEFAULT')
    const isError = /error|fail|unexpected|invalid/i.test(
      plainText(usual?.['description'] ?? 'error'),
    )
    if (usual && !isError) {
      given.delete('DEFAULT')
      const hasContent = membersOf(usual['content']).length > 0
      responses[hasContent ? '200' : '204'] = this.success(usual, responsePlace(place, 'default'))
    } else
      responses['204'] = { description: 'The call succeeded.', ...assumed(`${place}/responses`) }
  }

  private success(
    { description, content, headers, 'x-partial': partial }: Raw,
    place: string,
  ): ResponseNode {
    const media = this.content(content, place)
    const declared = membersOf(headers).map(([name, one]) => {
      const { schema, required } = this.source.resolve(one)
      const at = joinPointer(`${place}/headers`, name)
      const converted = this.schemas.convert(schema, 'reply', at)
      return [name, { ...(required === true && { required }), schema: converted, ...assumed(at) }]
    })
    return {
      description: typeof description === 'string' ? description : '',
      ...(Object.keys(media).length > 0 && { content: media }),
      ...(areNames(partial) && { 'x-partial': partial }),
      ...(declared.length > 0 && {
        headers: Object.fromEntries(declared) as ResponseNode['headers'] & object,
      }),
      ...assumed(place),
    }
  }

  private content(content: unknown, place: string): Record<string, MediaNode> {
    const converted: Record<string, MediaNode> = {}
    for (const [type, media] of membersOf(content)) {
      const at = joinPointer(`${place}/content`, type)
      const plain = type.toLowerCase().split(';')[0]?.trim() ?? ''
      const { schema } = media
      if (isJsonType(type, this.source.resolve(schema))) {
        const json = { schema: this.withExample(this.schemas.convert(schema, 'reply', at), media) }
        converted['application/json'] ??= json
        if (plain !== '*/*') converted[plain] ??= json
      } else converted[plain] ??= { schema: { type: 'string', format: 'binary', ...assumed(at) } }
    }
    return converted
  }

  /** An example beside a schema that has none says how such a value looks. */
  private withExample(schema: SchemaNode, { example, examples }: Raw): SchemaNode {
    const [, first] = membersOf(examples)[0] ?? []
    const given = example ?? this.source.resolve(first)['value']
    if (given === undefined || schema.$ref !== undefined || schema.examples) return schema
    return { ...schema, examples: [given] }
  }

  private addErrors(
    responses: Record<string, ResponseNode>,
    given: ReadonlyMap<string, Raw>,
    { place, kinds }: { place: string; kinds: readonly ErrorKind[] },
  ): void {
    const codes = new Map<string, string[]>()
    for (const kind of kinds) {
      const status = statusFor(kind, given)
      const form = this.formOf(status, given, place)
      const { phrase } = ERRORS[kind]
      const code = this.errors.add({ name: kind, status: Number(status), phrase }, form)
      codes.set(status, [...(codes.get(status) ?? []), code])
    }
    for (const status of given.keys()) {
      if (!/^[45]\d\d$/.test(status) || codes.has(status)) continue
      const form = this.formOf(status, given, place)
      const phrase = PHRASES[status] ?? `Status ${status}`
      const meaning = { name: snakeName(phrase), status: Number(status), phrase }
      const code = this.errors.add(meaning, form, { byFault: true })
      codes.set(status, [...(codes.get(status) ?? []), code])
    }
    for (const [status, all] of codes) {
      const description = plainText(given.get(status)?.['description'] ?? PHRASES[status])
      const form = this.formOf(status, given, place)
      responses[status] = errorResponse(description, all, form, responsePlace(place, status))
    }
  }

  /** The schema of an error with a status; undefined if the document declares one without a body. */
  private formOf(
    status: string,
    given: ReadonlyMap<string, Raw>,
    place: string,
  ): SchemaNode | undefined {
    const declared = given.get(status) ?? given.get(`${status.charAt(0)}XX`) ?? given.get('DEFAULT')
    if (!declared) return this.usualError
    const { content } = declared
    const json = membersOf(content).find(([type, { schema }]) =>
      isJsonType(type, this.source.resolve(schema)),
    )
    if (!json)
      return membersOf(content).length > 0 || !given.has(status) ? this.usualError : undefined
    if (json[1]['schema'] === undefined) return this.usualError
    const at = joinPointer(`${responsePlace(place, status)}/content`, json[0])
    const schema = this.schemas.convert(json[1]['schema'], 'reply', at)
    return this.errors.canAnswer(schema) ? schema : this.usualError
  }
}

/** Whether a document names the parameters that let a reply lack members. */
function areNames(names: unknown): names is string[] {
  return Array.isArray(names) && names.every((one) => typeof one === 'string')
}

function isSuccess(status: string): boolean {
  return /^[123]\d\d$/.test(status)
}

/** The status of an error: the usual one, or one of the same meaning that the operation declares. */
function statusFor(kind: ErrorKind, given: ReadonlyMap<string, Raw>): string {
  const usual = String(ERRORS[kind].status)
  if (given.has(usual)) return usual
  if (kind === 'invalid') return given.has('422') ? '422' : usual
  if (kind === 'not_found' || kind === 'unauthorized') return usual
  // Of these, a document that does not declare them says that they are errors like any other.
  const others = kind === 'range' ? [] : ['400', '422']
  return others.find((one) => given.has(one)) ?? (kind === 'range' ? usual : '400')
}

const PHRASES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(ERRORS).map(({ status, phrase }) => [status, phrase])),
  ...{
    402: 'Payment Required',
    403: 'Forbidden',
    405: 'Method Not Allowed',
    406: 'Not Acceptable',
  },
  ...{ 408: 'Request Timeout', 410: 'Gone', 412: 'Precondition Failed', 418: "I'm a Teapot" },
  ...{ 422: 'Unprocessable Content', 423: 'Locked', 425: 'Too Early', 429: 'Too Many Requests' },
  ...{ 500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway' },
  ...{ 503: 'Service Unavailable', 504: 'Gateway Timeout' },
}
