import { downloadOf } from '../../../core/http/download.js'
import { parseMediaType } from '../../../core/http/media-type.js'
import { apiError, ruleError } from '../contract/errors.js'
import { encodedManifest } from '../model/encoded-manifest.js'
import { openContainer } from '../model/open-container.js'
import { containerOf } from './lookup.js'
import type { CallOf, Reply } from './types.js'

export function DecodeManifest(call: CallOf<'DecodeManifest'>): Reply<'DecodeManifest'> {
  const { model, isHead } = call
  const container = containerOf(call)
  openContainer(model, { container, viewer: viewerOf(call) }, isHead)
  return { status: 200, body: encodedManifest(model, container) }
}

export function DecodeFile(call: CallOf<'DecodeFile'>): Reply<'DecodeFile'> {
  const { model, rule, params, headers, isHead } = call
  const container = containerOf(call)
  const { file, bytes } = model.fileWithBytes(container, params.file_name)
  const reply = downloadOf(bytes, headers, rule('locktera/content-etag'))
  const isLaterPart = reply.status === 416 || reply.body.start > 0
  openContainer(
    model,
    { container, viewer: viewerOf(call), file: file.name, isLaterPart },
    // A range that the file does not have opens nothing.
    isHead || reply.status === 416,
  )
  if (reply.status === 416) throw apiError('range_not_satisfiable', {}, { headers: reply.headers })
  // A manifest may give any text as the type of a file.
  const type = parseMediaType(file.type) ? file.type : 'application/octet-stream'
  return { ...reply, headers: { 'content-type': type, ...reply.headers } }
}

type DecodeCall = CallOf<'DecodeManifest'> | CallOf<'DecodeFile'>

/** @throws ApiError 400 without a viewer, by a rule */
function viewerOf({ query: { viewer }, rule }: DecodeCall): string | undefined {
  if (viewer !== undefined || rule('locktera/decode-viewer') === 'optional') return viewer
  const broken = { rule: 'locktera/decode-viewer', pointer: '/viewer', in: 'query' } as const
  throw ruleError('missing_field', { ...broken, expected: 'present', actual: null })
}
