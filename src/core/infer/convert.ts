import { upgradeFromTwoToThree } from '@scalar/openapi-upgrader/2.0-to-3.0'
import {
  METHODS,
  type ContractDocument,
  type MediaNode,
  type OperationNode,
  type ParameterNode,
  type PathItemNode,
  type SchemaNode,
} from '../contract/openapi.js'
import { defaultUrl } from '../service/base-urls.js'
import { UsageError } from '../util/errors.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { RandomStream } from '../util/random.js'
import { ErrorCollector, errorResponse, type ErrorKind } from './convert-errors.js'
import { convertParameters } from './convert-parameters.js'
import { isJsonType, ResponseConverter } from './convert-responses.js'
import { SchemaConverter } from './convert-schema.js'
import { usualErrorOf } from './usual-error.js'
import { assumed, membersOf, recordsOf, Source, type Raw } from './source.js'
import { plainText } from './words.js'

/** A contract that was made from an OpenAPI document, and what of the document it lacks. */
export interface ConvertedContract {
  readonly document: ContractDocument
  /** Sentences about what was left out. */
  readonly notes: readonly string[]
}

/**
 * Converts an OpenAPI 3.1, 3.0 or Swagger 2 document to a contract: everything `assumed`, references in
 * schemas alone, every operation named, every error that the mock answers in the form of the document.
 *
 * @throws UsageError when it is no OpenAPI document, or refers to another one
 */
export function convertOpenApi(given: unknown, name: string): ConvertedContract {
  const source = new Source(openApi3(given))
  return new ContractConverter(source, name).convert()
}

function openApi3(given: unknown): Raw {
  if (isRecord(given)) {
    if (String(given['swagger']) === '2.0') {
      return upgradeFromTwoToThree(structuredClone(given)) as Raw
    }
    if (/^3\.[01]\b/.test(String(given['openapi'])) && isRecord(given['paths'])) return given
  }
  const version = isRecord(given) ? (given['openapi'] ?? given['swagger']) : undefined
  const found =
    version === undefined ? 'neither "openapi" nor "swagger"' : `version ${JSON.stringify(version)}`
  throw new UsageError(
    `Failed to read the OpenAPI document: expected OpenAPI 3.0 or 3.1 with paths, or Swagger 2.0, not ${found}`,
  )
}

class ContractConverter {
  private readonly schemas: SchemaConverter
  private readonly errors: ErrorCollector
  private readonly usualError: SchemaNode
  private readonly responses: ResponseConverter
  private readonly ids = new Set<string>()
  private readonly notes: string[] = []

  constructor(
    private readonly source: Source,
    private readonly name: string,
  ) {
    this.schemas = new SchemaConverter(source)
    const { components } = this.schemas
    const random = new RandomStream(name)
    this.errors = new ErrorCollector(components, {
      resolve: (schema) => components[schema.$ref?.split('/').at(-1) ?? ''] ?? schema,
      random: () => random.random(),
      now: Date.UTC(2025, 0, 1),
    })
    this.usualError = usualErrorOf(source, this.schemas, this.errors)
    this.responses = new ResponseConverter(source, this.schemas, this.errors, this.usualError)
  }

  convert(): ConvertedContract {
    const { document } = this.source
    const paths = Object.fromEntries(
      membersOf(document['paths']).flatMap(([path, item]) =>
        this.path(path, this.source.resolve(item)),
      ),
    )
    const unmatched = this.unmatchedResponses()
    const info = isRecord(document['info']) ? document['info'] : {}
    const { title = this.name, version = '0' } = info
    const { securitySchemes } = isRecord(document['components']) ? document['components'] : {}
    const converted = {
      openapi: '3.1.0',
      info: { title: String(title), version: String(version) },
      servers: this.servers().map((url) => ({ url })),
      ...(Array.isArray(document['security']) && { security: document['security'] as object[] }),
      'x-lenient': true as const,
      'x-sources': {
        openapi: {
          title: `The OpenAPI document of ${String(title)}, version ${String(version)}`,
          grade: 'assumed',
        },
      },
      'x-errors': this.errors.errors,
      'x-responses': unmatched,
      paths,
      components: {
        schemas: this.schemas.components,
        ...(isRecord(securitySchemes) && { securitySchemes }),
      },
    }
    // Without what is undefined, and with nothing shared: it may be written and read again.
    return {
      document: JSON.parse(JSON.stringify(converted)) as ContractDocument,
      notes: this.notes,
    }
  }

  private servers(): string[] {
    const fallback = `https://${this.name}.example`
    const urls = recordsOf(this.source.document['servers']).flatMap((server) => {
      if (typeof server['url'] !== 'string') return []
      const url = defaultUrl({ url: server['url'], variables: variablesOf(server) })
      const whole = URL.canParse(url) ? url : fallback + (url.startsWith('/') ? url : `/${url}`)
      return /^https?:[^?#]*$/.test(whole) ? [whole.replace(/\/$/, '')] : []
    })
    return urls.length > 0 ? [...new Set(urls)] : [fallback]
  }

  private path(path: string, item: Raw): [string, PathItemNode][] {
    const isWhole = path
      .split('/')
      .every((segment) => !segment.includes('{') || /^\{[^{}]+\}$/.test(segment))
    if (!isWhole || !path.startsWith('/') || /[?#]/.test(path)) {
      this.notes.push(
        `${path} was left out: a parameter must be a whole segment of a path, and a path has no query`,
      )
      return []
    }
    const operations = METHODS.flatMap((method) => {
      const node = item[method]
      if (!isRecord(node)) return []
      const place = `${joinPointer('/paths', path)}/${method}`
      return [[method, this.operation({ item, node, path, place, method })] as const]
    })
    return operations.length === 0 ? [] : [[path, Object.fromEntries(operations)]]
  }

  private operation({
    item,
    node,
    path,
    place,
    method,
  }: {
    item: Raw
    node: Raw
    path: string
    place: string
    method: string
  }): OperationNode {
    const parameters = convertParameters(this.source, this.schemas, { item, node, path, place })
    const body = this.source.resolve(node['requestBody'])
    const content = this.requestContent(body, place)
    const hasBody = Object.keys(content).length > 0
    const { summary, description, security, tags } = node
    const isSecured = isNonEmpty(security ?? this.source.document['security'])
    const kinds = errorKinds({ parameters, hasBody, isSecured, method, node })
    return {
      operationId: this.operationId(node, method, path),
      ...(typeof summary === 'string' && { summary }),
      ...(typeof description === 'string' && { description }),
      ...(Array.isArray(tags) && { tags: tags.map(String) }),
      ...(Array.isArray(security) && { security: security as object[] }),
      ...assumed(place),
      ...(parameters.length > 0 && { parameters }),
      ...(hasBody && {
        requestBody: {
          ...(body['required'] === true && { required: true }),
          content,
          ...assumed(`${place}/requestBody`),
        },
      }),
      responses: this.responses.convert(node, place, kinds),
    } as OperationNode
  }

  private operationId(node: Raw, method: string, path: string): string {
    const given = node['operationId']
    const wanted =
      typeof given === 'string' && given !== ''
        ? given.replace(/[^\w.-]+/g, '_')
        : derivedId(method, path)
    let id = wanted
    for (let number = 2; this.ids.has(id); number++) id = `${wanted}_${String(number)}`
    this.ids.add(id)
    return id
  }

  private requestContent({ content }: Raw, place: string): Record<string, MediaNode> {
    const converted: Record<string, MediaNode> = {}
    for (const [type, { schema }] of membersOf(content)) {
      const at = joinPointer(`${place}/requestBody/content`, type)
      const plain = type.toLowerCase().split(';')[0]?.trim() ?? ''
      if (isJsonType(type, this.source.resolve(schema))) {
        const known = plain === '*/*' || plain === 'text/json' ? 'application/json' : plain
        converted[known] ??= { schema: this.schemas.convert(schema, 'request', at) }
      } else if (plain === 'multipart/form-data' || plain === 'application/x-www-form-urlencoded') {
        converted[plain] ??= { schema: this.formSchema(schema, at) }
      } else converted[plain] ??= { schema: { type: 'string', format: 'binary', ...assumed(at) } }
    }
    return converted
  }

  /** The schema of a form, without a reference: its members say how the parts are read. */
  private formSchema(schema: unknown, at: string): SchemaNode {
    const converted = this.schemas.convert(schema, 'request', at)
    const name = converted.$ref?.split('/').at(-1)
    return (name === undefined ? undefined : this.schemas.components[name]) ?? converted
  }

  private unmatchedResponses(): ContractDocument['x-responses'] {
    const form = this.usualError
    const code = (name: string, status: number, phrase: string) =>
      this.errors.add({ name, status, phrase }, form)
    this.errors.add({ name: 'not_implemented', status: 501, phrase: 'Not Implemented' }, form)
    const allow = { Allow: { schema: { type: 'string' as const }, ...assumed('/x-responses') } }
    return {
      400: errorResponse(
        'The URL is malformed.',
        [code('malformed_url', 400, 'Bad Request')],
        form,
        '/x-responses',
      ),
      404: errorResponse(
        'No such path.',
        [code('no_path', 404, 'Not Found')],
        form,
        '/x-responses',
      ),
      405: {
        ...errorResponse(
          'No such method.',
          [code('wrong_method', 405, 'Method Not Allowed')],
          form,
          '/x-responses',
        ),
        headers: allow,
      },
    }
  }
}

function variablesOf({ variables }: Raw): Record<string, { default: string }> {
  return Object.fromEntries(
    membersOf(variables).map(([name, one]) => [name, { default: plainText(one['default']) }]),
  )
}

function isNonEmpty(security: unknown): boolean {
  const choices = Array.isArray(security) ? security : []
  return (
    choices.length > 0 && !choices.some((one) => isRecord(one) && Object.keys(one).length === 0)
  )
}

function errorKinds({
  parameters,
  hasBody,
  isSecured,
  method,
  node,
}: {
  parameters: readonly ParameterNode[]
  hasBody: boolean
  isSecured: boolean
  method: string
  node: Raw
}): ErrorKind[] {
  const hasPathParameter = parameters.some((one) => one.in === 'path')
  const responses = isRecord(node['responses']) ? node['responses'] : {}
  return [
    'invalid',
    // Of two statuses for requests that are wrong, this is for what can be read and breaks a schema.
    ...(hasBody && '422' in responses && '400' in responses ? (['unprocessable'] as const) : []),
    ...(isSecured ? (['unauthorized'] as const) : []),
    ...(hasPathParameter ? (['not_found'] as const) : []),
    ...(hasBody && method !== 'get' ? (['conflict', 'too_large', 'media_type'] as const) : []),
    ...('206' in responses || '416' in responses ? (['range'] as const) : []),
  ]
}

function derivedId(method: string, path: string): string {
  const words = path
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => {
      const name = segment.replace(
        /[^A-Za-z0-9]+(.)?/g,
        (_, next: string | undefined) => next?.toUpperCase() ?? '',
      )
      return (segment.startsWith('{') ? 'By' : '') + name.charAt(0).toUpperCase() + name.slice(1)
    })
  return method + words.join('')
}
