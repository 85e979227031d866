import type { Place, Places } from './target.js'
import type { RecordedBody } from './captured-body.js'
import { pointerKeys } from '../../core/util/json-pointer.js'
import { messageOf, type PlainRequest } from '../../core/http/plain-message.js'
import type { Service } from '../../core/service/service.js'
import type { Violation } from '../../core/violations/violation.js'

// What is the same of all traffic that somebody saw go by, be it recorded or live.

/** Why an exchange was not checked. */
export const SKIPS = {
  foreign: 'at a host that is not known here',
  outside: 'at a path outside of the contracts',
  aborted: 'without a reply',
  preflight: 'a CORS preflight',
} as const

export type Skip = keyof typeof SKIPS

export async function placeOf(places: Places, message: PlainRequest): Promise<Place> {
  const sent = messageOf(message)
  return places.of(message.method, message.url, sent.headers, await sent.bytes())
}

/** Other paths of a vendor's host are no business of its contract, unless they begin alike. */
export function isOutside({ route, incoming }: Place): boolean {
  if (route.kind !== 'unknown') return false
  return !route.service || !isRelated(route.service, incoming.path)
}

function isRelated({ contract }: Service, path: string): boolean {
  const segments = path.split('/')
  return [...contract.operations.values()].some(({ path: template }) =>
    segments.includes(template.split('/')[1] ?? ''),
  )
}

/** Whether what a violation is about was seen. */
export function isRecorded({ at }: Violation, body: RecordedBody | undefined): boolean {
  if (!body || (at.in !== 'body' && at.in !== 'part')) return true
  if (body.state !== 'whole') return false
  return !(at.in === 'part' && body.parts?.includes(pointerKeys(at.pointer)[0] ?? ''))
}

/** What of an exchange could not be checked, such as `request body not recorded`. */
export function gapsIn(
  { route }: Place,
  request: RecordedBody,
  reply: RecordedBody | undefined,
): string[] {
  const takesBody = route.kind === 'operation' && route.operation.mediaTypes.length > 0
  return [...(takesBody ? gaps('request', request) : []), ...gaps('reply', reply)]
}

function gaps(message: string, body: RecordedBody | undefined): string[] {
  if (!body) return []
  if (body.state !== 'whole') return [`${message} body ${body.state}`]
  return body.parts?.length ? [`content of ${body.parts.join(', ')} not recorded`] : []
}
