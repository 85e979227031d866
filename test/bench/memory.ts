/**
 * `node --expose-gc --import tsx test/bench/memory.ts [CYCLES]`: creates and deletes a container of each
 * service that many times (default: 1,000,000), and prints the heap in between. It asserts nothing.
 */
import { createMock } from '../../src/index.js'
import type { Engine } from '../../src/core/engine.js'
import { createRequest, parseTarget } from '../../src/core/http/request.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'

const STEPS = 10

const cycles = Number(process.argv[2] ?? 1_000_000)
const collect = (globalThis as { gc?: () => void }).gc
const { engine } = createMock([openai, carrierx, locktera]) as unknown as { engine: Engine }
const BOUNDARY = 'quayside'
const FORM =
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="manifest"\r\n\r\n{"container":{}}\r\n` +
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n` +
  `--${BOUNDARY}--\r\n`

async function send(method: string, path: string, text?: string, type = 'application/json') {
  const target = parseTarget(path)
  const bytes = text === undefined ? null : new TextEncoder().encode(text)
  const headers = {
    authorization: 'Bearer key',
    ...(text !== undefined && { 'content-type': type }),
  }
  const parts = { method, headers, body: () => bytes, served: true, origin: 'http://localhost' }
  const request = createRequest(target, 'default', parts)
  const outcome = await engine.handle(request, engine.paths.find(method, target.path))
  if (outcome.kind !== 'reply' || outcome.reply.status >= 300) throw new Error(`${method} ${path}`)
  const { body } = outcome.reply
  return typeof body === 'string' && body !== '' ? (JSON.parse(body) as Record<string, never>) : {}
}

async function cycle(): Promise<void> {
  const { id } = await send('POST', '/v1/containers', '{"name":"a"}')
  await send('DELETE', `/v1/containers/${String(id)}`)
  const storage = '/core/v2/storage/containers'
  const { container_sid: sid } = await send('POST', storage, '{}')
  await send('DELETE', `${storage}/${String(sid)}`)
  const org = '/orgs/harbour/containers'
  const form = `multipart/form-data; boundary=${BOUNDARY}`
  const { container } = await send('POST', `${org}/encode`, FORM, form)
  await send('DELETE', `${org}/${String((container as { uuid: string } | undefined)?.uuid)}`)
}

for (let step = 0; step <= STEPS; step++) {
  collect?.()
  const { heapUsed } = process.memoryUsage()
  console.log(`${String((step * cycles) / STEPS)} cycles: ${(heapUsed / 2 ** 20).toFixed(1)} MiB`)
  for (let count = 0; step < STEPS && count < cycles / STEPS; count++) await cycle()
}
