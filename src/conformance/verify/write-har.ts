import type { Param } from 'har-format'
import { maskBody, redactHeaders, redactPaths, redactUrl } from '../../core/journal/redact.js'
import { responseSecrets, requestSecrets } from '../../core/journal/secret-paths.js'
import type { FormPart } from '../../core/http/multipart/encode.js'
import type { Service } from '../../core/service/service.js'
import { byteLength } from '../../core/util/bytes.js'
import { createHar, createHarEntry, fileParam, UNKNOWN_TYPE } from '../har/create.js'
import type { Har, HarContent, HarEntry, HarPostData } from '../har/types.js'
import type { ReceivedResponse, SentRequest } from './request.js'
import type { StepResult } from './step-result.js'

const MAX_LENGTH = 65_536

/** The operation of an exchange, which its URL alone may not tell. */
interface OperationNotes {
  readonly service: string
  readonly operation: string
}

/** The exchanges with a live service as HAR 1.2, secrets masked. */
export function stepsToHar(service: Service, results: readonly StepResult[]): Har<OperationNotes> {
  const entries = results.flatMap((one) => entryOf(service, one) ?? [])
  return createHar(entries, 'Recorded by quayside verify.')
}

function entryOf(service: Service, result: StepResult): HarEntry<OperationNotes> | undefined {
  const { step, sentAt, outcome } = result
  if (outcome.kind === 'not-sent') return undefined
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
  { stepRequest, headers, body }: SentRequest,
): HarPostData | undefined {
  if (!body) return undefined
  const mimeType = headers['content-type'] ?? ''
  const { form, json, text } = stepRequest
  if (form) return { mimeType, params: form.map(paramOf) }
  const secrets = requestSecrets(service, service.contract.operation(id))
  const content = text ?? JSON.stringify(maskBody(json, secrets))
  return { mimeType, text: content.slice(0, MAX_LENGTH) }
}

// The content of a form is part of the steps, so it holds no secret of the user.
function paramOf({ name, filename, type, content }: FormPart): Param {
  const head = {
    name,
    ...(filename !== undefined && { fileName: filename }),
    ...(type !== undefined && { contentType: type }),
  }
  return content.length <= MAX_LENGTH
    ? { ...head, value: content }
    : fileParam(head, byteLength(content))
}

function responseOf(service: Service, id: string, reply: ReceivedResponse, json: unknown) {
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
  { status, headers, body }: ReceivedResponse,
  json: unknown,
): HarContent {
  const mimeType = headers['content-type'] ?? UNKNOWN_TYPE
  const size = body.length
  if (json !== undefined) {
    const secrets = responseSecrets(contract, contract.operation(id), status)
    return { size, mimeType, text: JSON.stringify(maskBody(redactPaths(json, secrets), [])) }
  }
  if (size === 0) return { size, mimeType }
  if (size > MAX_LENGTH)
    return { size, mimeType, _notKept: true, comment: 'the bytes are not kept' }
  return { size, mimeType, text: base64(body), encoding: 'base64' }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
