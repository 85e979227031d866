import { MASK } from '../../core/journal/redact.js'
import { FORM_TYPE, formBytes, type FormPart } from '../../core/http/multipart/encode.js'
import { isFormBody } from '../check/captured-body.js'
import { bytesOmitted } from '../har/create.js'
import type { RawHarParam } from '../har/parse.js'
import { sizeTold } from './sightings.js'
import type { RecordedExchange } from './exchange.js'
import type { KnownIds } from './known-ids.js'

interface ReplayedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: BodyInit | null
}

/**
 * The request of a recorded exchange with the ids of the mock; undefined when its body was not
 * recorded. Files whose bytes were not recorded have as many other bytes.
 */
export function requestFor(exchange: RecordedExchange, ids: KnownIds): ReplayedRequest | undefined {
  const { operation } = exchange
  const { message, body } = exchange.request
  const isBodiless = operation.mediaTypes.length === 0
  if (!isBodiless && body.state !== 'whole') return undefined
  const url = new URL(message.url)
  // Browsers do not send a fragment.
  url.hash = ''
  return {
    method: message.method,
    url: ids.toMock(url.href),
    headers: headersOf(message.headers as Readonly<Record<string, string>>, exchange),
    body: isBodiless ? null : bodyOf(exchange, ids),
  }
}

/** The headers, with other credentials where the recorder left them out or masked them. */
function headersOf(
  recorded: Readonly<Record<string, string>>,
  { response, form }: RecordedExchange,
) {
  const { host: _, connection: __, ...headers } = recorded
  const { status } = response.message
  const { authorization } = headers
  // Masked credentials were sent, and refused by a 401 alone; where there are none, a service that
  // knows who calls may refuse with a 403.
  const isHidden = authorization?.includes(MASK)
    ? status !== 401
    : authorization === undefined && status !== 401 && status !== 403
  return {
    ...headers,
    ...(isHidden && { authorization: 'Bearer quayside-learn' }),
    // The form is written anew.
    ...(form && { 'content-type': FORM_TYPE }),
  }
}

/** A form has its parts as they were recorded: `FormData` would give every file a name and a type. */
function bodyOf(exchange: RecordedExchange, ids: KnownIds): BodyInit | null {
  const { body } = exchange.request.body
  if (typeof body === 'string') return ids.toMock(body)
  if (!isFormBody(body)) return body
  const parts = exchange.form ?? []
  return formBytes(parts.map((one) => partOf(one, exchange, ids)))
}

function partOf(
  { name, fileName, contentType, value, comment }: RawHarParam,
  exchange: RecordedExchange,
  ids: KnownIds,
): FormPart {
  const size = bytesOmitted(comment) ?? sizeTold(exchange) ?? 0
  return {
    name: String(name),
    ...(typeof fileName === 'string' && { filename: fileName }),
    ...(typeof contentType === 'string' && { type: contentType }),
    content: typeof value === 'string' ? ids.toMock(value) : 'x'.repeat(size),
  }
}
