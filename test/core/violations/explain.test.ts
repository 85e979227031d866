import { expect, it } from 'vitest'
import {
  VIOLATION_CODES,
  KIND_EXPLANATIONS,
  PROBLEM_EXPLANATIONS,
} from '../../../src/core/violations/explain.js'
import type { SchemaNode } from '../../../src/core/contract/openapi.js'
import {
  PROBLEM_NUMBERS,
  readCode,
  type ViolationKind,
} from '../../../src/core/violations/violation.js'
import type { Rules } from '../../../src/core/contract/rules.js'
import { SERVICES } from '../../../src/cli/shared/services.js'
import { explain, UsageError } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { document } from '../../support/toy-contract.js'

const services = SERVICES
const HEADINGS = ['What it means', 'Why it exists', 'Example', 'What to do']

/** The text under each heading of an explanation. */
function partsOf(text: string): Record<string, string> {
  const [, ...parts] = text.split('\n\n')
  return Object.fromEntries(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  )
}

it('explains every code: what it means, why it exists, an example, what to do', () => {
  for (const code of VIOLATION_CODES) {
    const text = explain(code)
    expect(text.startsWith(`${code}: `)).toBe(true)
    const parts = partsOf(text)
    for (const heading of [...HEADINGS, 'At fault']) {
      expect([code, heading, parts[heading]]).toEqual([
        code,
        heading,
        expect.stringMatching(/^ {2}\S/),
      ])
    }
  }
  expect(VIOLATION_CODES.length).toBeGreaterThan(80)
})

it('explains every rule of every service, with its source, values and how to set it', () => {
  const unclear: string[] = []
  for (const { name, rules, contract } of services) {
    for (const [id, rule] of Object.entries(rules as Rules)) {
      const text = explain(id, services)
      const parts = partsOf(text)
      const title = contract.document['x-sources'][rule.source.split('#')[0]!]?.title
      const [other = rule.default] = rule.alternatives
      const isWhole =
        HEADINGS.every((heading) => /^ {2}\S/.test(parts[heading] ?? '')) &&
        text.startsWith(`${id}: a rule of ${name}\n`) &&
        [rule.decides, rule.grade, title!, rule.source].every((one) => text.includes(one)) &&
        text.includes(`quayside serve --rule ${id}=${String(other)}`)
      if (!isWhole) unclear.push(id)
    }
  }
  expect(unclear).toEqual([])
})

it('has an explanation for every problem, and no other', () => {
  expect(Object.keys(PROBLEM_EXPLANATIONS).sort()).toEqual(Object.keys(PROBLEM_NUMBERS).sort())
})

it('knows of every problem a kind of violation that can be of it', () => {
  const possible = Object.values(KIND_EXPLANATIONS).flatMap(({ problems }) => problems)
  expect(
    Object.keys(PROBLEM_EXPLANATIONS).filter((one) => !possible.includes(one as never)),
  ).toEqual([])
})

it('reads back every code that it gives', () => {
  for (const [kind, { problems }] of Object.entries(KIND_EXPLANATIONS)) {
    expect(
      VIOLATION_CODES.map((code) => readCode(code))
        .filter((read) => read?.kind === (kind as ViolationKind))
        .map((read) => read?.problem),
    ).toEqual(problems)
  }
  for (const none of ['QS2', 'QS9041', 'QS2999', 'qs2041', 'QS20411', '']) {
    expect(readCode(none)).toBeUndefined()
  }
})

/** A schema and all those inside of it. */
function* schemasIn(schema: SchemaNode): Generator<SchemaNode> {
  yield schema
  const { properties = {}, items, oneOf = [], anyOf = [], additionalProperties: others } = schema
  const inner = [...Object.values(properties), ...oneOf, ...anyOf, ...(items ? [items] : [])]
  if (typeof others === 'object') inner.push(others)
  for (const one of inner) yield* schemasIn(one)
}

/** Every value of a key `schema` in a document. */
function schemasOf(node: unknown): SchemaNode[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'schema' ? [value as SchemaNode] : schemasOf(value),
  )
}

// Words that refuse nothing by themselves.
const SILENT = new Set([
  ...['$ref', 'properties', 'items', 'description', 'default', 'example', 'examples', 'title'],
  ...['readOnly', 'writeOnly', 'deprecated'],
])

it('has a code of its own for every keyword that a contract is written with', () => {
  const documents = [document, ...services.map(({ contract }) => contract.document)]
  const roots = documents.flatMap(({ components, ...rest }) => [
    ...Object.values(components.schemas),
    ...schemasOf(rest),
  ])
  const used = new Set(roots.flatMap((root) => [...schemasIn(root)].flatMap(Object.keys)))
  const words = [...used].filter((word) => !word.startsWith('x-') && !SILENT.has(word))
  expect(words.length).toBeGreaterThan(10)
  expect(words.filter((word) => !Object.hasOwn(PROBLEM_NUMBERS, word))).toEqual([])
})

it('takes a code in small letters', () => {
  expect(explain('qs2041')).toBe(explain('QS2041'))
})

it.each([
  ['QS2O41', 'Failed to explain "QS2O41": unknown code. Did you mean QS2041?'],
  ['QS1041', 'Failed to explain "QS1041": unknown code. Did you mean QS1001?'],
  [
    'openai/expiry-minute-max',
    'Failed to explain "openai/expiry-minute-max": unknown rule or operation. Did you mean openai/expiry-minutes-max?',
  ],
  [
    'openai/CreateContaner',
    'Failed to explain "openai/CreateContaner": unknown rule or operation. Did you mean openai/CreateContainer?',
  ],
  ['opnai', 'Failed to explain "opnai": unknown code or name. Did you mean openai?'],
  ['599', 'Failed to explain "599": no service has this status.'],
])('names what is nearest to %s', (subject, message) => {
  expect(() => explain(subject, services)).toThrow(new UsageError(message))
})

it('knows no rules but those of the services that it is given', () => {
  expect(explain('openai/name-filter', [openai])).toContain('openai/name-filter')
  expect(() => explain('openai/name-filter')).toThrow('unknown rule')
})

it('lists every code by kind and every rule by service where nothing is named', () => {
  const text = explain(undefined, services)
  for (const code of VIOLATION_CODES) expect(text).toContain(`  ${code}  `)
  for (const { name, rules } of services) {
    const [, list = ''] = text.split(`\n${name}: rules\n`)
    for (const id of Object.keys(rules as Rules)) expect(list).toContain(`  ${id} = `)
  }
})

it('lists the rules and operations that begin with a text, with or without their service', () => {
  const text = explain('openai/expiry', services)
  expect(text).toContain('openai/expiry-minutes-max = 20 (observed)\n      the longest idle time')
  expect(text).toContain('openai/expiry-default-minutes')
  expect(text).not.toContain('name-filter')
  expect(explain('expiry', services)).toBe(text)
  expect(explain('openai/create', services)).toContain(
    'openai/CreateContainer      POST   /containers\n',
  )
  expect(explain('qs204', services)).toMatch(/^request: .*\n {2}QS2040 {2}a number is less/)
})

it('explains an operation, a service and a status by what belongs to them', () => {
  const operation = explain('openai/CreateContainer', services)
  expect(operation).toMatch(/^openai\/CreateContainer: POST \/containers\n/)
  expect(operation).toContain('documented: 002_')
  expect(operation).toMatch(/\n {2}401 missing_api_key: You didn't provide/)
  expect(explain('CreateContainer', services)).toContain('carrierx/CreateContainer: POST ')
  const service = explain('locktera', services)
  for (const id of services[2]!.contract.operations.keys()) expect(service).toContain(id)
  for (const id of Object.keys(services[2]!.rules as Rules)) expect(service).toContain(id)
  const status = explain('429', services)
  expect(status).toMatch(/^429: a status\n\nopenai: errors\n {2}429 rate_limit/)
  expect(status).toContain('mock.faults.add({"operation":"*","times":1,"do":{"status":429}})')
})
