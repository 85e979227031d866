import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { referredPointer } from '../../src/core/contract/compile.js'
import { generated } from '../../src/core/contract/generated.js'
import type { SchemaNode, View } from '../../src/core/contract/openapi.js'
import { Validator } from '../../src/core/contract/validator.js'
import { FAULT_DOCUMENT } from '../../src/core/faults/schema.js'
import { validators as faultValidators } from '../../src/core/faults/validators.gen.js'
import type { Service } from '../../src/core/service/service.js'
import { valueAt } from '../../src/core/util/json-pointer.js'
import { LIFECYCLE_DOCUMENT } from '../../src/core/world/validate-lifecycle.js'
import { validators as lifecycleValidators } from '../../src/core/world/validators.gen.js'
import { validatorModules } from '../../src/scripts/validator-modules.js'
import { suites } from '../data/suites.js'
import { compareMock, comparing } from '../support/compare-validators.js'
import { readExchanges, readWorldFixture } from '../support/exchange/files.js'
import { play } from '../support/exchange/play.js'
import { mutations } from '../support/mutations.js'
import { ROOT } from '../support/sources.js'

// What was generated finds what ajv finds when it compiles the same document here and now.

const VIEWS: readonly View[] = ['open', 'open-partial', 'closed', 'partial']

it('the validators are what the generator writes', async () => {
  const modules = await validatorModules()
  const outdated = modules.filter(({ path, code }) => readFileSync(ROOT + path, 'utf8') !== code)
  const message = 'run `npm run generate` and commit what it writes'
  expect(
    outdated.map(({ path }) => path),
    message,
  ).toEqual([])
})

/** Compares a value, and every way to break it in one place, in every view. */
function compareBroken(
  twins: ReturnType<typeof comparing>,
  { contract }: Service,
  pointer: string,
  value: unknown,
): void {
  const { document } = contract.validator
  const node = valueAt(document, pointer) as SchemaNode
  const resolver = {
    resolve: (schema: SchemaNode): SchemaNode =>
      schema.$ref === undefined ? schema : (valueAt(document, schema.$ref.slice(1)) as SchemaNode),
  }
  const broken = [...mutations(resolver, node, value)].map((mutation) => mutation.value)
  for (const one of [value, ...broken]) {
    for (const view of VIEWS) twins.check(pointer, view, one, 'body')
  }
}

it.each(suites)(
  '$service.name: broken bodies and records have the same problems',
  ({ service }) => {
    const { contract } = service
    const twins = comparing(contract.validator)
    const compared = new Map<string, number>()
    // Most errors have one schema; two replies show what there is to it.
    const compare = (pointer: string, value: unknown) => {
      const referred = referredPointer(contract.validator.document, pointer)
      const times = compared.get(referred) ?? 0
      compared.set(referred, times + 1)
      if (times < 2) compareBroken(twins, service, pointer, value)
    }
    for (const { exchange } of readExchanges(service)) {
      const { operationId, request, reply } = exchange
      const operation = operationId === null ? null : contract.operation(operationId)
      const response = contract.response(operation, reply.status)?.schema
      const body = operation?.bodies.get('application/json')
      if (response !== undefined) compare(response, reply.body)
      if (body !== undefined) compare(body, request.body)
    }
    const part = readWorldFixture(`${service.name}/demo.json`)[service.name] as object
    twins.check('/x-world', 'closed', { ...part, quayside: [] }, 'body')
    for (const [table, records] of Object.entries(part) as [string, unknown[]][]) {
      twins.check('/x-world-tables', 'closed', { [table]: records[0] }, 'body')
      twins.check('/x-world', 'closed', { [table]: [...records, null] }, 'body')
      compareBroken(twins, service, `/x-world/properties/${table}/items`, records[0])
    }
    expect(twins.found.wrong).toBeGreaterThan(1000)
  },
)

it.each(suites)(
  '$service.name: the requests of exchanges have the same problems',
  async (suite) => {
    const found = compareMock(suite.service)
    for (const { exchange } of readExchanges(suite.service)) await play(suite.service, exchange)
    expect(found.checks).toBeGreaterThan(100)
  },
)

const ODD = [null, 7, 'text', [], {}, { quayside: 1 }, [null], [{}]]

it('odd faults have the same problems', () => {
  const twins = comparing(new Validator(FAULT_DOCUMENT, generated(faultValidators)))
  const base = { operation: 'CreateContainer', do: { status: 500 } }
  const actions = ['error', 'status', 'latency', 'headers', 'truncate', 'lose', 'body', 'drop']
  const faults = [
    ...ODD,
    ...['operation', 'do', 'nth', 'after', 'match', 'probability', 'times', 'name'].flatMap((key) =>
      ODD.map((value) => ({ ...base, [key]: value })),
    ),
    ...actions.flatMap((key) => ODD.map((value) => ({ ...base, do: { [key]: value } }))),
    ...actions.flatMap((key) => ODD.map((value) => ({ ...base, do: [{ [key]: value }, value] }))),
    { ...base, do: { latency: { min: 1 } } },
    { ...base, do: { latency: { mean: 'P1', clock: 'real', deviation: -1 } } },
    { ...base, do: { headers: { 'a b': 'text', c: 'a\nb' } } },
  ]
  for (const fault of faults) twins.check('/components/schemas/fault', 'closed', fault, 'body')
  expect(twins.found.wrong).toBeGreaterThan(100)
})

it('odd lifecycles have the same problems', () => {
  const twins = comparing(new Validator(LIFECYCLE_DOCUMENT, generated(lifecycleValidators)))
  const policies = ['polls', 'after', 'fail'].flatMap((key) =>
    ODD.map((value) => ({ [key]: value })),
  )
  const pending = ['kind', 'key', 'polls', 'at'].flatMap((key) =>
    ODD.map((value) => ({ kind: 'a/b', key: 'c', [key]: value })),
  )
  for (const one of [...ODD, ...policies, 'immediately']) {
    twins.check('/components/schemas/lifecycle', 'closed', { kind: one }, 'body')
  }
  for (const one of [...ODD, ...pending]) {
    twins.check('/components/schemas/pending', 'closed', [one], 'body')
  }
  expect(twins.found.wrong).toBeGreaterThan(40)
})
