import { code, link, prose, table, type Page } from './markdown.js'
import type { Headers } from './headers.js'
import { fieldsOf, MARK, markText, meaningOf, typeOf } from './schemas.js'
import {
  provenanceOf,
  type OperationNode,
  type ParameterNode,
  type ResponseNode,
  type SchemaNode,
  type ServerNode,
} from './sources.js'

/** An operation with its path and method. */
export interface Endpoint {
  readonly path: string
  readonly method: string
  readonly operation: OperationNode
  readonly servers: readonly ServerNode[]
}

/** Adds the section of an operation: its parameters, its body and its responses. */
export function addOperation(page: Page, endpoint: Endpoint, headers: Headers): void {
  const { operation, servers } = endpoint
  const { operationId = '', parameters = [], requestBody, responses } = operation
  const route = code(`${endpoint.method.toUpperCase()} ${endpoint.path}`)
  page.heading(3, operationId, route)
  page.add(`${route}: ${operation.summary ?? ''}`, prose(text(operation, 'description')))
  page.add(markLine(operation))
  if (servers.length > 0) page.add(serversTable(servers))
  const { security } = operation as { security?: readonly unknown[] }
  if (security?.length === 0) page.add('No authentication.')
  const scopes = Object.entries(operation['x-scopes'] ?? {})
  if (scopes.length > 0) page.add('**Scopes.** A token needs one of these.')
  page.add(
    table(
      ['Scope', MARK],
      scopes.map(([name, node]) => [code(name), markText(node)]),
    ),
  )
  page.add(parameters.length > 0 ? '**Parameters**' : 'No parameters.')
  page.add(
    table(['Parameter', 'In', 'Type', 'Required', 'Meaning', MARK], parameters.map(parameterRow)),
  )
  if (requestBody) {
    const need = requestBody.required ? 'required' : 'not required'
    page.add(`**Request body** (${need})`, prose(text(requestBody, 'description')))
    page.add(markLine(requestBody))
    addContent(page, requestBody.content)
  }
  page.add('**Replies**', repliesTable(responses, headers))
  for (const [status, { content }] of Object.entries(responses)) {
    addInlineFields(page, status, content ?? {})
  }
}

/** Returns a table of the servers of a contract or path, with the defaults of their variables. */
export function serversTable(servers: readonly ServerNode[]): string {
  return table(
    ['Base URL', 'Meaning', MARK],
    servers.map((one) => {
      const defaults = Object.entries(one.variables ?? {}).map(
        ([name, variable]) =>
          `${code(name)}: ${text(variable, 'description')} Default: ${code(variable.default)}.`,
      )
      return [
        code(one.url),
        [prose(text(one, 'description')), ...defaults].join(' '),
        markText(one),
      ]
    }),
  )
}

function parameterRow(parameter: ParameterNode): string[] {
  const { name, in: place, required, schema } = parameter
  const { description: own, ...rest } = schema
  const told = [text(parameter, 'description'), typeof own === 'string' ? own : '']
  return [
    code(name),
    place,
    typeOf(schema),
    required ? 'yes' : '',
    [...told.map(prose), meaningOf(rest)].filter((one) => one !== '').join(' '),
    markText(parameter, schema),
  ]
}

/** Returns a table of responses; headers that all of them have are listed after it. */
export function repliesTable(
  replies: Readonly<Record<string, ResponseNode>>,
  headers: Headers,
): string {
  const rows = Object.entries(replies).map(([status, reply]) => ({
    status,
    reply,
    links: Object.entries(reply.headers ?? {}).map(([name, node]) =>
      link(code(name), `#${headers.anchorOf(name, node)}`),
    ),
  }))
  const common =
    rows[0]?.links.filter((one) => rows.every(({ links }) => links.includes(one))) ?? []
  const replyTable = table(
    ['Status', 'Meaning', 'Body', 'Errors', 'Headers', MARK],
    rows.map(({ status, reply, links }) => [
      code(status),
      [prose(reply.description), partial(reply)].filter((one) => one !== '').join(' '),
      bodyOf(reply),
      (reply['x-errors'] ?? []).map((name) => link(code(name), `#error-${name}`)).join(', '),
      links.filter((one) => !common.includes(one)).join(', '),
      markText(reply),
    ]),
  )
  if (common.length === 0) return replyTable
  return `${replyTable}\n\nAll replies above declare these headers: ${common.join(', ')}.`
}

function partial({ 'x-partial': names }: ResponseNode): string {
  return names
    ? `With ${names.map(code).join(', ')} in the query, required members can be missing.`
    : ''
}

function bodyOf({ content = {} }: ResponseNode): string {
  const kinds = Object.entries(content).map(([type, { schema }]) => {
    const mark = provenanceOf(schema)
    const told = mark ? ` (${markText(schema)})` : ''
    return `${typeOf(schema)} as ${code(type)}${told}`
  })
  return kinds.length > 0 ? kinds.join('; ') : 'none'
}

function addContent(page: Page, content: Readonly<Record<string, { schema: SchemaNode }>>): void {
  page.add(
    table(
      ['Content type', 'Body', 'Meaning', MARK],
      Object.entries(content).map(([type, { schema }]) => [
        code(type),
        typeOf(schema),
        schema.$ref === undefined ? meaningOf(schema) : '',
        markText(schema),
      ]),
    ),
  )
}

/** Adds the fields of bodies whose schema is defined inline. */
function addInlineFields(
  page: Page,
  status: string,
  content: Readonly<Record<string, { schema: SchemaNode }>>,
): void {
  for (const { schema } of Object.values(content)) {
    const fields = fieldsTable(schema)
    const meaning = schema.$ref === undefined ? meaningOf(schema) : ''
    if (fields === '' && meaning === '') continue
    page.add(`Body of ${code(status)}: ${meaning || 'see the fields.'}`, fields)
  }
}

/** Returns a table of the fields of a schema, by JSON path. */
export function fieldsTable(schema: SchemaNode): string {
  return table(
    ['Field', 'Type', 'Required', 'Meaning', MARK],
    fieldsOf(schema).map(({ path, node, required }) => [
      code(path),
      typeOf(node),
      required === undefined ? '' : required ? 'yes' : '',
      meaningOf(node),
      markText(node),
    ]),
  )
}

/** The grade and source of a node in one line. */
export function markLine(node: unknown): string {
  const mark = markText(node)
  return mark === '' ? '' : `${MARK}: ${mark}.`
}

/** Returns the string that a node has under a key. */
export function text(node: unknown, key: string): string {
  const value = (node as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'string' ? value : ''
}
