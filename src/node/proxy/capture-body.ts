import type { IncomingMessage } from 'node:http'
import { joinBytes } from '../../core/util/bytes.js'
import type { RecordedBody } from '../../conformance/check/captured-body.js'
import { decodeContent } from '../files/content-encoding.js'

/** Larger bodies are not kept, so they are not checked. */
export const MAX_CAPTURED_BYTES = 1024 * 1024

/** Keeps a copy of a body while it is forwarded, unless it is too large. */
export class BodyCapture {
  private chunks: Uint8Array[] = []
  /** The size of the body so far. */
  bytes = 0
  private isComplete = false

  /** Listens to a message, which another reader has to pipe or resume. */
  follow(message: IncomingMessage): this {
    message.on('data', (chunk: Uint8Array) => this.add(chunk))
    message.on('end', () => {
      this.isComplete = true
    })
    return this
  }

  get isTooLarge(): boolean {
    return this.bytes > MAX_CAPTURED_BYTES
  }

  private add(chunk: Uint8Array): void {
    this.bytes += chunk.byteLength
    // Only a complete body can be checked.
    if (this.isTooLarge) this.chunks = []
    else this.chunks.push(chunk)
  }

  /** Returns the body, decoded by its content-encoding; or why it cannot be checked. */
  async body(encoding: string | undefined): Promise<RecordedBody> {
    if (this.isTooLarge) return { body: null, state: 'too large' }
    if (!this.isComplete) return { body: null, state: 'cut' }
    if (this.bytes === 0) return { body: null, state: 'whole' }
    return decoded(joinBytes(this.chunks), encoding)
  }
}

async function decoded(bytes: Uint8Array, encoding = 'identity'): Promise<RecordedBody> {
  const result = await decodeContent(bytes, encoding, MAX_CAPTURED_BYTES)
  if (typeof result === 'string') return { body: null, state: result }
  return { body: result as Uint8Array<ArrayBuffer>, state: 'whole' }
}
