import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen, type Listening } from '../../../src/node/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { dial, heard, raw, wire } from '../../support/raw.js'

const open: Listening[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function start(maxBody: number) {
  const mock = createMock([openai, carrierx, locktera], {
    maxBody,
    seed: { openai: { containers: [{ id: 'cntr_1', name: 'one' }] } },
  })
  const server = await listen(mock)
  open.push(server)
  return { mock, url: server.url }
}

const AUTH = 'Authorization: Bearer k'
const FORM = 'Content-Type: multipart/form-data; boundary=cut'
const FILES = '/v1/containers/cntr_1/files'
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`

it.each([
  [FILES, { error: { message: 'The request body is larger than 1000 bytes.', code: null } }],
  ['/core/v2/storage/files', { message: 'Payload Too Large: more than 1000 bytes', errors: [] }],
  ['/orgs/org-1/containers/encode', { message: expect.stringContaining('1000') }],
])('refuses a longer body at %s in the words of its vendor', async (path, expected) => {
  const { mock, url } = await start(1000)
  const headers = {
    authorization: 'Bearer k',
    'content-type': 'multipart/form-data; boundary=cut',
  }
  const body = 'x'.repeat(1001)
  const reply = await fetch(url + path, { method: 'POST', headers, body })
  expect(reply.status).toBe(413)
  expect(await reply.json()).toMatchObject(expected)
  // It is no rule of the vendor's that decides so.
  const [{ violations, rules } = { violations: [], rules: [] }] = mock.journal.exchanges()
  expect(violations).toMatchObject([{ expected: 1000 }])
  expect(violations[0]).not.toHaveProperty('rule')
  expect(rules.filter((id) => id.includes('max'))).toEqual([])
})

it('reads bodies up to the limit, and JSON beyond it neither', async () => {
  const { url } = await start(1000)
  const create = (length: number) => {
    const name = 'a'.repeat(length - '{"name":""}'.length)
    const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: JSON.stringify({ name }) }
    return fetch(`${url}/v1/containers`, init).then(({ status }) => status)
  }
  // A name of so many characters is refused for another reason.
  expect([await create(500), await create(1000), await create(1001)]).toEqual([200, 400, 413])
})

it('leaves the lower limit of a vendor as it is', async () => {
  const mock = createMock(openai, {
    maxBody: 100_000_000,
    rules: { 'openai/max-file-bytes': 10 },
    seed: { openai: { containers: [{ id: 'cntr_1', name: 'one' }] } },
  })
  const form = new FormData()
  form.set('file', new File(['x'.repeat(11)], 'a'))
  const init = { method: 'POST', headers: { authorization: 'Bearer k' }, body: form }
  const reply = await mock.fetch('https://api.openai.com/v1/containers/cntr_1/files', init)
  expect(reply.status).toBe(413)
  expect(mock.journal.violations()).toMatchObject([{ rule: 'openai/max-file-bytes' }])
})

it('does not ask for a body that announces too much', async () => {
  const { url } = await start(1000)
  const waits = ['Expect: 100-continue', 'Content-Length: 1001']
  const reply = await raw(url, wire(`POST ${FILES}`, [AUTH, FORM, ...waits]))
  expect(reply).toMatch(/^HTTP\/1\.1 413 /)
  const fitting = ['Expect: 100-continue', 'Content-Length: 1000']
  const socket = await dial(url)
  const all = heard(socket)
  socket.write(wire(`POST ${FILES}`, [AUTH, FORM, ...fitting]))
  await once(socket, 'data')
  socket.write('x'.repeat(1000))
  expect(await all).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 400 /)
})

it.each([
  ['announced', 'Content-Length: 500000000', 'x'.repeat(65_536)],
  ['of unknown length', 'Transfer-Encoding: chunked', chunk('x'.repeat(65_536))],
])('reads no more of a body %s once it is refused', async (_, length, piece) => {
  const { url } = await start(1000)
  const socket = await dial(url)
  const all = heard(socket)
  socket.write(wire(`POST ${FILES}`, [AUTH, FORM, length]))
  // It goes on as fast as the server takes it.
  const most = 400 * piece.length
  while (socket.writable && socket.bytesWritten < most) {
    if (socket.write(piece)) continue
    await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined)
  }
  const reply = await all
  expect(reply).toMatch(/^HTTP\/1\.1 413 /)
  expect(reply.toLowerCase()).toContain('connection: close')
  // What the system holds on the way is not little.
  expect(socket.bytesWritten).toBeLessThan(most)
})
