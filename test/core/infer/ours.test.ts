import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { check } from '../../../src/conformance/check/check.js'
import { defineService } from '../../../src/core/define-service.js'
import { serviceFromOpenApi } from '../../../src/core/infer/from-openapi.js'
import type { Service } from '../../../src/core/service/service.js'
import { createMockCore } from '../../../src/mock/mock.js'
import { readExchanges, readWorldFixture } from '../../support/exchange/files.js'
import { requestOf } from '../../support/exchange/play.js'
import type { Exchange } from '../../support/exchange/schema.js'
import { SERVICES } from '../../../src/cli/shared/services.js'
import { ROOT } from '../../support/sources.js'

// How much of our own services follows from their contracts alone. An exchange passes if the status is
// the same and the reply keeps the contract. Rules and worlds are code: of a world, what the contract
// describes is loaded, and an exchange that sets a rule can pass only by what is usual.

type Row = Record<string, unknown>
type World = Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>>

test.each(SERVICES)(
  'three fifths of the exchanges of $name pass by inference alone',
  async (real) => {
    vi.spyOn(console, 'error').mockReturnValue()
    const document = parse(readFileSync(`${ROOT}contracts/${real.name}.yaml`, 'utf8'), {
      merge: true,
    }) as object
    const inferred = defineService(serviceFromOpenApi(document, { name: real.name }))
    const results = await Promise.all(
      readExchanges(real).map(({ exchange }) => passes(real, inferred, exchange)),
    )
    const passed = results.filter(Boolean).length
    const percent = (100 * passed) / results.length
    console.log(`${real.name}: ${passed} of ${results.length} exchanges, ${percent.toFixed(1)} %`)
    expect(percent).toBeGreaterThanOrEqual(60)
  },
)

async function passes(real: Service, inferred: Service, exchange: Exchange): Promise<boolean> {
  const { faults = [], advance, reply } = exchange
  const request = requestOf(real, exchange)
  const mock = createMockCore(inferred, { seed: worldFor(inferred, real, exchange) })
  try {
    for (const fault of faults) mock.faults.add(fault)
  } catch {
    return false
  }
  if (advance) mock.clock.advance(advance)
  const response = await mock.fetch(request.clone())
  if (response.status !== reply.status) return false
  const violations = await check({ request, response }, { services: [real] })
  return violations.every(({ kind }) => kind !== 'reply')
}

/** The part of a world that the inferred tables have, with what their paths require. */
function worldFor(inferred: Service, real: Service, { given, request, operationId }: Exchange) {
  const world = (typeof given === 'string' ? readWorldFixture(given) : given) as World | undefined
  const own = world?.[real.name] ?? {}
  const template = operationId === null ? '' : real.contract.operation(operationId).path
  const segments = (request.path.split('?')[0] ?? '').split('/')
  const inPath = (name: string) => segments[template.split('/').indexOf(`{${name}}`)]
  const tables = Object.entries(inferred.seeds).flatMap(([name, { hidden, required }]) => {
    const rows = (own[name] ?? []).map((row) => {
      const known = Object.entries(row).filter(([member]) => member in hidden)
      const owner = own['containers']?.find(({ id }) => id === row['container_id'])
      const parents = required.map((one) => [one, row[one] ?? owner?.[one] ?? inPath(one) ?? 'any'])
      return Object.fromEntries([...parents, ...known]) as Row
    })
    return rows.length > 0 ? [[name, rows] as const] : []
  })
  return { [real.name]: Object.fromEntries(tables) }
}
