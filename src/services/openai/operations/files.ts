import { typeOfName } from '../../../core/http/type-of-name.js'
import { contentDisposition } from '../../../core/http/content-disposition.js'
import { downloadOf } from '../../../core/http/download.js'
import type { FilePart } from '../../../core/http/multipart/part.js'
import type { StoredBytes } from '../../../core/state/blob.js'
import { apiError, ruleError } from '../contract/errors.js'
import { UPLOAD_PREFIX, type Containers } from '../model/containers.js'
import type { ReadRule } from '../contract/rules.js'
import type { ContainerRecord, File } from '../model/tables.js'
import { listBody, readPage } from './pagination.js'
import type { CallOf, Reply } from './types.js'

type Access = 'read' | 'file-change' | 'content'

/** Returns a container for access to its files. @throws ApiError for an expired one, as rules decide */
function accessibleContainer(model: Containers, id: string, access: Access): ContainerRecord {
  const container = model.container(id)
  if (container.status === 'expired') {
    const outcome = model.rule('openai/expired-file-access')
    if (outcome === 'not-found') throw apiError('container_not_found', { container_id: id })
    if (outcome === 'refused' || access !== 'read') throw apiError('container_expired')
  }
  return container
}

export function ListContainerFiles(
  call: CallOf<'ListContainerFiles'>,
): Reply<'ListContainerFiles'> {
  const { model, params, query, rule } = call
  const container = accessibleContainer(model, params.container_id, 'read')
  const page = readPage(model.files, query, rule, {
    index: ['container', container.id],
  })
  model.touch(container, 'read')
  return { status: 200, body: listBody([...page.records], page.more, rule) }
}

export function CreateContainerFile(
  call: CallOf<'CreateContainerFile'>,
): Reply<'CreateContainerFile'> {
  const { model, params, rule } = call
  const container = accessibleContainer(model, params.container_id, 'file-change')
  const { file, file_id } = call.body as { file?: FilePart; file_id?: string }
  if (file === undefined && file_id === undefined) throw apiError('file_required', {}, NO_FILE)
  if (file && file_id !== undefined && rule('openai/file-and-file-id') === 'refused') {
    const values = { expected: 'absent', actual: file_id }
    throw ruleError('file_conflict', 'openai/file-and-file-id', '/file_id', values, 'part')
  }
  if (file) checkUpload(model, file.bytes)
  else if (file_id !== undefined) model.platformFile(file_id)
  const stored = storeFile(model, container, file, file_id)
  model.touch(container, 'file-change')
  model.recordTransition('file-added')
  return { status: 200, body: stored }
}

const NO_FILE = {
  breach: {
    at: { in: 'part', pointer: '/file' },
    keyword: 'required',
    message: '/file is missing, and so is /file_id',
    expected: 'present',
    actual: null,
  },
} as const

function storeFile(
  model: Containers,
  container: ContainerRecord,
  file: FilePart | undefined,
  platformId = '',
): File {
  if (!file) return model.copyPlatformFile(container, platformId)
  // The name in a form may be empty; `..` is reduced to an empty name.
  const path = model.uploadPath(file.filename || 'file', file.bytes)
  return model.addFile(container, path, 'user', file.bytes)
}

function checkUpload({ rule }: Containers, bytes: StoredBytes): void {
  const limit = rule('openai/max-file-bytes')
  if (bytes.size > limit) {
    const values = { limit, actual: bytes.size }
    throw ruleError('payload_too_large', 'openai/max-file-bytes', '/file', values, 'part')
  }
  if (!isSvg(bytes.head) || rule('openai/svg-upload') === 'accepted') return
  const values = { expected: 'no SVG image', actual: 'an SVG image' }
  throw ruleError('invalid_file', 'openai/svg-upload', '/file', values, 'part')
}

// An SVG document starts with its root element, after an optional XML declaration, doctype and
// comments. The pattern of a comment matches in one way only: many comments would otherwise make
// matching very slow.
const SVG =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:(?:<!--(?:(?!-->)[^])*-->|<!DOCTYPE[^>]*>)\s*)*<svg[\s>]/i

const decoder = new TextDecoder()

const [SPACE, LESS_THAN, DELETE] = [0x20, 0x3c, 0x7f]

function isSvg(head: Uint8Array): boolean {
  const [first = 0] = head
  // Cheap check first: nearly all files start with a character that no SVG document starts with.
  const isOther = first > SPACE && first < DELETE && first !== LESS_THAN
  return !isOther && SVG.test(decoder.decode(head))
}

export function RetrieveContainerFile(
  call: CallOf<'RetrieveContainerFile'>,
): Reply<'RetrieveContainerFile'> {
  const { model, params } = call
  const container = accessibleContainer(model, params.container_id, 'read')
  const file = model.file(container, params.file_id)
  model.touch(container, 'read')
  return { status: 200, body: file }
}

export function DeleteContainerFile(
  call: CallOf<'DeleteContainerFile'>,
): Reply<'DeleteContainerFile'> {
  const { model, params, rule } = call
  const id = params.file_id
  const container = accessibleContainer(model, params.container_id, 'file-change')
  const isRepeat = !model.files.has(id) && model.files.hasOrHad(id, ['container', container.id])
  if (!isRepeat || rule('openai/second-delete') === 'not-found') model.file(container, id)
  if (!isRepeat) model.recordTransition('file-deleted')
  model.deleteFile(id)
  model.touch(container, 'file-change')
  return { status: 200, body: { id, object: 'container.file.deleted', deleted: true } }
}

export function RetrieveContainerFileContent(
  call: CallOf<'RetrieveContainerFileContent'>,
): Reply<'RetrieveContainerFileContent'> {
  const { model, params, rule } = call
  const container = accessibleContainer(model, params.container_id, 'content')
  const file = model.file(container, params.file_id)
  const bytes = model.content(container, file)
  const reply = downloadOf(bytes, call.headers, rule('openai/content-etag'))
  if (reply.status === 416) throw apiError('range_not_satisfiable', {}, { headers: reply.headers })
  model.touch(container, 'read')
  const headers = {
    'content-type': contentTypeOf(file, rule),
    'content-disposition': dispositionOf(file, rule),
    ...reply.headers,
  }
  return { ...reply, headers }
}

function contentTypeOf({ path }: File, rule: ReadRule): string {
  if (path.endsWith('.txt')) return rule('openai/text-content-type')
  const fixed = rule('openai/content-type')
  if (fixed !== 'by-name') return fixed
  const type = typeOfName(path) ?? 'application/octet-stream'
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type
}

function dispositionOf({ path }: File, rule: ReadRule): string {
  const base = path.slice(path.lastIndexOf('/') + 1)
  if (rule('openai/download-name') === 'upload-name') {
    return contentDisposition(base.replace(UPLOAD_PREFIX, ''))
  }
  const ending = /\.[^.]+$/.exec(base)?.[0] ?? ''
  return contentDisposition(base, `file${ending}`)
}
