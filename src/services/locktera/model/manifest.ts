import type { StoredBytes } from '../../../core/state/blob.js'
import { safeFilename } from '../../../core/http/content-disposition.js'
import type { FilePart } from '../../../core/http/multipart/part.js'
import { checkDrm } from './drm-rules.js'
import { breach, escaped, shortened } from '../contract/errors.js'
import { prune } from './strip-undeclared.js'
import type { Reader } from '../contract/rules.js'
import type { FileInfo, Manifest } from './tables.js'

/** What a form asks for: everything that could be refused has been looked at. */
export interface Order {
  readonly manifest: Manifest
  readonly files: readonly FileOrder[]
}

interface FileOrder {
  readonly name: string
  readonly type: string
  readonly info: FileInfo
  readonly bytes: StoredBytes
}

/** Reads the parts of a form together: the manifest says what the files are. */
export function readOrder(rule: Reader, form: { manifest: Manifest; files: FilePart[] }): Order {
  const { manifest } = form
  const listed = readListing(rule, manifest.files)
  const sent = readParts(rule, form.files)
  checkSize(rule, form.files)
  for (const name of listed?.keys() ?? []) if (!sent.has(name)) refuseUnsent(rule, name)
  const files = [...sent].map(([name, part]) => orderFile(rule, name, part, listed))
  checkDrm(rule, manifest.container.drm)
  return { manifest, files }
}

interface Listed extends FileInfo {
  readonly type?: string
}

type Listing = ReadonlyMap<string, Listed>

/** What the manifest says of its files, by their names; undefined when it does not list them. */
function readListing(rule: Reader, files: Manifest['files']): Listing | undefined {
  if (files === undefined) return undefined
  const isList = Array.isArray(files)
  const allowed = rule('locktera/manifest-files')
  if (allowed !== 'list-or-object' && isList !== (allowed === 'list')) {
    const [expected, actual] = isList ? ['an object', 'a list'] : ['a list', 'an object']
    const place = { rule: 'locktera/manifest-files', pointer: '/manifest/files' } as const
    throw breach('invalid_type', { ...place, expected, actual }, { expected, actual })
  }
  const listing = new Map<string, Listed>()
  for (const [key, entry] of Object.entries<Entry>(files)) {
    const { name, ...info } = named(entry, key)
    const base = baseOf(name)
    if (listing.has(base)) {
      refuseRepeated(rule, 'duplicate_field', `/manifest/files/${escaped(key)}`, base)
    }
    listing.set(base, info)
  }
  return listing
}

type Entry = string | (Listed & { readonly name?: string })

/** An entry of a list has its own name, one of an object the name of its member. */
function named(entry: Entry, key: string): Listed & { readonly name: string } {
  return typeof entry === 'string' ? { name: entry } : { name: key, ...entry }
}

// A form's file names are reduced to their last segment, and so are those that have to match.
const baseOf = (name: string) => safeFilename(name) || name

function readParts(rule: Reader, parts: readonly FilePart[]): Map<string, FilePart> {
  const sent = new Map<string, FilePart>()
  for (const [index, part] of parts.entries()) {
    const name = part.filename || called(rule, index)
    if (sent.has(name)) refuseRepeated(rule, 'repeated_file', `/files/${String(index)}`, name)
    sent.set(name, part)
  }
  return sent
}

function called(rule: Reader, index: number): string {
  if (rule('locktera/nameless-file') === 'called-file') return 'file'
  const place = { rule: 'locktera/nameless-file', pointer: `/files/${index}` } as const
  throw breach('nameless_file', { ...place, expected: 'a name', actual: '' }, { field: 'files' })
}

function checkSize(rule: Reader, parts: readonly FilePart[]): void {
  const limit = rule('locktera/max-encode-bytes')
  const actual = parts.reduce((sum, { bytes }) => sum + bytes.size, 0)
  if (actual <= limit) return
  const place = { rule: 'locktera/max-encode-bytes', pointer: '/files' } as const
  throw breach('payload_too_large', { ...place, expected: limit, actual }, { limit })
}

function refuseUnsent(rule: Reader, name: string): void {
  if (rule('locktera/unsent-file') === 'ignored') return
  const place = { rule: 'locktera/unsent-file', pointer: '/files' } as const
  throw breach('file_not_sent', { ...place, expected: 'present', actual: name }, inFiles(name))
}

function refuseRepeated(
  rule: Reader,
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
  throw breach(error, broken, error === 'repeated_file' ? inFiles(name) : {})
}

const inFiles = (name: string) => ({ field: 'files', file: shortened(name) })

function orderFile(
  rule: Reader,
  name: string,
  part: FilePart,
  listed: Listing | undefined,
): FileOrder {
  if (listed && !listed.has(name) && rule('locktera/unlisted-file') === 'refused') {
    const place = { rule: 'locktera/unlisted-file', pointer: '/files' } as const
    throw breach('file_not_listed', { ...place, expected: 'absent', actual: name }, inFiles(name))
  }
  const given = part.isUntyped ? '' : part.contentType
  const said = { size: 0, ...listed?.get(name) }
  // A size is not asked for: it is that of the bytes.
  const { type = given, size: _, ...info } = prune('EncodedFile', said)
  return { name, type: type || untyped(rule, name), info, bytes: part.bytes }
}

function untyped(rule: Reader, name: string): string {
  if (rule('locktera/untyped-file') === 'octet-stream') return 'application/octet-stream'
  const place = { rule: 'locktera/untyped-file', pointer: '/files' } as const
  throw breach('file_without_type', { ...place, expected: 'a type', actual: name }, inFiles(name))
}
