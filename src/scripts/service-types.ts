/**
 * The types that a service has for its users, beside those of its operations: the values of its rules,
 * and its records in a world document. `npm run generate` writes them.
 */
import openapiTS, { astToString } from 'openapi-typescript'
import type { ContractOperation } from '../core/contract/contract.js'
import type { Rule, Rules } from '../core/contract/rules.js'
import { worldSchema } from '../core/seeding/json-schema.js'
import type { Service } from '../core/service/service.js'

/** Where the types of a service stand, relative to the project. */
export function typesFile({ name }: Service): string {
  return `src/services/${name}/contract/types.gen.ts`
}

/** The types of a service as a module. */
export async function serviceTypes(service: Service): Promise<string> {
  return [
    `// Generated from the rules, the seeds and the contract of ${service.name} by \`npm run generate\`. Do not edit.`,
    '',
    '/** The values that each rule can have, by id. */',
    `export interface RuleValues {\n${rulesOf(service)}}`,
    '',
    await recordsOf(service),
    '/** What the compiler knows of this service. */',
    'export interface Types {',
    '  readonly rules: RuleValues',
    "  readonly world: WorldSchemas['WorldRecords']",
    `  readonly operations:\n${union([...service.contract.operations.keys()])}`,
    `  readonly errors:\n${union(Object.keys(service.contract.document['x-errors']))}`,
    `  readonly lifecycles: ${lifecyclesOf(service)}`,
    '}',
    '',
  ].join('\n')
}

function rulesOf({ rules }: Service): string {
  return Object.entries(rules as Rules)
    .map(([id, rule]) => `${comment(rule)}  readonly '${id}'?: ${valuesOf(rule)}\n`)
    .join('')
}

/** The kinds of lifecycles, with the errors that all operations on such a record can answer. */
function lifecyclesOf({ lifecycles = {}, contract }: Service): string {
  const members = Object.entries(lifecycles).map(([kind, { usedBy }]) => {
    const errors = usedBy.map((id) => errorsOf(contract.operation(id)))
    const [first = [], ...others] = errors
    const shared = first.filter((code) => others.every((one) => one.includes(code)))
    return `readonly ${kind}: ${shared.map(literal).join(' | ')}`
  })
  return members.length > 0 ? `{ ${members.join('; ')} }` : 'Readonly<Record<never, never>>'
}

function errorsOf({ node }: ContractOperation): string[] {
  return Object.values(node.responses).flatMap((one) => one['x-errors'] ?? [])
}

function comment({ decides, default: value, grade, source }: Rule): string {
  const text = `Decides ${decides}. Default: \`${JSON.stringify(value)}\`. (${grade}: ${source})`
  return `  /** ${text.replaceAll('*/', '*\\/')} */\n`
}

function valuesOf({ default: value, alternatives, any }: Rule): string {
  if (any !== undefined) {
    const others = [value, ...alternatives].filter((one) => typeof one !== 'number')
    return ['number', ...others.map(literal)].join(' | ')
  }
  return [value, ...alternatives].map(literal).join(' | ')
}

function union(names: readonly string[]): string {
  return names.map((name) => `    | '${name}'`).join('\n')
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value)
}

/** The records of a world document, from its JSON Schema. */
async function recordsOf(service: Service): Promise<string> {
  const { properties, definitions } = worldSchema([service]) as {
    properties: Readonly<Record<string, object>>
    definitions: Readonly<Record<string, object>>
  }
  const prefix = `${service.name}.`
  const entries = Object.entries(definitions).map(([name, schema]) => [
    name.slice(prefix.length),
    schema,
  ])
  const named = { ...Object.fromEntries(entries), WorldRecords: properties[service.name] } as object
  const text = JSON.stringify(named).replaceAll(
    `"#/definitions/${prefix}`,
    '"#/components/schemas/',
  )
  const document = {
    openapi: '3.1.0',
    info: { title: service.name, version: '1' },
    paths: {},
    components: { schemas: JSON.parse(text) as object },
  }
  const nodes = await openapiTS(document as never, {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    immutable: true,
  })
  const [, schemas = ''] = /\n {4}schemas: \{\n([^]*?)\n {4}\};\n/.exec(astToString(nodes)) ?? []
  return [
    '/** The records of this service in a world document, and what they are made of. */',
    `export interface WorldSchemas {\n${schemas.replaceAll('components["schemas"]', 'WorldSchemas')}\n}`,
    '',
  ].join('\n')
}
