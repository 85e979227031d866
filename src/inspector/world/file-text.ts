import { sizeText } from '../ui/size-text.js'
import { textOf } from './bytes-kind.js'

/** What the server accepts at most. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Returns the text of a world file that was dropped or chosen.
 *
 * @throws Error saying why it can be no world
 */
export async function worldTextOf(file: Blob & { readonly name: string }): Promise<string> {
  if (file.size > MAX_BYTES) {
    throw new Error(
      `${file.name} has ${sizeText(file.size)}; the server takes at most ${sizeText(MAX_BYTES)}. ` +
        'Load it with "quayside serve --seed FILE" instead.',
    )
  }
  const text = textOf(new Uint8Array(await file.arrayBuffer()))
  if (text === undefined) {
    throw new Error(`${file.name} is no text: expected a world as JSON, in UTF-8.`)
  }
  return text
}

/** Returns the bytes of a file as a world document holds them: as text where they are text. */
export async function contentOf(file: Blob): Promise<{ text: string } | { base64: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = textOf(bytes)
  // A byte order mark would get lost in a text.
  if (text !== undefined && bytes[0] !== 0xef) return { text }
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return { base64: btoa(binary) }
}
