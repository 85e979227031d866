import { messageOf, type PlainRequest } from '../../core/http/plain-message.js'
import type { Service } from '../../core/service/service.js'
import { pointerKeys } from '../../core/util/json-pointer.js'
import type { Violation } from '../../core/violations/violation.js'
import type { RecordedBody } from './captured-body.js'
import type { CheckTarget, CheckTargets } from './target.js'

// Shared by the checks of recorded traffic (HAR) and of live traffic (proxy).

/** Why an exchange was not checked. */
export const SKIPS = {
  foreign: 'at an unknown host',
  outside: 'at a path outside the contracts',
  aborted: 'without a response',
  preflight: 'a CORS preflight',
  unreadable: 'that cannot be read',
  failed: 'whose check failed, which is a bug of Quayside',
} as const

export type Skip = keyof typeof SKIPS

/** The target of a request given as data. */
export async function resolveTarget(
  targets: CheckTargets,
  request: PlainRequest,
): Promise<CheckTarget> {
  const message = messageOf(request)
  return targets.resolve(request.method, request.url, message.headers, await message.bytes())
}

/**
 * Whether the path belongs to another API of the vendor's host. A path that shares its first segment
 * with the contract does not: it may be a mistake of the client.
 */
export function isOutsideContract({ route, request }: CheckTarget): boolean {
  if (route.kind !== 'unknown') return false
  return !route.service || !hasCommonSegment(route.service, request.path)
}

function hasCommonSegment({ contract }: Service, path: string): boolean {
  const segments = path.split('/')
  return [...contract.operations.values()].some(({ path: template }) =>
    segments.includes(template.split('/')[1] ?? ''),
  )
}

/** Whether the part of the message that a violation is about was recorded. */
export function isRecorded({ at }: Violation, body: RecordedBody | undefined): boolean {
  if (!body) return true
  if (at.in === 'header' && body.isHeadless) {
    // The type is also noted with the body.
    return at.pointer === '/content-type' && body.state === 'whole' && body.body !== null
  }
  if (at.in !== 'body' && at.in !== 'part') return true
  if (body.state !== 'whole') return false
  return !(at.in === 'part' && body.parts?.includes(pointerKeys(at.pointer)[0] ?? ''))
}

/** The bodies of an exchange that could not be checked, such as `request body not recorded`. */
export function uncheckedBodies(
  { route }: CheckTarget,
  request: RecordedBody,
  reply: RecordedBody | undefined,
): string[] {
  const takesBody = route.kind === 'operation' && route.operation.mediaTypes.length > 0
  return [...(takesBody ? uncheckedBody('request', request) : []), ...uncheckedBody('reply', reply)]
}

function uncheckedBody(message: string, body: RecordedBody | undefined): string[] {
  if (!body) return []
  const headers = body.isHeadless ? [`${message} headers not recorded`] : []
  if (body.state !== 'whole') return [...headers, `${message} body ${body.state}`]
  const parts = body.parts?.length ? [`content of ${body.parts.join(', ')} not recorded`] : []
  return [...headers, ...parts]
}
