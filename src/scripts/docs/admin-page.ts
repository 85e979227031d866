import { block, code, Page, prose, table } from './markdown.js'
import { fieldsOf, meaningOf, typeOf } from './schemas.js'
import { METHODS, type ContractDocument, type SchemaNode } from './sources.js'

interface Content {
  readonly schema: SchemaNode
  readonly example?: unknown
}

interface Described {
  readonly description?: string
  readonly required?: boolean
  readonly content?: Readonly<Record<string, Content>>
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly description?: string
  readonly required?: boolean
  readonly schema: SchemaNode
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly object[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, object>>
}

interface Endpoint {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

/**
 * Returns the page of the admin API: every endpoint with its parameters, body and responses.
 *
 * @example
 * adminPage(document)
 */
export function adminPage(document: ContractDocument): string {
  const [server] = document.servers
  const page = new Page(document.info.title, [
    prose(document.info.description ?? ''),
    `Base URL: ${code(server?.url ?? '')}. The OpenAPI document is ` +
      '[`contracts/admin/openapi.yaml`](../contracts/admin/openapi.yaml); a server answers it at `/__admin/openapi.json`.',
  ])
  page.heading(2, 'Authentication')
  page.add(
    ...securitySchemes(document).map(
      ({ type, scheme, description }) =>
        `${type} ${scheme}: ${prose(description)} It is sent as \`authorization: Bearer TOKEN\`; a server that is bound to the loopback address needs none.`,
    ),
  )
  const operations = operationsOf(document)
  for (const { name, description } of tagsOf(document)) {
    page.heading(2, `Endpoints: ${name}`)
    page.add(prose(description))
    for (const endpoint of operations.filter(({ operation }) => operation.tags.includes(name))) {
      addEndpoint(page, endpoint, document)
    }
  }
  page.heading(2, 'Schemas')
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    page.heading(3, name)
    const type = fieldsOf(schema).length > 0 ? '' : `Type: ${typeOf(schema)}.`
    page.add(meaningOf(schema), type, fieldsTable(schema))
  }
  return page.text()
}

function addEndpoint(page: Page, endpoint: Endpoint, document: ContractDocument): void {
  const { method, path, operation } = endpoint
  const name = `${method.toUpperCase()} ${path}`
  page.heading(3, name, operation.summary)
  page.add(`${prose(operation.summary)}. Operation ${code(operation.operationId)}.`)
  const parameters = (operation.parameters ?? []).map((one) => resolve(one, document) as Parameter)
  page.add(
    table(
      ['Parameter', 'In', 'Type', 'Required', 'Meaning'],
      parameters.map(({ name: own, in: place, required, description = '', schema }) => [
        code(own),
        place,
        typeOf(schema),
        required ? 'yes' : '',
        [prose(description), meaningOf(schema)].filter((one) => one !== '').join(' '),
      ]),
    ),
  )
  const body = operation.requestBody && (resolve(operation.requestBody, document) as Described)
  if (body) {
    page.add(`**Request body**${body.required ? ' (required)' : ''}`)
    for (const [type, { schema }] of Object.entries(body.content ?? {})) {
      page.add(
        `${typeOf(schema)} as ${code(type)}. ${meaningOf(schema)}`.trim(),
        fieldsTable(schema),
      )
    }
  }
  page.add('**Example**', block('sh', exampleOf(endpoint, document, body), markOf(operation)))
  addReplies(page, operation, document)
}

/** Returns the mark of an example: one that reads a stream is not run, since it never ends. */
function markOf({ responses }: Operation): string {
  const isStream = JSON.stringify(responses).includes('text/event-stream')
  return isStream ? 'not run: it goes on until it is interrupted' : 'run: sh'
}

/** A call with curl, with the example of the document as its body. */
function exampleOf(
  { method, path }: Endpoint,
  document: ContractDocument,
  body: Described | undefined,
): string {
  const url = `${document.servers[0]?.url ?? ''}${path.replace(/\w+\/\{\w+\}/, (part) => SAMPLES[part] ?? part)}`
  const verb = method === 'get' ? '' : ` -X ${method.toUpperCase()}`
  const [content] = Object.values(body?.content ?? {})
  if (!content) return `curl${verb} ${url}`
  const data = JSON.stringify(content.example ?? {})
  return `curl${verb} ${url} \\\n  -H 'content-type: application/json' \\\n  -d '${data}'`
}

/** Sample values for the parameters in the paths of examples. */
const SAMPLES: Readonly<Record<string, string>> = {
  'contracts/{service}': 'contracts/openai',
  'scopes/{name}': 'scopes/worker-2',
  'snapshots/{name}': 'snapshots/before-upload',
}

function addReplies(page: Page, { responses }: Operation, document: ContractDocument): void {
  const replies = Object.entries(responses).map(([status, node]): [string, Described] => [
    status,
    resolve(node, document) as Described,
  ])
  page.add('**Replies**')
  page.add(
    table(
      ['Status', 'Meaning', 'Body'],
      replies.map(([status, { description = '', content = {} }]) => [
        status === 'default' ? 'any other' : code(status),
        prose(description),
        Object.entries(content)
          .map(([type, { schema }]) => `${typeOf(schema)} as ${code(type)}`)
          .join('; ') || 'none',
      ]),
    ),
  )
  for (const [status, { content = {} }] of replies) {
    for (const { schema } of Object.values(content)) {
      const fields = fieldsTable(schema)
      if (fields !== '') page.add(`Body of ${code(status)}:`, fields)
    }
  }
}

function fieldsTable(schema: SchemaNode): string {
  return table(
    ['Field', 'Type', 'Required', 'Meaning'],
    fieldsOf(schema).map(({ path, node, required }) => [
      code(path),
      typeOf(node),
      required ? 'yes' : '',
      meaningOf(node),
    ]),
  )
}

function operationsOf(document: ContractDocument): Endpoint[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as unknown as Operation | undefined
      return operation ? [{ path, method, operation }] : []
    }),
  )
}

/** What a `$ref` to one of the components leads to; anything else as it is. */
function resolve(node: object, document: ContractDocument): object {
  const { $ref } = node as { $ref?: string }
  if ($ref === undefined) return node
  const [, , kind = '', name = ''] = $ref.split('/')
  const components = document.components as unknown as Record<string, Record<string, object>>
  const found = components[kind]?.[name]
  if (!found) throw new Error(`Failed to follow ${$ref}`)
  return found
}

function tagsOf(document: ContractDocument): { name: string; description: string }[] {
  return (document as unknown as { tags: { name: string; description: string }[] }).tags
}

function securitySchemes(
  document: ContractDocument,
): { type: string; scheme: string; description: string }[] {
  const components = document.components as unknown as Record<string, object>
  return Object.values(components['securitySchemes'] ?? {}) as ReturnType<typeof securitySchemes>
}
