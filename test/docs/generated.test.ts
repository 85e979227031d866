import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { commandsOf, nameOf } from '../../src/scripts/docs/cli-page.js'
import { prose, slug } from '../../src/scripts/docs/markdown.js'
import { generatedPages } from '../../src/scripts/docs/pages.js'
import { serviceTypes, typesFile } from '../../src/scripts/service-types.js'
import { SERVICES as services } from '../../src/cli/shared/services.js'
import {
  adminDocument,
  METHODS,
  program,
  serviceNamed,
  SERVICES,
} from '../../src/scripts/docs/sources.js'
import { sourceText } from '../../src/scripts/docs/schemas.js'
import type { ContractDocument, Rules } from '../../src/scripts/docs/sources.js'
import { ROOT } from '../support/sources.js'

const pages = generatedPages(readFileSync(`${ROOT}contracts/README.md`, 'utf8'))
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8')

const headingsOf = (text: string) =>
  [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading)
const anchorsOf = (text: string) => [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)
/** The headings between a heading of level 2 and the next. */
const headingsIn = (text: string, section: string) =>
  [...(text.split(`\n## ${section}\n`)[1] ?? '').split('\n## ')[0]!.matchAll(/^### (.+)$/gm)].map(
    ([, heading = '']) => heading,
  )
/** The names in the first cells of the rows that have this kind of anchor. */
const rowsOf = (text: string, kind: string) =>
  [...text.matchAll(new RegExp(`^\\| <a id="${kind}-[^"]+"></a>\`([^\`]+)\``, 'gm'))].map(
    ([, name = '']) => name,
  )
const operationsOf = (document: ContractDocument) =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const { operationId } = item[method] ?? {}
      return operationId === undefined ? [] : [{ path, method, operationId }]
    }),
  )

it.each([...pages.keys()])('%s is what the generator writes', (path) => {
  const message = `${path} is out of date: run \`npm run generate\` and commit what it writes`
  expect(read(path) === pages.get(path), message).toBe(true)
})

it.each([...pages.keys()])('%s has each anchor once, and no link to one that it lacks', (path) => {
  const text = pages.get(path)!
  const anchors = [...headingsOf(text).map(slug), ...anchorsOf(text)]
  expect(anchors.filter((one, index) => anchors.indexOf(one) !== index)).toEqual([])
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id!)
  expect([...new Set(links)].filter((id) => !anchors.includes(id))).toEqual([])
})

it.each(SERVICES.map(({ name }) => name))(
  'the page of %s has every operation, schema, error, rule and source of the contract, and no other',
  (name) => {
    const { document, rules } = serviceNamed(name)
    const text = pages.get(`docs/contracts/${name}.md`)!
    const operations = operationsOf(document)
    expect(headingsIn(text, 'Operations')).toEqual(operations.map((one) => one.operationId))
    expect(headingsIn(text, 'Schemas')).toEqual(Object.keys(document.components.schemas))
    expect(rowsOf(text, 'error')).toEqual(Object.keys(document['x-errors']))
    expect(rowsOf(text, 'rule')).toEqual(Object.keys(rules as object))
    expect(rowsOf(text, 'source')).toEqual(Object.keys(document['x-sources']))
    for (const { error } of Object.values(document['x-errors'])) {
      if (error['code']) expect(text).toContain(`\`code\`: \`${JSON.stringify(error['code'])}\``)
    }
  },
)

it.each(services.map((one) => [one.name, one] as const))(
  'the types of %s have the rules and the records of its worlds, as the generator writes them',
  async (_, service) => {
    expect(await serviceTypes(service)).toBe(read(typesFile(service)))
  },
)

/** Every description and source of a contract; `tags` only group operations. */
function factsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'tags') return []
    if (key === 'description' && typeof value === 'string') return [prose(value)]
    if (key === 'x-source') return [sourceText(String(value))]
    return factsOf(value)
  })
}

it.each(SERVICES.map(({ name }) => name))(
  'the page of %s has every description and every source of the contract and its rules',
  (name) => {
    const { document, rules } = serviceNamed(name)
    const text = pages.get(`docs/contracts/${name}.md`)!.replaceAll('\\|', '|').replace(/\s+/g, ' ')
    const ruleSources = Object.values(rules as Rules).map(({ source }) => sourceText(source))
    const facts = [...new Set([...factsOf(document), ...ruleSources])]
    expect(facts.length).toBeGreaterThan(300)
    expect(facts.filter((fact) => !text.includes(fact.replace(/\s+/g, ' ').trim()))).toEqual([])
  },
)

it('the table of operations has every operation once', () => {
  const rows = pages.get('docs/operations.md')!.match(/^\| (?!service|---).*$/gm)!
  const expected = SERVICES.flatMap(({ name, document }) =>
    operationsOf(document).map(
      ({ path, method, operationId }) =>
        `| ${name} | [\`${operationId}\`](contracts/${name}.md#${slug(operationId)}) | \`${method.toUpperCase()} ${path}\``,
    ),
  )
  expect(rows.map((row) => row.replace(/ \| \w+ \|$/, ''))).toEqual(expected)
})

it('the page of the command line has every command of the program with its options, and no other', () => {
  const sections = pages.get('docs/cli.md')!.split(/^##+ (?=quayside )/m)
  const commands = commandsOf(program())
  expect(sections.slice(1).map((one) => one.split('\n')[0])).toEqual(commands.map(nameOf))
  for (const [index, command] of commands.entries()) {
    const section = sections[index + 1]!
    for (const { flags } of command.options) expect(section).toContain(`| \`${flags}\` |`)
    for (const one of command.registeredArguments) expect(section).toContain(`\`${one.name()}`)
  }
})

it('the page of the admin API has every endpoint and schema of its document, and no other', () => {
  const text = pages.get('docs/admin-api.md')!
  const endpoints = headingsOf(text).filter((one) => /^[A-Z]+ \//.test(one))
  const expected = operationsOf(adminDocument).map(
    ({ path, method }) => `${method.toUpperCase()} ${path}`,
  )
  expect(endpoints.sort()).toEqual(expected.sort())
  expect(headingsIn(text, 'Schemas')).toEqual(Object.keys(adminDocument.components.schemas))
})
