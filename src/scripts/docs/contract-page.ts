import { addErrors, addLedger, addRules } from './errors-and-rules.js'
import { Headers } from './headers.js'
import { anchor, code, link, Page, prose, slug, table } from './markdown.js'
import {
  addOperation,
  fieldsTable,
  markLine,
  repliesTable,
  serversTable,
  text,
  type Endpoint,
} from './operation-section.js'
import { keywordTexts, MARK, markText, meaningOf, refName, typeOf } from './schemas.js'
import {
  GRADES,
  METHODS,
  type ContractDocument,
  type Grade,
  type Rules,
  type Service,
} from './sources.js'

/** The meaning of each grade, as `contracts/README.md` defines it. */
const MEANING: Readonly<Record<Grade, string>> = {
  documented: 'a vendor document that `contracts/README.md` lists says so',
  published: 'the vendor says so elsewhere: specification, SDK, reference or guide',
  observed: 'a third party recorded it from the live service',
  assumed: 'no source says so: carried over from another endpoint, or a guess',
}

/**
 * Returns the page of a service, made from its contract, its rules and the list of contradictions.
 *
 * @param ledger - the text of `contracts/README.md`
 * @example
 * contractPage(openai, readFileSync('contracts/README.md', 'utf8'))
 */
export function contractPage({ name, document, rules }: Service, ledger: string): string {
  const page = new Page(document.info.title, intro(name, document))
  const headers = new Headers()
  page.heading(2, 'Addresses and authentication')
  page.add(serversTable(document.servers), securityTable(document))
  page.add('Every operation needs authentication unless its section says otherwise.')
  page.heading(2, 'Operations')
  for (const endpoint of operationsOf(document)) addOperation(page, endpoint, headers)
  page.heading(2, 'Requests that reach no operation')
  page.add('Replies to requests with an unknown path or method, or a URL that cannot be read.')
  page.add(repliesTable(document['x-responses'], headers))
  page.heading(2, 'Headers')
  page.add(headers.table() || 'The contract declares no headers of replies.')
  addSchemas(page, document)
  addErrors(page, document)
  addRules(page, rules as Rules)
  addLedger(page, ledger, name, rules as Rules)
  page.heading(2, 'Sources')
  page.add('No part has a stronger grade than its source.', sourcesTable(document))
  return page.text()
}

function intro(name: string, document: ContractDocument): string[] {
  const { info } = document
  return [
    prose(info.description ?? ''),
    `Version ${code(info.version)}. The contract is [\`contracts/${name}.yaml\`](../../contracts/${name}.yaml); ` +
      `${code(`quayside contract ${name}`)} prints it. [\`contracts/README.md\`](../../contracts/README.md) explains its format.`,
    'Every part has a grade, which says how well it is known:',
    table(
      ['Grade', 'Meaning'],
      GRADES.map((grade) => [grade, MEANING[grade]]),
    ),
    'A source links to the [list of sources](#sources); the text after the colon is the place in it. ' +
      'Listed values have the grade and source of their row, unless they name their own. ' +
      'Where a parameter and its type have different sources, both are given, and so are those of single keywords.',
    ...keywordTexts(document).map((one) => `Of all operations, ${one}.`),
  ]
}

function operationsOf(document: ContractDocument): Endpoint[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ path, method, operation, servers: item.servers ?? [] }] : []
    }),
  )
}

function securityTable(document: ContractDocument): string {
  const { securitySchemes = {} } = document.components as {
    securitySchemes?: Readonly<Record<string, { type: string; scheme?: string }>>
  }
  return table(
    ['Authentication', 'Meaning', MARK],
    Object.values(securitySchemes).map((one) => [
      [one.type, one.scheme ?? ''].join(' ').trim(),
      prose(text(one, 'description')),
      markText(one),
    ]),
  )
}

function addSchemas(page: Page, document: ContractDocument): void {
  page.heading(2, 'Schemas')
  page.add(
    'Fields are listed by JSON path: `a.b` is a member, `a[]` an item of a list, `a.*` a member of any name.',
  )
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    page.heading(3, name)
    const type = schema.properties ? '' : `Type: ${typeOf(schema)}.`
    page.add(
      meaningOf(schema),
      type,
      markLine(schema),
      usersOf(name, document),
      fieldsTable(schema),
    )
  }
}

/** Returns the operations and schemas that refer to a schema. */
function usersOf(name: string, document: ContractDocument): string {
  const users = [
    ...operationsOf(document).map(({ operation }): [string, unknown] => [
      operation.operationId ?? '',
      operation,
    ]),
    ...Object.entries(document.components.schemas),
  ].filter(([, node]) => refsIn(node).includes(name))
  const links = users.map(([user]) => link(user, `#${slug(user)}`))
  return links.length > 0 ? `Used by ${links.join(', ')}.` : ''
}

function refsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' ? [refName(String(value))] : refsIn(value),
  )
}

function sourcesTable(document: ContractDocument): string {
  return table(
    ['Source', 'What it is', 'Strongest grade'],
    Object.entries(document['x-sources']).map(([key, { title, grade }]) => [
      `${anchor(`source-${slug(key)}`)}${code(key)}`,
      prose(title),
      grade,
    ]),
  )
}
