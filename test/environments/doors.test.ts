import { expect, test } from 'vitest'
import { openai } from '../../src/services/openai/index.js'
import { doorsOf, type Door } from '../support/doors.js'

// Each door with the web classes of its environment: Node, jsdom or happy-dom.

const { throughEveryDoor } = doorsOf(openai)
const AUTHORIZATION = { Authorization: 'Bearer k' }
const CONTENT = 'id,total\n1,20\n'

const isJsdom = 'jsdom' in globalThis
const isHappyDom = 'happyDOM' in globalThis

/** A form as bytes: that of jsdom is a stranger to the fetch of Node. */
function formBytes(content: string): { body: Uint8Array<ArrayBuffer>; type: string } {
  const head = 'Content-Disposition: form-data; name="file"; filename="a.csv"'
  const text = `--cut\r\n${head}\r\nContent-Type: text/csv\r\n\r\n${content}\r\n--cut--\r\n`
  return { body: new TextEncoder().encode(text), type: 'multipart/form-data; boundary=cut' }
}

async function create({ fetch, baseUrl }: Door): Promise<string> {
  const headers = { ...AUTHORIZATION, 'Content-Type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify({ name: 'a' }) }
  const reply = await fetch(`${baseUrl}/containers`, init)
  expect(reply.status).toBe(200)
  return ((await reply.json()) as { id: string }).id
}

async function upload({ fetch, baseUrl }: Door, container: string): Promise<string> {
  const { body, type } = formBytes(CONTENT)
  const headers = { ...AUTHORIZATION, 'Content-Type': type }
  const url = `${baseUrl}/containers/${container}/files`
  const reply = await fetch(url, { method: 'POST', headers, body })
  expect(reply.status).toBe(200)
  return ((await reply.json()) as { id: string }).id
}

throughEveryDoor('an upload is downloaded as it was, and its reply can be copied', async (door) => {
  const container = await create(door)
  const file = await upload(door, container)
  const url = `${door.baseUrl}/containers/${container}/files/${file}/content`
  const reply = await door.fetch(url, { headers: AUTHORIZATION })
  // Through a socket the reply is the client's own; happy-dom copies it empty.
  const copy = door.name === 'http' ? undefined : reply.clone()
  expect([reply.status, await reply.text()]).toEqual([200, CONTENT])
  if (copy) expect(await copy.text()).toBe(CONTENT)
  door.mock.assertConforms()
})

throughEveryDoor('a reply that is not read can be canceled', async (door) => {
  const reply = await door.fetch(`${door.baseUrl}/containers`, { headers: AUTHORIZATION })
  await reply.body?.cancel()
  expect(reply.status).toBe(200)
})

throughEveryDoor('an aborted upload stores nothing', async (door) => {
  const container = await create(door)
  const { body, type } = formBytes(CONTENT)
  const aborter = new AbortController()
  aborter.abort()
  const headers = { ...AUTHORIZATION, 'Content-Type': type }
  const init = { method: 'POST', headers, body, signal: aborter.signal }
  const sent = door.fetch(`${door.baseUrl}/containers/${container}/files`, init)
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
  expect(door.mock.state.records('openai', 'files')).toEqual([])
})

throughEveryDoor('a late reply is aborted', async (door) => {
  door.mock.faults.add({ operation: 'ListContainers', do: { latency: { minutes: 10 } } })
  const aborter = new AbortController()
  const init = { headers: AUTHORIZATION, signal: aborter.signal }
  const sent = door.fetch(`${door.baseUrl}/containers`, init)
  setTimeout(() => aborter.abort(), 20)
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
})

throughEveryDoor('faults look as they do in Node', async (door) => {
  const call = () => door.fetch(`${door.baseUrl}/containers`, { headers: AUTHORIZATION })
  door.mock.faults.add({ operation: 'ListContainers', times: 1, do: { status: 429 } })
  expect((await call()).status).toBe(429)
  door.mock.faults.add({ operation: 'ListContainers', times: 1, do: { reset: 'before-reply' } })
  await expect(call()).rejects.toThrow()
  door.mock.faults.add({ operation: 'ListContainers', times: 1, do: { truncate: true } })
  await expect(call().then((reply) => reply.text())).rejects.toThrow()
  expect((await call()).status).toBe(200)
})

// A form of jsdom through a socket never ends on some versions of Node, which is the client's matter.
const inProcess = doorsOf(openai, isJsdom ? ['direct', 'msw'] : undefined)

inProcess.throughEveryDoor('a form of the environment arrives, or is told not to', async (door) => {
  const container = await create(door)
  const body = new FormData()
  body.append('file', new File([CONTENT], 'a.csv', { type: 'text/csv' }))
  const url = `${door.baseUrl}/containers/${container}/files`
  const reply = await door.fetch(url, { method: 'POST', headers: AUTHORIZATION, body })
  const { bytes } = (await reply.json()) as { bytes: number }
  const told = door.mock.journal.violations().map(({ code, message }) => `${code} ${message}`)
  const lost = 'QS2019 the content of the file is "undefined", not its bytes'
  expect([bytes, told]).toEqual(isJsdom ? ['undefined'.length, [lost]] : [CONTENT.length, []])
})

test('the environment is the one that the configuration names', () => {
  const name = isJsdom ? 'jsdom' : isHappyDom ? 'happy-dom' : 'node'
  expect(name).toBe(process.env['EXPECTED_ENVIRONMENT'] ?? 'node')
})
