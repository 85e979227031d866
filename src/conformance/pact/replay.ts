import type { Engine } from '../../core/engine.js'
import { createRequest, parseTarget } from '../../core/http/request.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { InvalidWorld } from '../../core/seeding/invalid-world.js'
import type { PactRequest } from './types.js'

/**
 * Sends the request of an interaction to an engine with that world. Returns undefined when the world
 * cannot be loaded or no response comes.
 */
export async function replay(
  engine: Engine,
  world: WorldDocument,
  request: PactRequest,
): Promise<{ status: number; body: unknown } | undefined> {
  const scope = engine.scopes.get('default')
  try {
    scope.world = engine.build([world], 'allow-reachable')
  } catch (error) {
    if (error instanceof InvalidWorld) return undefined
    throw error
  }
  const { method, path, query = {}, headers = {}, body } = request
  const pairs = Object.entries(query).flatMap(([name, all]) => all.map((value) => [name, value]))
  const search = new URLSearchParams(pairs).toString()
  const target = parseTarget(search === '' ? path : `${path}?${search}`)
  const parts = {
    method,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, all]) => [name, all.join(', ')]),
    ),
    body: () => bytesOf(body),
    served: true,
    origin: 'http://localhost',
  }
  const outcome = await engine.handle(
    createRequest(target, 'default', parts),
    engine.paths.find(method, target.path),
  )
  if (outcome.kind !== 'reply') return undefined
  const { status, body: text } = outcome.reply
  return { status, body: typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined }
}

function bytesOf(body: PactRequest['body']): Uint8Array | null {
  if (!body) return null
  if (body.encoded === false) return new TextEncoder().encode(JSON.stringify(body.content))
  return Uint8Array.from(atob(String(body.content)), (character) => character.charCodeAt(0))
}
