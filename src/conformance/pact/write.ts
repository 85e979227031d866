import { Engine } from '../../core/engine.js'
import type { Exchange, RawExchange } from '../../core/journal/exchange.js'
import { createRedactor } from '../../core/journal/redact-text.js'
import type { Scope } from '../../core/scopes/scopes.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { UsageError } from '../../core/util/errors.js'
import { VERSION } from '../../core/util/version.js'
import { bodyMatchers, matches, withoutMatched, type BodyMatchers } from './matching-rules.js'
import { pactWorld } from './provider-state.js'
import { replay } from './replay.js'
import { pactRequest } from './request.js'
import type { Interaction, Pact, PactOptions, PactRequest, PactResponse } from './types.js'

// Each interaction contains its world, so a large one would be written many times.
const MAX_WORLD_LENGTH = 256 * 1024

interface InteractionDraft {
  readonly world: WorldDocument
  readonly request: PactRequest
  readonly response: PactResponse
  readonly matchers: BodyMatchers
  /** Equal for equal interactions. */
  readonly key: string
}

/**
 * The exchanges of a journal as a Pact V4 file. Each interaction has the world that it needs in its
 * provider state. Exchanges that give another response from that world are left out and counted.
 *
 * @throws UsageError when the mock did not keep worlds, or the consumer has no name
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
  const service = services.length === 1 ? services[0]?.name : undefined
  const leftOut: Record<string, number> = {}
  const interactions = new Map<string, Interaction>()
  const engine = new Engine(services, {})
  const raws: RawExchange[] = []
  for (const exchange of journal.exchanges()) {
    const raw = journal.raw(exchange.sequence)
    if (!raw) continue
    raws.push(raw)
    const draft = await draftOf(exchange, raw)
    const reason = typeof draft === 'string' ? draft : await reasonToLeaveOut(engine, draft)
    if (typeof draft === 'string' || reason !== undefined) {
      leftOut[reason ?? ''] = (leftOut[reason ?? ''] ?? 0) + 1
    } else if (!interactions.has(draft.key)) {
      interactions.set(draft.key, interactionOf(exchange, draft, interactions.size + 1))
    }
  }
  const pact: Pact = {
    consumer: { name: consumer },
    provider: { name: provider ?? service ?? 'quayside' },
    interactions: [...interactions.values()],
    metadata: {
      pactSpecification: { version: '4.0' },
      quayside: { version: VERSION, leftOut },
    },
  }
  return redact(pact, raws)
}

/** The draft of an interaction, or the reason why the exchange is left out. */
async function draftOf(exchange: Exchange, raw: RawExchange): Promise<InteractionDraft | string> {
  const { service, operation, before } = raw
  const { reply } = exchange
  if (!reply || exchange.fault !== null) return 'a fault, or no reply'
  if (!service || !operation || !before) return 'no operation'
  const request = pactRequest(exchange)
  if (!request || reply.cut) return 'a body that is not kept'
  const world = await pactWorld(before.world())
  const worldText = JSON.stringify(world)
  if (worldText.length > MAX_WORLD_LENGTH) return 'a world that is too large'
  const known = worldText + JSON.stringify(request)
  const isJson = /[/+]json/.test(reply.headers['content-type'] ?? '') && request.method !== 'HEAD'
  const { base } = raw.request
  const matchers: BodyMatchers = isJson
    ? bodyMatchers(service.contract, operation, reply.status, reply.body, { known, base })
    : new Map()
  const response = responseOf(reply, isJson, matchers)
  const fixed = [request, reply.status, withoutMatched(response.body?.content, matchers)]
  return { world, request, response, matchers, key: JSON.stringify(fixed) }
}

function responseOf(
  { status, headers, body }: NonNullable<Exchange['reply']>,
  isJson: boolean,
  matchers: BodyMatchers,
): PactResponse {
  const type = headers['content-type']
  if (!isJson) return { status, ...(type !== undefined && { headers: { 'content-type': [type] } }) }
  const rules = [...matchers].map(([path, matcher]) => {
    return [path, { combine: 'AND', matchers: [matcher] } as const] as const
  })
  return {
    status,
    headers: { 'content-type': ['application/json'] },
    body: { content: body, contentType: 'application/json', encoded: false },
    ...(rules.length > 0 && { matchingRules: { body: Object.fromEntries(rules) } }),
  }
}

/** Replays a draft on its world. Returns a reason when the response is not the same. */
async function reasonToLeaveOut(
  engine: Engine,
  { world, request, response, matchers }: InteractionDraft,
): Promise<string | undefined> {
  const { body } = response
  const replayed = await replay(engine, world, request)
  const isSame =
    replayed?.status === response.status &&
    (!body || matches(body.content, replayed.body, matchers))
  return isSame ? undefined : 'another reply from the masked world'
}

function interactionOf(exchange: Exchange, draft: InteractionDraft, number: number): Interaction {
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

/** The pact without the credentials of the requests, wherever they occur. */
function redact(pact: Pact, raws: readonly RawExchange[]): Pact {
  const text = raws.reduce((rest, raw) => createRedactor(raw)(rest), JSON.stringify(pact))
  return JSON.parse(text) as Pact
}
