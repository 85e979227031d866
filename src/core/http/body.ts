import { joinBytes } from '../util/bytes.js'
import { BodyLost, BodyTooLarge, InvalidText } from './body-errors.js'

export { parseMediaType } from './media-type.js'

/** The most bytes that a body gives at a time, and that a small one has. */
export const PIECE = 64 * 1024

/** A body that can be had in one go if it is small: to step through one costs more than to read it. */
export interface DrawnBody extends AsyncIterable<Uint8Array> {
  /** All of it where that is at most 64 kB, and else its chunks. */
  draw(): Promise<Uint8Array | AsyncIterable<Uint8Array>>
}

/** What a door hands in as the body of a request: bytes are given away, and `null` is no body. */
export type BodySource = Uint8Array | DrawnBody | AsyncIterable<Uint8Array> | null

/** Whether a body may be had in one go. */
export function isDrawn(source: BodySource): source is DrawnBody {
  return source !== null && 'draw' in source
}

/**
 * The same body, as its bytes where it is small.
 * @example if (isDrawn(body)) source = await draw(body)
 */
export function draw(source: DrawnBody): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
  return source.draw().catch((error: unknown) => {
    throw new BodyLost(error)
  })
}

/**
 * Gives the body in pieces of at most 64 kB, and refuses it once it is larger than `maxBytes`.
 * @example for await (const piece of boundedChunks(body, 1024)) writer.write(piece)
 */
export async function* boundedChunks(
  source: BodySource,
  maxBytes: number,
  contentLength?: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (Number(contentLength) > maxBytes) {
    discard(source)
    throw new BodyTooLarge(maxBytes)
  }
  let size = 0
  try {
    for await (const chunk of chunksOf(source)) {
      size += chunk.byteLength
      if (size > maxBytes) throw new BodyTooLarge(maxBytes)
      // A body handed in whole would otherwise be copied whole by whoever must join two chunks.
      for (let at = 0; at < chunk.byteLength; at += PIECE) yield chunk.subarray(at, at + PIECE)
    }
  } catch (error) {
    throw error instanceof BodyTooLarge ? error : new BodyLost(error)
  }
}

/**
 * The body if `boundedChunks` would give it in one piece without waiting for it; to step through
 * that costs more than to read a small form.
 * @example const piece = onePiece(body, 1024) ?? (await readBytes(body, 1024))
 */
export function onePiece(
  source: BodySource,
  maxBytes: number,
  contentLength?: string,
): Uint8Array | undefined {
  if (source === null || !ArrayBuffer.isView(source) || source.byteLength === 0) return undefined
  const isBounded = source.byteLength <= maxBytes && !(Number(contentLength) > maxBytes)
  return isBounded && source.byteLength <= PIECE ? source : undefined
}

/**
 * Reads a body of at most `maxBytes` into memory; what arrives in one chunk is not copied.
 * @example const bytes = await readBytes(streamChunks(request.body), 1024 * 1024)
 */
export async function readBytes(
  source: BodySource,
  maxBytes: number,
  contentLength?: string,
): Promise<Uint8Array> {
  if (source === null) return new Uint8Array(0)
  if (ArrayBuffer.isView(source) && source.byteLength <= maxBytes) return source
  const pieces: Uint8Array[] = []
  for await (const piece of boundedChunks(source, maxBytes, contentLength)) pieces.push(piece)
  return joinBytes(pieces)
}

// To make a decoder takes longer than to decode a small body.
const strictDecoder = new TextDecoder('utf-8', { fatal: true })

/**
 * Decodes UTF-8 and refuses anything else; a byte order mark is dropped, as `Response.text` does.
 * @example JSON.parse(readText(bytes))
 */
export function readText(bytes: Uint8Array): string {
  try {
    return strictDecoder.decode(bytes)
  } catch {
    throw new InvalidText(`byte ${firstBadByte(bytes)} is not UTF-8`)
  }
}

function chunksOf(source: BodySource): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if (source === null) return []
  return ArrayBuffer.isView(source) ? [source] : source
}

/**
 * Stops a body that nobody will read.
 * @example discard(body)
 */
export function discard(source: BodySource): void {
  if (source === null || ArrayBuffer.isView(source)) return
  source[Symbol.asyncIterator]()
    .return?.()
    .then(undefined, () => {})
}

function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const encoder = new TextEncoder()
  let offset = 0
  // What cannot be decoded becomes U+FFFD, and so does a U+FFFD that was really sent.
  for (const piece of text.split('\uFFFD')) {
    offset += encoder.encode(piece).length
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break
    offset += 3
  }
  return offset
}
