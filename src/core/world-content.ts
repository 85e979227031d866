import { bytesOf, type StoredBytes } from './blobs.js'
import { SeedRefusal } from './seed.js'

type Content = { text: string } | { base64: string } | { path: string }

/** The bytes that a record of a world has. @throws SeedRefusal when they are none */
export function contentOf(given: unknown): StoredBytes {
  const content = given as Content
  if ('text' in content) return bytesOf(content.text)
  if ('base64' in content) return bytesOf(fromBase64(content.base64))
  throw new SeedRefusal('/content/path', 'files are read by the server and by readWorld() alone')
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    throw new SeedRefusal('/content/base64', 'is not valid base64')
  }
}
