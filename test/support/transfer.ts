import { createHash, type Hash } from 'node:crypto'

const CHUNK = 64 * 1024
const KEY = { authorization: 'Bearer k' }

/** A form with one file of `size` bytes that nobody can foretell or keeps. */
function upload(size: number, hash: Hash): ReadableStream<Uint8Array> {
  const text = (part: string) => new TextEncoder().encode(part)
  const head = 'Content-Disposition: form-data; name="file"; filename="big.bin"'
  let state = 1
  const next = (length: number) => {
    const chunk = new Uint32Array(Math.ceil(length / 4))
    for (let at = 0; at < chunk.length; at += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0
      chunk[at] = state
    }
    return new Uint8Array(chunk.buffer, 0, length)
  }
  let sent = 0
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(text(`--cut\r\n${head}\r\n\r\n`)),
      pull(controller) {
        if (sent === size) {
          controller.enqueue(text('\r\n--cut--\r\n'))
          controller.close()
          return
        }
        const chunk = next(Math.min(CHUNK, size - sent))
        hash.update(chunk)
        sent += chunk.length
        controller.enqueue(chunk)
      },
    },
    { highWaterMark: 0 },
  )
}

export interface Transfer {
  readonly bytes: number
  /** Digests of what was sent and of what came back. */
  readonly sent: string
  readonly received: string
}

/** Sends a file of `size` bytes to the container `cntr_1` and reads it back, keeping neither. */
export async function transfer(baseUrl: string, size: number): Promise<Transfer> {
  const [sent, received] = [createHash('sha256'), createHash('sha256')]
  const files = `${baseUrl}/containers/cntr_1/files`
  const headers = { ...KEY, 'content-type': 'multipart/form-data; boundary=cut' }
  const init = { method: 'POST', headers, body: upload(size, sent), duplex: 'half' } as RequestInit
  const reply = await fetch(files, init)
  const { id, bytes } = (await reply.json()) as { id: string; bytes: number }
  const content = await fetch(`${files}/${id}/content`, { headers: KEY })
  for await (const chunk of content.body as unknown as AsyncIterable<Uint8Array>) {
    received.update(chunk)
  }
  return { bytes, sent: sent.digest('hex'), received: received.digest('hex') }
}
