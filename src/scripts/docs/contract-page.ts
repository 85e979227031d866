import {
  addOperation,
  fieldsTable,
  Headers,
  markLine,
  repliesTable,
  serversTable,
  text,
} from './operation-section.js'
import type { Placed } from './operation-section.js'
import { anchor, code, json, link, Page, prose, slug, table } from './markdown.js'
import { markCells, meaningOf, refName, sourceText } from './schemas.js'
import {
  GRADES,
  METHODS,
  type ContractDocument,
  type ErrorNode,
  type Grade,
  type Rule,
  type Rules,
  type Service,
} from './sources.js'

/** What each grade says, as `contracts/README.md` defines it. */
const MEANING: Readonly<Record<Grade, string>> = {
  documented: 'a vendor document that `contracts/README.md` lists says so',
  published: 'the vendor says so elsewhere: specification, SDK, reference or guide',
  observed: 'a third party recorded it from the live service',
  assumed: 'no source says so: carried over from another endpoint, or a guess',
}

/**
 * The page of a service: all that its contract, its rules and the list of contradictions say.
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
  page.heading(2, 'Operations')
  for (const placed of operationsOf(document)) addOperation(page, placed, headers)
  page.heading(2, 'Requests that reach no operation')
  page.add('Replies to paths and methods that the contract does not have.')
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

function intro(name: string, { info }: ContractDocument): string[] {
  return [
    prose(info.description ?? ''),
    `Version ${code(info.version)}. The contract is [\`contracts/${name}.yaml\`](../../contracts/${name}.yaml); ` +
      `${code(`quayside contract ${name}`)} prints it. [\`contracts/README.md\`](../../contracts/README.md) explains its format.`,
    'Every part has a grade, which says how well it is known:',
    table(
      ['Grade', 'Meaning'],
      GRADES.map((grade) => [grade, MEANING[grade]]),
    ),
    'A source is named before the colon and linked to the [list of sources](#sources); behind the colon stands the place in it. ' +
      'A value of a list has the grade and the source of its row, unless it names its own. ' +
      'A part whose type is known from elsewhere names both.',
  ]
}

function operationsOf(document: ContractDocument): Placed[] {
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
    ['Authentication', 'Meaning', 'Grade', 'Source'],
    Object.values(securitySchemes).map((one) => [
      [one.type, one.scheme ?? ''].join(' ').trim(),
      prose(text(one, 'description')),
      ...markCells(one),
    ]),
  )
}

function addSchemas(page: Page, document: ContractDocument): void {
  page.heading(2, 'Schemas')
  page.add(
    'Fields stand under their JSON path: `a.b` is a member, `a[]` an item of a list, `a.*` a member of any name.',
  )
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    page.heading(3, name)
    page.add(meaningOf(schema), markLine(schema), usersOf(name, document), fieldsTable(schema))
  }
}

/** Which operations and schemas refer to a schema. */
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

function addErrors(page: Page, document: ContractDocument): void {
  page.heading(2, 'Errors')
  page.add(
    'The members are those of the error; the schema of the reply says where they stand in its body. ' +
      'Words in braces are filled in.',
  )
  page.add(
    table(
      ['Error', 'Status', 'Members', 'Notes', 'Grade', 'Source'],
      Object.entries(document['x-errors']).map(([name, error]) => errorRow(name, error)),
    ),
  )
}

function errorRow(name: string, error: ErrorNode): string[] {
  const assumed = (error as { 'x-assumed'?: readonly string[] })['x-assumed'] ?? []
  const notes = [
    assumed.length > 0 ? `Assumed: ${assumed.map(code).join(', ')}.` : '',
    error['x-by-fault'] ? 'No request causes it; only a fault does.' : '',
  ]
  return [
    `${anchor(`error-${name}`)}${code(name)}`,
    String(error.status),
    Object.entries(error.error)
      .map(([member, value]) => `${code(member)}: ${json(value)}`)
      .join('<br>'),
    notes.filter((one) => one !== '').join(' '),
    ...markCells(error),
  ]
}

function addRules(page: Page, rules: Rules): void {
  page.heading(2, 'Rules')
  page.add(
    'A rule decides what no schema can say. It is set by `createMock(service, { rules: { ID: value } })`, ' +
      'by `quayside serve --rule ID=VALUE`, or by `"rules"` in a world document. `quayside explain ID` prints one.',
    table(
      ['Rule', 'Decides', 'Default', 'Alternatives', 'Grade', 'Source'],
      Object.entries(rules).map(([id, rule]) => [
        `${anchor(ruleAnchor(id))}${code(id)}`,
        prose(rule.decides) +
          (rule.isReported ? ' (It changes no reply, only what is reported.)' : ''),
        json(rule.default),
        alternativesOf(rule),
        rule.grade,
        sourceText(rule.source),
      ]),
    ),
  )
}

function alternativesOf({ alternatives, any }: Rule): string {
  const values = alternatives.map(json)
  return [...values, ...(any ? [`any ${any} from 0`] : [])].join(', ') || 'none'
}

function ruleAnchor(id: string): string {
  return `rule-${slug(id.slice(id.indexOf('/') + 1))}`
}

/** The section of `contracts/README.md` on where the sources of a service disagree or are silent. */
function addLedger(page: Page, ledger: string, name: string, rules: Rules): void {
  const section = ledger
    .split(/^## /m)
    .find((one) => one.toLowerCase().startsWith(`contradictions: ${name}\n`))
  if (section === undefined) {
    throw new Error(`Failed to find "## Contradictions: ${name}" in contracts/README.md`)
  }
  page.heading(2, 'Contradictions and unknowns')
  page.add(
    section
      .slice(section.indexOf('\n'))
      .trim()
      .replace(/^\|.*$/gm, (row) => row.replace(/-{3,}/g, '---').replace(/ {2,}/g, ' '))
      .replace(/`([a-z]+\/[a-z0-9-]+)`/g, (all, id: string) =>
        Object.hasOwn(rules, id) ? link(all, `#${ruleAnchor(id)}`) : all,
      ),
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
