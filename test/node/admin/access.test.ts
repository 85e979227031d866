import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { AdminAccess } from '../../../src/node/admin/access.js'
import { listen } from '../../../src/node/index.js'
import { serveAdmin } from '../../support/admin.js'
import { raw, wire } from '../../support/raw.js'
import { noteRequest, toy } from '../../support/toy-service.js'

// Who may use the admin API: this machine, under its own names, and no page of another origin.

const statusOf = (reply: string) => Number(reply.split(' ')[1])

/** What a server that listens on `host` says to a request. */
function refusal(
  host: string,
  headers: Record<string, string>,
  remoteAddress = '127.0.0.1',
  url = '/',
) {
  return new AdminAccess(host).refusal({
    ...{ headers, url },
    socket: { remoteAddress },
  } as unknown as IncomingMessage)
}

it.each([
  'localhost',
  '127.0.0.1',
  '127.0.0.1:4010',
  '127.1.2.3:1',
  '[::1]',
  '[::1]:80',
  'LOCALHOST:1',
])('lets in who calls it %s', (host) => {
  expect(refusal('127.0.0.1', { host })).toBeUndefined()
})

it.each([
  'evil.example',
  'evil.example:4010',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'evil.example:80:127.0.0.1',
  '10.0.0.5',
  '0.0.0.0',
  '127.0.0.1@evil.example',
  '127.999.999.999',
  '127.0.0.256',
  '127.0.0.01',
  'localhost, evil.example',
  '',
])('refuses who calls it "%s": a name may lead here that is not ours', (host) => {
  expect(refusal('127.0.0.1', { host })).toContain('does not accept the host')
})

it.each(['https://evil.example', 'http://evil.example:4010', 'http://localhost:1', 'null', ''])(
  'refuses a page of the origin "%s"',
  (origin) => {
    expect(refusal('127.0.0.1', { host: 'localhost:4010', origin })).toContain(
      'refuses requests from pages of another origin',
    )
  },
)

it.each(['cross-site', 'same-site', 'anything'])(
  'refuses a page that sends no Origin when the browser says %s',
  (site) => {
    const headers = { host: 'localhost:4010', 'sec-fetch-site': site }
    expect(refusal('127.0.0.1', headers)).toContain('refuses requests from pages of another origin')
    expect(refusal('0.0.0.0', headers)).toContain('refuses requests from pages of another origin')
  },
)

it.each(['same-origin', 'none'])('lets in a browser that says %s', (site) => {
  const headers = { host: 'localhost:4010', 'sec-fetch-site': site }
  expect(refusal('127.0.0.1', headers)).toBeUndefined()
})

it.each([
  ['http://evil.example/__admin/health', 'localhost'],
  ['HTTP://evil.example', 'localhost'],
  ['http://localhost/__admin/health', 'evil.example'],
  ['http://127.999.999.999/', '127.0.0.1'],
])('refuses the target %s with the host %s', (url, host) => {
  expect(refusal('127.0.0.1', { host }, '127.0.0.1', url)).toContain('does not accept the host')
})

it('holds the origin of a page against an absolute target, too', () => {
  const headers = { host: 'localhost', origin: 'http://localhost' }
  expect(refusal('0.0.0.0', headers, '10.0.0.5', 'http://evil.example/')).toContain(
    'another origin',
  )
  expect(refusal('127.0.0.1', headers, '127.0.0.1', 'http://localhost/')).toBeUndefined()
})

it('refuses a page that reached it through a name of its own', () => {
  const headers = { host: 'evil.example:4010', origin: 'http://evil.example:4010' }
  expect(refusal('127.0.0.1', headers)).toContain('does not accept the host')
})

it('lets in a page of its own', () => {
  const headers = { host: 'localhost:4010', origin: 'http://localhost:4010' }
  expect(refusal('127.0.0.1', headers)).toBeUndefined()
})

it.each(['10.0.0.5', '::ffff:10.0.0.5', '1270.0.0.1', 'fe80::1', '', '::1:2'])(
  'refuses the address "%s"',
  (address) => {
    expect(refusal('127.0.0.1', { host: 'localhost' }, address)).toContain('this machine only')
  },
)

it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
  'knows %s for its own',
  (address) => {
    expect(refusal('localhost', { host: 'localhost' }, address)).toBeUndefined()
  },
)

it('needs no token on this machine, and makes one for each wider server', () => {
  for (const host of ['127.0.0.1', 'localhost', '::1', '127.9.9.9']) {
    expect([host, new AdminAccess(host).token]).toEqual([host, null])
  }
  for (const host of ['0.0.0.0', '::', '10.0.0.5', 'example.com']) {
    expect([host, new AdminAccess(host).token]).toEqual([
      host,
      expect.stringMatching(/^[0-9a-f]{32}$/),
    ])
  }
  expect(new AdminAccess('::').token).not.toBe(new AdminAccess('::').token)
})

it('takes a token of its user where others could reach it, and only one that can be sent', async () => {
  expect(new AdminAccess('0.0.0.0', 'chosen').token).toBe('chosen')
  expect(new AdminAccess('127.0.0.1', 'chosen').token).toBeNull()
  for (const adminToken of ['', 'two words', 'naïve', 'a\r\nb']) {
    await expect(listen(createMock(toy), { host: '0.0.0.0', adminToken })).rejects.toThrow(
      'Failed to listen: adminToken must be a text of visible ASCII characters without spaces',
    )
  }
})

it('asks for the token where others could reach it, and for nothing else of the services', async () => {
  const { admin, mock, token, url } = await serveAdmin({}, '0.0.0.0')
  for (const authorization of ['', `Bearer ${token}x`, `Basic ${token}`, 'Bearer', `Bearer null`]) {
    const { status, body } = await admin('POST', '/reset', undefined, { authorization })
    expect([authorization, status]).toEqual([authorization, 403])
    expect(body.message).toBe(
      'The admin API requires its token, printed at startup or chosen, as "Authorization: Bearer TOKEN"',
    )
  }
  expect((await admin('GET', '/health')).status).toBe(403)
  const authorization = `Bearer ${token}`
  expect((await admin('GET', '/health', undefined, { authorization })).status).toBe(200)
  const origin = 'https://evil.example'
  expect((await admin('GET', '/health', undefined, { authorization, origin })).status).toBe(403)
  expect((await fetch(`${url}/api/notes/n`)).status).toBe(404)
  expect(JSON.stringify(mock.journal.exchanges())).not.toContain(token)
})

it('changes nothing when it refuses', async () => {
  const { mock, url } = await serveAdmin()
  await mock.fetch(noteRequest({ text: 'hi' }))
  mock.faults.add({ operation: 'RetrieveNote', do: { status: 503 } })
  const all = async () => [await mock.state.export(), mock.journal.exchanges(), mock.faults.list()]
  const before = await all()
  const bad = ['Host: evil.example', 'Connection: close']
  for (const line of [
    'POST /__admin/reset',
    'DELETE /__admin/requests',
    'DELETE /__admin/faults',
    'GET /__admin/state',
    'POST http://127.0.0.1/__admin/reset',
    'POST http://evil.example/__admin/reset',
    'POST /__scope/default/__admin/reset',
  ]) {
    const reply = await raw(url, `${line} HTTP/1.1\r\n${bad.join('\r\n')}\r\n\r\n`)
    expect([line, statusOf(reply)]).toEqual([line, 403])
  }
  const two = wire('POST /__admin/reset', ['Host: localhost'])
  expect(statusOf(await raw(url, two))).toBe(400)
  const put = wire(
    'PUT /__admin/state',
    ['Origin: https://evil.example', 'Content-Length: 2'],
    '{}',
  )
  expect(statusOf(await raw(url, put))).toBe(403)
  expect(await all()).toEqual(before)
})
