import { BlobWriter, type StoredBytes } from '../../src/core/state/blob.js'
import { readBytes, type BodySource } from '../../src/core/http/body.js'
import { InvalidMultipart } from '../../src/core/http/multipart/errors.js'
import { readMultipart, type MultipartOptions } from '../../src/core/http/multipart/parse.js'
import type { Part } from '../../src/core/http/multipart/part.js'

export const FORM = 'multipart/form-data; boundary=cut'
export const options: MultipartOptions = {
  isFile: ({ name }) => name === 'file',
  maxBytes: 2 * 1024 * 1024,
  uploads: { writer: () => new BlobWriter() },
}

export const latin1 = (text: string) =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))
export const utf8 = (text: string) => new TextEncoder().encode(text)
const text = async (stored: StoredBytes) =>
  new TextDecoder().decode(await readBytes(stored.slice(0, stored.size), stored.size))

/** Sends `body` in chunks of these sizes, over and over, each in memory of its own. */
export async function* inChunks(
  body: Uint8Array,
  sizes: readonly number[],
): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < body.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    yield await Promise.resolve(body.slice(at, at + size))
    at += size
  }
}

async function plain(parts: Part[]) {
  return Promise.all(
    parts.map(async (part) => {
      return part.kind === 'file' ? { ...part, bytes: await text(part.bytes) } : part
    }),
  )
}

export async function read(
  source: BodySource,
  contentType = FORM,
  over: Partial<MultipartOptions> = {},
) {
  return plain(await readMultipart(source, contentType, { ...options, ...over }))
}

/** All parts with their text, or the reason why not. */
export async function outcome(source: BodySource, contentType = FORM) {
  return read(source, contentType).catch((error: unknown) => {
    if (!(error instanceof InvalidMultipart)) throw error
    return { reason: error.reason, part: error.part }
  })
}

export const part = (head: string, value: string) => `--cut\r\n${head}\r\n\r\n${value}\r\n`
export const disposition = (parameters: string) => `Content-Disposition: form-data; ${parameters}`
export const form = (...parts: string[]) => utf8(`${parts.join('')}--cut--\r\n`)
