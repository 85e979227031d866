import type { BytesWriter, StoredBytes } from '../../state/blob.js'
import { joinBytes } from '../../util/bytes.js'
import { parseDisposition } from '../content-disposition.js'
import { InvalidMultipart } from './errors.js'
import { parseMediaType } from '../media-type.js'

/** A part that the contract declares to be a file; its bytes were streamed to a writer. */
export interface FilePart {
  readonly kind: 'file'
  readonly name: string
  readonly filename: string | undefined
  /** What the part says, or `application/octet-stream`. */
  readonly contentType: string
  /** Whether the part says nothing about its type. */
  readonly isUntyped?: true
  readonly bytes: StoredBytes
}

/** Any other part, as text; Python's requests sends plain fields with a file name, too. */
export interface FieldPart {
  readonly kind: 'field'
  readonly name: string
  readonly value: string
  readonly contentType: string | undefined
  readonly filename: string | undefined
}

export type Part = FilePart | FieldPart

/** What takes the bytes of a file part. */
export type PartWriter = Pick<BytesWriter, 'write' | 'finish'>

/** A part whose head was read and whose bytes are arriving. */
export interface OpenPart {
  readonly name: string
  /** Of bytes that are given away no copy need be made. */
  write(bytes: Uint8Array, isGiven?: boolean): void
  finish(): Part
}

/** What the headers of a part say about it. */
export interface PartHead {
  readonly name: string
  readonly filename: string | undefined
  readonly contentType: string | undefined
}

/**
 * Reads what stands between a boundary and the empty line after it.
 * @example readPartHead(encoder.encode('\r\nContent-Disposition: form-data; name="a"'), '#1').name
 */
export function readPartHead(block: Uint8Array, part: string): PartHead {
  const text = decodeHead(block)
  return (text !== undefined && readPlain(text)) || readAny(text, part)
}

// What nearly all clients send, without anything that could mean something else.
const PLAIN_TEXT = String.raw`([^"%;\\/\u0000-\u001f\u007f-\u009f]+)`
const PLAIN = new RegExp(
  `^\r\nContent-Disposition: form-data; name="${PLAIN_TEXT}"(?:; filename="${PLAIN_TEXT}")?` +
    '(?:\r\nContent-Type: ([!-~](?:[ -~]*[!-~])?))?$',
  'i',
)

/** The same as `readAny` in a third of the time; undefined where that has to be asked. */
function readPlain(text: string): PartHead | undefined {
  const [, name, filename, contentType] = PLAIN.exec(text) ?? []
  if (name === undefined || filename === '.' || filename === '..') return undefined
  return { name, filename, contentType }
}

function readAny(text: string | undefined, part: string): PartHead {
  const headers = text === undefined ? undefined : readHeaders(text)
  if (headers === undefined) throw new InvalidMultipart('bad-headers', part)
  const header = headers.get('content-disposition')
  if (header === undefined) throw new InvalidMultipart('nameless-part', part)
  const disposition = parseDisposition(header)
  if (disposition?.type !== 'form-data') throw new InvalidMultipart('bad-headers', part)
  const { name, filename } = disposition
  if (!name) throw new InvalidMultipart('nameless-part', part)
  return { name, filename, contentType: headers.get('content-type') }
}

/**
 * Opens a part whose bytes go to a writer as they arrive.
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

  write(bytes: Uint8Array, isGiven?: boolean): void {
    this.writer.write(bytes, isGiven)
  }

  finish(): FilePart {
    const { name, filename, contentType } = this.head
    const bytes = this.writer.finish()
    if (contentType !== undefined) return { kind: 'file', name, filename, contentType, bytes }
    const unsaid = 'application/octet-stream'
    return { kind: 'file', name, filename, contentType: unsaid, isUntyped: true, bytes }
  }
}

/**
 * Opens a part whose bytes are text of at most `maxBytes`.
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
    // A form keeps a byte order mark as a character of the value.
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new InvalidMultipart('field-encoding', head.name)
  }
}

// A value does not begin with a blank: of many, each could else be the one where it begins.
const HEADER =
  /\r\n([!#$%&'*+.^_`|~\w-]+):[ \t]*((?![ \t])[^\u0000-\u0008\u000a-\u001f\u007f]*)(?=\r\n|$)/y

/** Bare CR or LF, folded lines and repeated headers are refused: servers disagree about them. */
function readHeaders(text: string): Map<string, string> | undefined {
  const headers = new Map<string, string>()
  // After the padding, all of it has to be headers.
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
