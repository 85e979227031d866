import { createHash, type Hash } from 'node:crypto'
import { request, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const CHUNK = 64 * 1024
const KEY = { authorization: 'Bearer k' }

const TYPE = 'multipart/form-data; boundary=cut'
const END = '\r\n--cut--\r\n'
const partOf = (name: string) =>
  `--cut\r\nContent-Disposition: form-data; name="${name}"; filename="big.bin"\r\n\r\n`

/** A form with one file of `size` bytes that nobody can foretell or keeps. */
function upload(size: number, hash: Hash, head = partOf('file')): ReadableStream<Uint8Array> {
  const text = (part: string) => new TextEncoder().encode(part)
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
      start: (controller) => controller.enqueue(text(head)),
      pull(controller) {
        if (sent === size) {
          controller.enqueue(text(END))
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
  const headers = { ...KEY, 'content-type': TYPE }
  const init = { method: 'POST', headers, body: upload(size, sent), duplex: 'half' } as RequestInit
  const reply = await fetch(files, init)
  const { id, bytes } = (await reply.json()) as { id: string; bytes: number }
  const content = await fetch(`${files}/${id}/content`, { headers: KEY })
  for await (const chunk of content.body as unknown as AsyncIterable<Uint8Array>) {
    received.update(chunk)
  }
  return { bytes, sent: sent.digest('hex'), received: received.digest('hex') }
}

/** Where a large file goes: what stands before it in the form, and where its bytes are then. */
export interface Target {
  readonly files: string
  readonly head: string
  readonly contentOf: (file: Record<string, string>) => string
}

const JSON_TYPE = { ...KEY, 'content-type': 'application/json' }

/** A new container of the service behind a server. */
export const targets = {
  async openai(url: string): Promise<Target> {
    const init = { method: 'POST', headers: JSON_TYPE, body: '{"name":"a"}' }
    const made = (await (await fetch(`${url}/v1/containers`, init)).json()) as { id: string }
    const files = `${url}/v1/containers/${made.id}/files`
    return { files, head: partOf('file'), contentOf: ({ id }) => `${files}/${id}/content` }
  },
  async carrierx(url: string): Promise<Target> {
    const storage = `${url}/core/v2/storage`
    const init = { method: 'POST', headers: JSON_TYPE, body: '{}' }
    const made = (await (await fetch(`${storage}/containers`, init)).json()) as object
    const about = '--cut\r\nContent-Disposition: form-data; name="file_object"\r\n\r\n'
    const { container_sid } = made as { container_sid: string }
    const fields = `${about}${JSON.stringify({ container_sid })}\r\n`
    const contentOf = (file: Record<string, string>) => `${storage}/files/${file['file_sid']}/data`
    return { files: `${storage}/files`, head: fields + partOf('data'), contentOf }
  },
  locktera(url: string): Promise<Target> {
    const containers = `${url}/orgs/org-1/containers`
    const manifest = '--cut\r\nContent-Disposition: form-data; name="manifest"\r\n\r\n'
    const type = 'Content-Type: application/octet-stream\r\n\r\n'
    const part = partOf('files').replace(/\r\n$/, type)
    const contentOf = ({ container }: Readonly<Record<string, unknown>>) =>
      `${containers}/${(container as { uuid: string }).uuid}/decode/big.bin`
    const head = `${manifest}{"files":["big.bin"]}\r\n${part}`
    return Promise.resolve({ files: `${containers}/encode`, head, contentOf })
  },
}

/** Sends a file of `size` bytes, its length announced or not, and reads it back, keeping neither. */
export async function transferTo(
  { files, head, contentOf }: Target,
  size: number,
  isAnnounced: boolean,
): Promise<Transfer> {
  const [sent, received] = [createHash('sha256'), createHash('sha256')]
  const length = { 'content-length': head.length + size + END.length }
  const headers = { ...KEY, 'content-type': TYPE, ...(isAnnounced && length) }
  const call = request(files, { method: 'POST', headers })
  const reply = new Promise<IncomingMessage>((resolve, reject) => {
    call.once('response', resolve).once('error', reject)
  })
  const form = upload(size, sent, head) as unknown as AsyncIterable<Uint8Array>
  await pipeline(Readable.from(form), call)
  const file = (await json(await reply)) as Record<string, string>
  const content = await fetch(contentOf(file), { headers: KEY })
  let bytes = 0
  for await (const chunk of content.body as unknown as AsyncIterable<Uint8Array>) {
    received.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sent: sent.digest('hex'), received: received.digest('hex') }
}
