import type { Engine } from '../../src/core/engine.js'
import { createRequest, parseTarget } from '../../src/core/http/request.js'
import { built, builtService, engineOf } from './built.js'
import type { Figure } from './report.js'

const CYCLES = 200_000
const STEPS = 10
/** The heap at the end against that after the second step, when the journal is full. */
const GOAL = 1.05

const BOUNDARY = 'quayside'
const FORM =
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="manifest"\r\n\r\n{"container":{}}\r\n` +
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n` +
  `--${BOUNDARY}--\r\n`

/** Creates and deletes a container of each service again and again: what is left on the heap. */
export async function benchMemory(): Promise<Figure[]> {
  const { createMock } = await built()
  const names = ['openai', 'carrierx', 'locktera']
  const services = await Promise.all(names.map((name) => builtService(name)))
  const engine = engineOf(createMock(services))
  const heaps: number[] = []
  for (let step = 0; step < STEPS; step++) {
    for (let count = 0; count < CYCLES / STEPS; count++) await cycle(engine)
    globalThis.gc?.()
    heaps.push(process.memoryUsage().heapUsed / 1e6)
  }
  const note = heaps.map((heap) => heap.toFixed(0)).join(', ') + ' MB'
  const value = heaps.at(-1)! / heaps[1]!
  const what = `growth of the heap in ${CYCLES} cycles`
  return [{ what, value, goal: GOAL, isBetter: 'lower', unit: '×', note }]
}

async function send(
  engine: Engine,
  method: string,
  path: string,
  text?: string,
  type = 'application/json',
) {
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

async function cycle(engine: Engine): Promise<void> {
  const { id } = await send(engine, 'POST', '/v1/containers', '{"name":"a"}')
  await send(engine, 'DELETE', `/v1/containers/${String(id)}`)
  const storage = '/core/v2/storage/containers'
  const { container_sid: sid } = await send(engine, 'POST', storage, '{}')
  await send(engine, 'DELETE', `${storage}/${String(sid)}`)
  const org = '/orgs/harbour/containers'
  const form = `multipart/form-data; boundary=${BOUNDARY}`
  const { container } = await send(engine, 'POST', `${org}/encode`, FORM, form)
  await send(
    engine,
    'DELETE',
    `${org}/${String((container as { uuid: string } | undefined)?.uuid)}`,
  )
}
