import { Engine } from '../../core/engine.js'
import { UsageError } from '../../core/util/errors.js'
import type { Exchange, RawExchange } from '../../core/journal/exchange.js'
import type { Interaction, Pact, PactOptions, PactRequest, PactResponse } from './types.js'
import { answerOf } from './replay.js'
import { pactRequest } from './request.js'
import { bodyRules, isMatch, settled, type BodyRules } from './matching-rules.js'
import { pactWorld } from './provider-state.js'
import { createRedactor } from '../../core/journal/redact-text.js'
import type { Scope } from '../../core/scopes/scopes.js'
import { VERSION } from '../../core/util/version.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'

// A state travels with each interaction.
const MOST_STATE = 256 * 1024

interface Draft {
  readonly world: WorldDocument
  readonly request: PactRequest
  readonly response: PactResponse
  readonly rules: BodyRules
  /** Equal for what is the same interaction. */
  readonly key: string
}

/**
 * The exchanges of a journal as a Pact V4 file. Each has the world that it needs; what would not
 * come out the same from that world is left out, and counted.
 *
 * @throws UsageError when the mock did not keep worlds, or nobody is named as consumer
 */
export async function toPact(
  { journal, world: { services }, keepsWorlds }: Scope,
  { consumer, provider }: PactOptions,
): Promise<Pact> {
  if (!keepsWorlds) {
    throw new UsageError(
      'Failed to write a pact: the worlds before the exchanges were not kept. ' +
        'Make the mock with { pact: true }, or serve with --pact',
    )
  }
  if (typeof consumer !== 'string' || consumer === '') {
    throw new UsageError('Failed to write a pact: name the consumer, such as "billing"')
  }
  const named = provider ?? (services.length === 1 ? services[0]?.name : undefined) ?? 'quayside'
  const leftOut: Record<string, number> = {}
  const kept = new Map<string, Interaction>()
  const engine = new Engine(services, {})
  const raws: RawExchange[] = []
  for (const exchange of journal.exchanges()) {
    const raw = journal.raw(exchange.sequence)
    if (!raw) continue
    raws.push(raw)
    const draft = await draftOf(exchange, raw)
    const problem = typeof draft === 'string' ? draft : await problemOf(engine, draft)
    if (typeof draft === 'string' || problem !== undefined) {
      leftOut[problem ?? ''] = (leftOut[problem ?? ''] ?? 0) + 1
    } else if (!kept.has(draft.key))
      kept.set(draft.key, interactionOf(exchange, draft, kept.size + 1))
  }
  const metadata = {
    pactSpecification: { version: '4.0' },
    quayside: { version: VERSION, leftOut },
  } as const
  const names = { consumer: { name: consumer }, provider: { name: named } }
  return scrubbed({ ...names, interactions: [...kept.values()], metadata }, raws)
}

/** An interaction to be, or why there is none. */
async function draftOf(exchange: Exchange, raw: RawExchange): Promise<Draft | string> {
  const { service, operation, before } = raw
  const { reply } = exchange
  if (!reply || exchange.fault !== null) return 'a fault, or no reply'
  if (!service || !operation || !before) return 'no operation'
  const request = pactRequest(exchange)
  if (!request || reply.cut) return 'a body that is not kept'
  const world = await pactWorld(before.world())
  const state = JSON.stringify(world)
  if (state.length > MOST_STATE) return 'a world that is too large'
  const known = state + JSON.stringify(request)
  const isJson = /[/+]json/.test(reply.headers['content-type'] ?? '') && request.method !== 'HEAD'
  const { base } = raw.request
  const rules: BodyRules = isJson
    ? bodyRules(service.contract, operation, reply.status, reply.body, { known, base })
    : new Map()
  const response = responseOf(reply, isJson, rules)
  const same = [request, reply.status, settled(response.body?.content, rules)]
  return { world, request, response, rules, key: JSON.stringify(same) }
}

function responseOf(
  { status, headers, body }: NonNullable<Exchange['reply']>,
  isJson: boolean,
  rules: BodyRules,
): PactResponse {
  const type = headers['content-type']
  if (!isJson) return { status, ...(type !== undefined && { headers: { 'content-type': [type] } }) }
  const matching = [...rules].map(([path, matcher]) => {
    return [path, { combine: 'AND', matchers: [matcher] } as const] as const
  })
  return {
    status,
    headers: { 'content-type': ['application/json'] },
    body: { content: body, contentType: 'application/json', encoded: false },
    ...(matching.length > 0 && { matchingRules: { body: Object.fromEntries(matching) } }),
  }
}

/** Why it would not come out the same, if it would not. */
async function problemOf(engine: Engine, { world, request, response, rules }: Draft) {
  const answer = await answerOf(engine, world, request)
  if (!answer || answer.status !== response.status) return 'another reply from the masked world'
  const { body } = response
  const isSame = !body || isMatch(body.content, answer.body, rules)
  return isSame ? undefined : 'another reply from the masked world'
}

function interactionOf(exchange: Exchange, draft: Draft, number: number): Interaction {
  const { world, request, response } = draft
  const { operation, service, reply } = exchange
  const name = `${String(service)}/${String(operation)}`
  return {
    type: 'Synchronous/HTTP',
    description: `${String(number)}: ${name} is answered with ${String(reply?.status)}`,
    pending: false,
    providerStates: [
      { name: `the world before exchange ${String(exchange.sequence)}`, params: { world } },
    ],
    request,
    response,
  }
}

function scrubbed(pact: Pact, raws: readonly RawExchange[]): Pact {
  const text = raws.reduce((rest, raw) => createRedactor(raw)(rest), JSON.stringify(pact))
  return JSON.parse(text) as Pact
}
