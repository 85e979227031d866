import { relativePath, safeFilename } from '../../../core/http/content-disposition.js'
import type { FilePart } from '../../../core/http/multipart/part.js'
import type { StoredBytes } from '../../../core/state/blob.js'
import { joinPointer } from '../../../core/util/json-pointer.js'
import { ruleError, truncate } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { checkDrm } from './drm-rules.js'
import { stripUndeclared } from './strip-undeclared.js'
import type { FileInfo, Manifest } from './tables.js'

/** The input of an encode request, checked completely. */
export interface EncodeInput {
  readonly manifest: Manifest
  readonly files: readonly FileInput[]
}

interface FileInput {
  readonly name: string
  readonly type: string
  readonly info: FileInfo
  readonly bytes: StoredBytes
}

/**
 * Reads the form of an encode request: the manifest describes the files.
 *
 * @throws ApiError 400 or 413
 */
export function readEncodeForm(
  rule: ReadRule,
  form: { manifest: Manifest; files: FilePart[] },
): EncodeInput {
  const { manifest } = form
  const listed = readManifestFiles(rule, manifest.files)
  const sent = readParts(rule, form.files)
  checkSize(rule, form.files)
  for (const name of listed?.keys() ?? []) if (!sent.has(name)) checkUnsent(rule, name)
  const files = [...sent].map(([name, part]) => fileInput(rule, name, part, listed))
  checkContainer(rule, manifest)
  return { manifest, files }
}

function checkContainer(rule: ReadRule, { container }: Manifest): void {
  if (container) return checkDrm(rule, container.drm)
  if (rule('locktera/manifest-container') === 'optional') return
  const pointer = '/manifest/container'
  const broken = { rule: 'locktera/manifest-container', pointer } as const
  throw ruleError('missing_field', { ...broken, expected: 'present', actual: null })
}

interface ManifestFile extends FileInfo {
  readonly type?: string
}

type ManifestFiles = ReadonlyMap<string, ManifestFile>

/** Returns the files of a manifest by their names, or undefined when it does not list them. */
function readManifestFiles(rule: ReadRule, files: Manifest['files']): ManifestFiles | undefined {
  if (files === undefined) return undefined
  const isList = Array.isArray(files)
  const allowed = rule('locktera/manifest-files')
  if (allowed !== 'list-or-object' && isList !== (allowed === 'list')) {
    const [expected, actual] = isList ? ['an object', 'a list'] : ['a list', 'an object']
    const broken = { rule: 'locktera/manifest-files', pointer: '/manifest/files' } as const
    throw ruleError('invalid_type', { ...broken, expected, actual }, { expected, actual })
  }
  const listed = new Map<string, ManifestFile>()
  for (const [key, entry] of Object.entries<ManifestEntry>(files)) {
    const { name, ...info } = withName(entry, key)
    const known = nameInContainer(rule, safeFilename(name) || name, relativePath(name))
    if (listed.has(known)) {
      checkRepeated(rule, 'duplicate_field', joinPointer('/manifest/files', key), known)
    }
    listed.set(known, info)
  }
  return listed
}

type ManifestEntry = string | (ManifestFile & { readonly name?: string })

/** Returns an entry with its name: a list has names as entries, an object as keys. */
function withName(entry: ManifestEntry, key: string): ManifestFile & { readonly name: string } {
  return typeof entry === 'string' ? { name: entry } : { name: key, ...entry }
}

/** Returns what a file is called in a container: a rule decides about folders, if it has any. */
function nameInContainer(rule: ReadRule, filename: string, path = filename): string {
  const hasFolders = path !== '' && path !== filename
  return hasFolders && rule('locktera/file-folders') === 'kept' ? path : filename
}

function readParts(rule: ReadRule, parts: readonly FilePart[]): Map<string, FilePart> {
  const sent = new Map<string, FilePart>()
  for (const [index, part] of parts.entries()) {
    const name =
      nameInContainer(rule, part.filename ?? '', part.path) || nameOfUnnamedFile(rule, index)
    if (sent.has(name)) checkRepeated(rule, 'repeated_file', `/files/${String(index)}`, name)
    sent.set(name, part)
  }
  return sent
}

function nameOfUnnamedFile(rule: ReadRule, index: number): string {
  if (rule('locktera/nameless-file') === 'called-file') return 'file'
  const broken = { rule: 'locktera/nameless-file', pointer: `/files/${index}` } as const
  throw ruleError(
    'nameless_file',
    { ...broken, expected: 'a name', actual: '' },
    { field: 'files' },
  )
}

function checkSize(rule: ReadRule, parts: readonly FilePart[]): void {
  const limit = rule('locktera/max-encode-bytes')
  const actual = parts.reduce((sum, { bytes }) => sum + bytes.size, 0)
  if (actual <= limit) return
  const broken = { rule: 'locktera/max-encode-bytes', pointer: '/files' } as const
  throw ruleError('payload_too_large', { ...broken, expected: limit, actual }, { limit })
}

function checkUnsent(rule: ReadRule, name: string): void {
  if (rule('locktera/unsent-file') === 'ignored') return
  const broken = { rule: 'locktera/unsent-file', pointer: '/files' } as const
  throw ruleError(
    'file_not_sent',
    { ...broken, expected: 'present', actual: name },
    fileValues(name),
  )
}

function checkRepeated(
  rule: ReadRule,
  error: 'duplicate_field' | 'repeated_file',
  pointer: string,
  name: string,
): void {
  if (rule('locktera/repeated-file') === 'last-wins') return
  const broken = {
    rule: 'locktera/repeated-file',
    pointer,
    expected: 'once',
    actual: name,
  } as const
  throw ruleError(error, broken, error === 'repeated_file' ? fileValues(name) : {})
}

const fileValues = (name: string) => ({ field: 'files', file: truncate(name) })

function fileInput(
  rule: ReadRule,
  name: string,
  part: FilePart,
  listed: ManifestFiles | undefined,
): FileInput {
  if (listed && !listed.has(name) && rule('locktera/unlisted-file') === 'refused') {
    const broken = { rule: 'locktera/unlisted-file', pointer: '/files' } as const
    throw ruleError(
      'file_not_listed',
      { ...broken, expected: 'absent', actual: name },
      fileValues(name),
    )
  }
  const given = part.isUntyped ? '' : part.contentType
  const described = { size: 0, ...listed?.get(name) }
  // The size in a manifest is ignored: it is that of the bytes.
  const { type = given, size: _, ...info } = stripUndeclared('EncodedFile', described)
  return { name, type: type || typeOfUntypedFile(rule, name), info, bytes: part.bytes }
}

function typeOfUntypedFile(rule: ReadRule, name: string): string {
  if (rule('locktera/untyped-file') === 'octet-stream') return 'application/octet-stream'
  const broken = { rule: 'locktera/untyped-file', pointer: '/files' } as const
  throw ruleError(
    'file_without_type',
    { ...broken, expected: 'a type', actual: name },
    fileValues(name),
  )
}
