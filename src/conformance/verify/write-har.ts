import type { Param } from 'har-format'
import { maskBody, redactHeaders, redactPaths, redactUrl } from '../../core/journal/redact.js'
import { replySecretsOf, requestSecrets } from '../../core/journal/secret-paths.js'
import type { FormPart } from '../../core/http/multipart/encode.js'
import type { Service } from '../../core/service/service.js'
import { byteLength } from '../../core/util/bytes.js'
import { createHar, createHarEntry, fileParam, UNKNOWN_TYPE } from '../har/create.js'
import type { Har, HarContent, HarEntry, HarPostData } from '../har/types.js'
import type { Received, Sent } from './request.js'
import type { Telling } from './step-result.js'

const LONGEST = 65_536

/** The operation of an exchange, which its URL alone may not tell. */
interface OperationNotes {
  readonly service: string
  readonly operation: string
}

/** What was sent to a provider and what it answered, as HAR 1.2, secrets masked. */
export function harOf(service: Service, tellings: readonly Telling[]): Har<OperationNotes> {
  const entries = tellings.flatMap((one) => entryOf(service, one) ?? [])
  return createHar(entries, 'Recorded by quayside verify.')
}

function entryOf(service: Service, telling: Telling): HarEntry<OperationNotes> | undefined {
  const { step, sentAt, outcome } = telling
  if (outcome.kind === 'untold') return undefined
  const { method, url, headers, body } = outcome.sent
  const { operation } = step
  return createHarEntry({
    time: new Date(sentAt).toISOString(),
    request: {
      ...{ method, url: redactUrl(url), headers: redactHeaders(headers) },
      postData: postDataOf(service, operation, outcome.sent),
      bodySize: body?.length ?? 0,
    },
    response:
      outcome.kind === 'reply'
        ? responseOf(service, operation, outcome.reply, outcome.json)
        : undefined,
    comment: step.title,
    notes: { service: service.name, operation },
  })
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

// The content of a form is part of the steps, so it holds no secret of the user.
function paramOf({ name, filename, type, content }: FormPart): Param {
  const head = {
    name,
    ...(filename !== undefined && { fileName: filename }),
    ...(type !== undefined && { contentType: type }),
  }
  return content.length <= LONGEST
    ? { ...head, value: content }
    : fileParam(head, byteLength(content))
}

function responseOf(service: Service, id: string, reply: Received, json: unknown) {
  const { status, headers, body } = reply
  return {
    ...{ status, headers: redactHeaders(headers) },
    content: contentOf(service, id, reply, json),
    bodySize: body.length,
  }
}

function contentOf(
  { contract }: Service,
  id: string,
  { status, headers, body }: Received,
  json: unknown,
): HarContent {
  const mimeType = headers['content-type'] ?? UNKNOWN_TYPE
  const size = body.length
  if (json !== undefined) {
    const secrets = replySecretsOf(contract, contract.operation(id), status)
    return { size, mimeType, text: JSON.stringify(maskBody(redactPaths(json, secrets), [])) }
  }
  if (size === 0) return { size, mimeType }
  if (size > LONGEST) return { size, mimeType, _notKept: true, comment: 'the bytes are not kept' }
  return { size, mimeType, text: base64(body), encoding: 'base64' }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
