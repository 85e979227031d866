import type { Rules } from '../../src/core/contract/rules.js'
import type { Service } from '../../src/core/service/service.js'
import type { Step } from '../../src/core/service/verify-steps.js'
import { ExchangeReader, type RecordedExchange } from '../../src/conformance/learn/exchange.js'
import { learn, type Learning } from '../../src/conformance/learn/learn.js'
import { stepsToHar } from '../../src/conformance/verify/write-har.js'
import { createMockCore } from '../../src/mock/mock.js'
import { providerOf, verified } from './verify.js'

/** A service all of whose rules are assumed, so that traffic can settle each. */
export function withAssumedRules<S extends Service>(service: S): S {
  const rules = Object.entries(service.rules as Rules).map(([id, rule]) => [
    id,
    { ...rule, grade: 'assumed' },
  ])
  return { ...service, rules: Object.fromEntries(rules) }
}

/** The exchanges of a HAR, in the file `live.har`. */
function exchangesOf(service: Service, har: unknown): RecordedExchange[] {
  const reader = new ExchangeReader([service])
  const { entries } = (har as { log: { entries: unknown[] } }).log
  return entries.flatMap((entry, index) => {
    const one = reader.read(entry, index, 'live.har')
    return typeof one === 'string' ? [] : [one]
  })
}

export function learnedFrom(service: Service, har: unknown): Promise<Learning> {
  return learn(exchangesOf(service, har), [service], { newMock: createMockCore })
}

/** Records steps of `verify` on a mock with other values of rules, in the place of a live service. */
export async function recorded(
  service: Service,
  steps: readonly Step[],
  rules: Readonly<Record<string, unknown>>,
) {
  const story = { ...(await service.story!()), steps }
  const provider = providerOf(
    { ...service, story: () => Promise.resolve(story) },
    { rules: rules as never },
  )
  const { results } = await verified(provider, { slow: true })
  return stepsToHar(service, results)
}

/** The rules that were learned with another value than their default, as `id=value`. */
export function changesIn({ rules }: Learning): string[] {
  return rules
    .filter(({ rule, value }) => value !== rule.default)
    .map(({ id, value }) => `${id}=${String(value)}`)
}
