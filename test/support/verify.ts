import type { EngineOptions } from '../../src/core/engine.js'
import type { Service } from '../../src/core/service/service.js'
import type { Drift } from '../../src/conformance/verify/drift.js'
import type { SentRequest } from '../../src/conformance/verify/request.js'
import type { LiveOptions } from '../../src/conformance/verify/live-run.js'
import { readResponse } from '../../src/conformance/verify/mock-run.js'
import { verify, type VerifyOptions } from '../../src/conformance/verify/verify.js'
import { createMockCore, type MockCore } from '../../src/mock/mock.js'

const ORIGIN = 'http://127.0.0.1:4010'
const SETTINGS = { org_id: 'harbour' }

/** A mock in the place of a live service, and the requests that it got. */
export interface Provider {
  readonly service: Service
  readonly mock: MockCore
  readonly sent: SentRequest[]
  /** Replaces a response; `next` gives the one of the mock. */
  answer?: ((sent: SentRequest, next: () => Promise<Response>) => Promise<Response>) | undefined
}

export function providerOf(service: Service, options: EngineOptions = {}): Provider {
  return { service, mock: createMockCore(service, options), sent: [] }
}

/** How requests of a run get to a provider, by the clock of its mock. */
export function liveOptionsOf(provider: Provider): LiveOptions {
  const { service, mock, sent: all } = provider
  return {
    target: {
      ...{ baseUrl: ORIGIN + service.prefixes[0]!, token: 'canary-token', settings: SETTINGS },
      isVendor: false,
    },
    nonce: 'n0nce',
    clock: {
      now: () => mock.clock.now().getTime(),
      sleep: async (milliseconds) => mock.clock.advance({ milliseconds }),
    },
    async send(sent) {
      all.push(sent)
      // A provider may forward another request than it got.
      const received = { ...sent }
      const next = () => {
        const { method, url, headers, body } = received
        return mock.fetch(url, { method, headers: { ...headers }, body })
      }
      return readResponse(await (provider.answer?.(received, next) ?? next()))
    },
  }
}

/** Verifies a provider by the clock of its mock. */
export async function verified(
  provider: Provider,
  options: Partial<VerifyOptions> & { readonly only?: readonly string[] } = {},
) {
  const { service } = provider
  const { only } = options
  const story = await service.story!()
  const steps = story.steps.filter(({ operation }) => only?.includes(operation) ?? true)
  return verify(
    service,
    { ...story, steps },
    {
      ...liveOptionsOf(provider),
      newMock: createMockCore,
      ...options,
    },
  )
}

/** How many records a provider still has. */
export function remaining({ service, mock }: Provider): number {
  const tables = service.leaks?.tables ?? []
  return tables.flatMap((table) => mock.state.records(service.name, table)).length
}

/** The findings in short: rules with the values that were seen, and nodes by kind. */
export function inShort({ rules, broken, differing, unknown }: Drift) {
  const nodes = (groups: Drift['broken']) => groups.map(({ node }) => node)
  return {
    rules: rules.map(({ rule, seen, or }) => [rule, seen, ...or.map((one) => one.rule)]),
    broken: nodes(broken),
    differing: nodes(differing),
    unknown: nodes(unknown),
  }
}

export const NO_DRIFT = { rules: [], broken: [], differing: [], unknown: [] }
