import type { Engine } from '../../src/core/engine.js'
import type { MockRequest } from '../../src/core/http/request.js'
import type { WorldDocument } from '../../src/core/seeding/document-types.js'
import { built, builtService, engineOf } from './built.js'
import type { Call, ServiceGrowth } from './growth-service.js'

/** Calls a service in process, and returns the text of its reply. */
export type Caller = (call: Call) => Promise<string>

/** Makes a mock of a service with these worlds, and what calls it. */
export async function callerOf(
  { name, caller }: ServiceGrowth,
  seed: WorldDocument[],
  rules: Readonly<Record<string, string>> = {},
): Promise<Caller> {
  const { createMock } = await built()
  const service = await builtService(name)
  const engine = engineOf(createMock(service, { seed, rules }))
  const prefix = service.prefixes[0] ?? ''
  return ({ isAtRoot, ...one }) =>
    ask(engine, isAtRoot ? one : { ...one, path: prefix + one.path }, caller)
}

/** Without Request and Response, whose cost would hide what grows. */
async function ask(
  engine: Engine,
  { method, path, contentType, body }: Call,
  caller: ServiceGrowth['caller'],
): Promise<string> {
  const [pathname = '', search] = path.split('?')
  const incoming: MockRequest = {
    ...{ method, target: path, path: pathname, scope: 'default' },
    ...{ base: 'http://localhost', served: true },
    search: search === undefined ? '' : `?${search}`,
    headers: { ...caller, ...(contentType !== undefined && { 'content-type': contentType }) },
    body: () => body ?? null,
  }
  const outcome = await engine.handle(incoming, engine.paths.find(method, pathname))
  if (outcome.kind !== 'reply' || outcome.reply.status >= 300) {
    throw new Error(`${method} ${path}: ${JSON.stringify(outcome)}`)
  }
  const { body: bytes } = outcome.reply
  return typeof bytes === 'string' ? bytes : ''
}
