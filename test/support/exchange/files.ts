import { existsSync, readFileSync, readdirSync } from 'node:fs'
import type { Service } from '../../../src/core/service/service.js'
import type { WorldDocument } from '../../../src/core/seeding/document-types.js'
import type { Exchange } from './schema.js'

const fixtures = new URL('../../../fixtures/', import.meta.url)

export interface ExchangeFile {
  /** The name of the file, without `.json`. */
  readonly name: string
  readonly exchange: Exchange
}

/** All exchanges of a service, by their names. */
export function readExchanges({ name }: Service): ExchangeFile[] {
  const folder = new URL(`${name}/exchanges/`, fixtures)
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      exchange: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Exchange,
    }))
}

/** A world of the fixtures, such as `openai/demo.json`. */
export function readWorldFixture(name: string): WorldDocument {
  return JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')) as WorldDocument
}

/** The names in an exchange that nothing else knows. */
export function unknownNames(owner: Service, exchange: Exchange): string[] {
  const { service, operationId, given, rules, faults } = exchange
  const operations = [operationId ?? [], ...(faults ?? []).map((fault) => fault.operation)].flat()
  return [
    ...(service === owner.name ? [] : [service]),
    ...operations.filter((id) => !owner.contract.operations.has(id)),
    ...Object.keys(rules ?? {}).filter((id) => !Object.hasOwn(owner.rules, id)),
    ...(typeof given === 'string' && !existsSync(new URL(given, fixtures)) ? [given] : []),
  ]
}
