import type { BytesWriter, StoredBytes } from '../../state/blob.js'
import { joinBytes } from '../../util/bytes.js'
import { parseDisposition } from '../content-disposition.js'
import { InvalidMultipart } from './errors.js'
import { parseMediaType } from '../media-type.js'

/** A part that is a file by the contract; its bytes were streamed to a writer. */
export interface FilePart {
  readonly kind: 'file'
  readonly name: string
  readonly filename: string | undefined
  /** The file name with its folders, if it was sent with some. */
  readonly path?: string
  /** The Content-Type of the part, or `application/octet-stream`. */
  readonly contentType: string
  /** Set where the part has no Content-Type. */
  readonly isUntyped?: true
  readonly bytes: StoredBytes
}

/** Any other part, as text. It may have a file name: Python's requests sends fields with one. */
export interface FieldPart {
  readonly kind: 'field'
  readonly name: string
  readonly value: string
  readonly contentType: string | undefined
  readonly filename: string | undefined
}

export type Part = FilePart | FieldPart

/** Receives the bytes of a file part. */
export type PartWriter = Pick<BytesWriter, 'write' | 'finish'>

/** A part whose head was parsed and whose bytes are arriving. */
export interface OpenPart {
  readonly name: string
  /** With `transfersOwnership`, the bytes may be kept without a copy. */
  write(bytes: Uint8Array, transfersOwnership?: boolean): void
  finish(): Part
}

/** The parsed headers of a part. */
export interface PartHead {
  readonly name: string
  readonly filename: string | undefined
  /** Set where it differs from `filename`. */
  readonly path?: string
  readonly contentType: string | undefined
}

/**
 * Parses the bytes between a boundary and the empty line after it; `part` names the part in errors.
 * @throws InvalidMultipart
 * @example readPartHead(encoder.encode('\r\nContent-Disposition: form-data; name="a"'), '#1').name
 */
export function readPartHead(block: Uint8Array, part: string): PartHead {
  const text = decodeHead(block)
  return (text !== undefined && readPlainHead(text)) || readAnyHead(text, part)
}

// The head that nearly all clients send, without any character that needs decoding.
const PLAIN_TEXT = String.raw`([^"%;\\/\u0000-\u001f\u007f-\u009f]+)`
const PLAIN_HEAD = new RegExp(
  `^\r\nContent-Disposition: form-data; name="${PLAIN_TEXT}"(?:; filename="${PLAIN_TEXT}")?` +
    '(?:\r\nContent-Type: ([!-~](?:[ -~]*[!-~])?))?$',
  'i',
)

/** Parses such a head in a third of the time of `readAnyHead`; undefined for any other. */
function readPlainHead(text: string): PartHead | undefined {
  const [, name, filename, contentType] = PLAIN_HEAD.exec(text) ?? []
  if (name === undefined || filename === '.' || filename === '..') return undefined
  return { name, filename, contentType }
}

function readAnyHead(text: string | undefined, part: string): PartHead {
  const headers = text === undefined ? undefined : readHeaders(text)
  if (headers === undefined) throw new InvalidMultipart('bad-headers', part)
  const header = headers.get('content-disposition')
  if (header === undefined) throw new InvalidMultipart('nameless-part', part)
  const disposition = parseDisposition(header)
  if (disposition?.type !== 'form-data') throw new InvalidMultipart('bad-headers', part)
  const { name, filename, path } = disposition
  if (!name) throw new InvalidMultipart('nameless-part', part)
  const hasFolders = path !== undefined && path !== filename
  const contentType = headers.get('content-type')
  return { name, filename, contentType, ...(hasFolders && { path }) }
}

/**
 * Returns a file part that writes its bytes to `writer` as they arrive.
 * @example openFile(head, new BlobWriter()).write(chunk)
 */
export function openFile(head: PartHead, writer: PartWriter): OpenPart {
  return new OpenFile(head, writer)
}

class OpenFile implements OpenPart {
  constructor(
    private readonly head: PartHead,
    private readonly writer: PartWriter,
  ) {}

  get name(): string {
    return this.head.name
  }

  write(bytes: Uint8Array, transfersOwnership?: boolean): void {
    this.writer.write(bytes, transfersOwnership)
  }

  finish(): FilePart {
    const { name, filename, path, contentType } = this.head
    const bytes = this.writer.finish()
    // Field by field: a spread of the head takes three times as long.
    return {
      ...{ kind: 'file', name, filename, bytes },
      contentType: contentType ?? 'application/octet-stream',
      ...(path !== undefined && { path }),
      ...(contentType === undefined && { isUntyped: true }),
    }
  }
}

/**
 * Returns a field part of at most `maxBytes` of text. It keeps the chunks that are written to it.
 * @example openField(head, 1024).finish().value
 */
export function openField(head: PartHead, maxBytes: number): OpenPart {
  const pieces: Uint8Array[] = []
  let size = 0
  return {
    name: head.name,
    write(bytes) {
      size += bytes.length
      if (size > maxBytes) throw new InvalidMultipart('field-too-large', head.name)
      pieces.push(bytes)
    },
    finish: () => ({ kind: 'field', ...head, value: decodeField(head, joinBytes(pieces)) }),
  }
}

function decodeField(head: PartHead, bytes: Uint8Array): string {
  const charset = parseMediaType(head.contentType)?.parameters.charset ?? 'utf-8'
  try {
    // In a form, a byte order mark is part of the value.
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new InvalidMultipart('field-encoding', head.name)
  }
}

// A value does not begin with a blank: otherwise many blanks would make matching quadratic.
const HEADER =
  /\r\n([!#$%&'*+.^_`|~\w-]+):[ \t]*((?![ \t])[^\u0000-\u0008\u000a-\u001f\u007f]*)(?=\r\n|$)/y

/** Undefined for bare CR or LF, folded lines and repeated headers: servers disagree about them. */
function readHeaders(text: string): Map<string, string> | undefined {
  const headers = new Map<string, string>()
  // Blanks may follow the boundary; all of the rest must be headers.
  for (let at = text.search(/[^ \t]|$/); at < text.length; at = HEADER.lastIndex) {
    HEADER.lastIndex = at
    const [, name = '', value = ''] = HEADER.exec(text) ?? []
    const key = name.toLowerCase()
    if (key === '' || headers.has(key)) return undefined
    headers.set(key, value.trimEnd())
  }
  return headers
}

const headDecoder = new TextDecoder('utf-8', { fatal: true })

function decodeHead(block: Uint8Array): string | undefined {
  try {
    return headDecoder.decode(block)
  } catch {
    return undefined
  }
}
