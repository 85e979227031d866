import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Service } from '../../../src/core/service/service.js'
import type { WorldDocument } from '../../../src/core/seeding/document-types.js'
import type { Exchange } from './schema.js'

// Not by a URL: in the environment of a page, vite makes one of a server of it.
const fixtures = join(import.meta.dirname, '../../../fixtures')

export interface ExchangeFile {
  /** The name of the file, without `.json`. */
  readonly name: string
  readonly exchange: Exchange
}

/** All exchanges of a service, by their names. */
export function readExchanges({ name }: Service): ExchangeFile[] {
  const folder = join(fixtures, name, 'exchanges')
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      exchange: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Exchange,
    }))
}

/** A world of the fixtures, such as `openai/demo.json`. */
export function readWorldFixture(name: string): WorldDocument {
  return JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as WorldDocument
}

/** The names in an exchange that nothing else knows. */
export function unknownNames(owner: Service, exchange: Exchange): string[] {
  const { service, operationId, given, rules, faults } = exchange
  const operations = [operationId ?? [], ...(faults ?? []).map((fault) => fault.operation)].flat()
  return [
    ...(service === owner.name ? [] : [service]),
    ...operations.filter((id) => !owner.contract.operations.has(id)),
    ...Object.keys(rules ?? {}).filter((id) => !Object.hasOwn(owner.rules, id)),
    ...(typeof given === 'string' && !existsSync(join(fixtures, given)) ? [given] : []),
  ]
}
