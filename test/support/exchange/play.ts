import type { Service } from '../../../src/core/service/service.js'
import type { MockOptions, MswMock } from '../../../src/index.js'
import { doorsOf, type Door } from '../doors.js'
import { vendorUrl } from '../hosts.js'
import { readWorldFixture } from './files.js'
import { formOf } from './form.js'
import type { Exchange } from './schema.js'

/** How the mock of an exchange is made. */
export function optionsOf({ given, rules }: Exchange): MockOptions {
  const seed = typeof given === 'string' ? readWorldFixture(given) : given
  return { ...(seed && { seed }), ...(rules && { rules }) }
}

/** Plans the faults and moves the clock. */
export function prepare(mock: MswMock, { faults = [], advance }: Exchange): void {
  for (const fault of faults) mock.faults.add(fault)
  if (advance) mock.clock.advance(advance)
}

export function send({ fetch, urlOf }: Door, { request }: Exchange): Promise<Response> {
  const { method, path, origin } = request
  return fetch(urlOf(path, origin), { method, ...contentOf(request) })
}

/** The request of an exchange as its vendor gets it. */
export function requestOf(service: Service, { request }: Exchange): Request {
  const { method, path, origin } = request
  return new Request((origin ?? vendorUrl(service)) + path, { method, ...contentOf(request) })
}

function contentOf({ headers, body, text, base64, form }: Exchange['request']): RequestInit {
  if (form) {
    const sent = formOf(form)
    return { headers: { ...headers, ...sent.headers }, body: sent.body }
  }
  if (base64 !== undefined) return { headers, body: Buffer.from(base64, 'base64') }
  const written = body === undefined ? text : JSON.stringify(body)
  return { headers, ...(written !== undefined && { body: written }) }
}

/** Plays an exchange on a mock of its own. */
export async function play(
  service: Service,
  exchange: Exchange,
): Promise<{ door: Door; response: Response }> {
  const door = doorsOf(service).DOORS.direct(optionsOf(exchange))
  prepare(door.mock, exchange)
  return { door, response: await send(door, exchange) }
}

const OWN_HEADER = /^(date|connection|keep-alive|transfer-encoding|content-length|x-mock-.*)$/

/**
 * A response in the form in which an exchange holds it; JSON as the text that was sent. Where it
 * has URLs of the door's own server, those of the vendor.
 */
export async function shownReply(
  { asVendor }: Pick<Door, 'asVendor'>,
  response: Response,
  { request, reply }: Exchange,
) {
  const isHead = request.method === 'HEAD'
  const headers = [...response.headers]
    .filter(([name]) => !OWN_HEADER.test(name) || (isHead && name === 'content-length'))
    .map(([name, value]) => [name, asVendor(value)])
  const bytes = Buffer.from(await response.arrayBuffer())
  const body = 'body' in reply ? asVendor(bytes.toString('utf8')) : bytes.toString('base64')
  return { status: response.status, headers: Object.fromEntries(headers), body }
}

/** The reply of an exchange in the same form. */
export function expectedReply({ service, reply }: Exchange) {
  const { status, headers, body, base64 = '' } = reply
  const indent = service === 'openai' ? 2 : 0
  return { status, headers, body: body === undefined ? base64 : JSON.stringify(body, null, indent) }
}
