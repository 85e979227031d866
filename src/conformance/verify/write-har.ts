import { byteLength } from '../../core/util/bytes.js'
import type { Har, HarContent, HarEntry, HarParam, HarPostData } from '../har/types.js'
import { messageOf, queryOf, TIMINGS } from '../har/write-parts.js'
import { maskBody, redactHeaders, redactPaths, redactUrl } from '../../core/journal/redact.js'
import { responseSecrets, requestSecrets } from '../../core/journal/secret-paths.js'
import type { Service } from '../../core/service/service.js'
import { VERSION } from '../../core/util/version.js'
import type { Received, Sent } from './request.js'
import type { Telling } from './step-result.js'

const LONGEST = 65_536

/** Of which operation an exchange is: the address alone may not say. */
interface Owner {
  readonly service: string
  readonly operation: string
}

/** What was sent to a provider and what it answered, as HAR 1.2, secrets masked. */
export function harOf(service: Service, tellings: readonly Telling[]): Har<Owner> {
  const creator = { name: 'Quayside', version: VERSION, comment: 'Recorded by quayside verify.' }
  const entries = tellings.flatMap((one) => entryOf(service, one) ?? [])
  return { log: { version: '1.2', creator, entries } }
}

function entryOf(service: Service, telling: Telling): HarEntry<Owner> | undefined {
  const { step, sentAt, outcome } = telling
  if (outcome.kind === 'untold') return undefined
  const reply = outcome.kind === 'reply' ? outcome.reply : undefined
  const json = outcome.kind === 'reply' ? outcome.json : undefined
  return {
    startedDateTime: new Date(sentAt).toISOString(),
    time: 0,
    request: requestOf(service, step.operation, outcome.sent),
    response: responseOf(service, step.operation, reply, json),
    cache: {},
    timings: TIMINGS,
    comment: step.title,
    _quayside: { service: service.name, operation: step.operation },
  }
}

function requestOf(service: Service, id: string, sent: Sent): HarEntry['request'] {
  const url = redactUrl(sent.url)
  const postData = postDataOf(service, id, sent)
  return {
    method: sent.method,
    url,
    ...messageOf(redactHeaders(sent.headers)),
    queryString: queryOf(url),
    ...(postData && { postData }),
    bodySize: sent.body?.length ?? 0,
  }
}

function postDataOf(
  service: Service,
  id: string,
  { asked, headers, body }: Sent,
): HarPostData | undefined {
  if (!body) return undefined
  const mimeType = headers['content-type'] ?? ''
  const { form, json, text } = asked
  if (form) return { mimeType, params: form.map(paramOf) }
  const secrets = requestSecrets(service, service.contract.operation(id))
  const shown = text ?? JSON.stringify(maskBody(json, secrets))
  return { mimeType, text: shown.slice(0, LONGEST) }
}

// What a story sends in a form is its own: made up, and no secret of anybody.
function paramOf({
  name,
  filename,
  type,
  content,
}: NonNullable<Sent['asked']['form']>[number]): HarParam {
  const head = {
    name,
    ...(filename !== undefined && { fileName: filename }),
    ...(type !== undefined && { contentType: type }),
  }
  if (content.length <= LONGEST) return { ...head, value: content }
  return { ...head, comment: `${String(byteLength(content))} bytes, which are not kept` }
}

function responseOf(
  service: Service,
  id: string,
  reply: Received | undefined,
  json: unknown,
): HarEntry['response'] {
  return {
    status: reply?.status ?? 0,
    statusText: '',
    ...messageOf(redactHeaders(reply?.headers ?? {})),
    content: reply ? contentOf(service, id, reply, json) : { size: 0, mimeType: 'x-unknown' },
    redirectURL: reply?.headers['location'] ?? '',
    bodySize: reply?.body.length ?? -1,
  }
}

function contentOf(
  { contract }: Service,
  id: string,
  { status, headers, body }: Received,
  json: unknown,
): HarContent {
  const mimeType = headers['content-type'] ?? 'x-unknown'
  const size = body.length
  if (json !== undefined) {
    const secrets = responseSecrets(contract, contract.operation(id), status)
    return { size, mimeType, text: JSON.stringify(maskBody(redactPaths(json, secrets), [])) }
  }
  if (size === 0) return { size, mimeType }
  if (size > LONGEST) return { size, mimeType, _notKept: true, comment: 'the bytes are not kept' }
  return { size, mimeType, text: base64(body), encoding: 'base64' }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
