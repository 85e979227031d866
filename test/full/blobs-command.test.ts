import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../support/blob-folder.js'
import { run, serve } from '../support/cli.js'
import { dial, wire } from '../support/raw.js'

const KEY = { authorization: 'Bearer k' }
const LARGE = Buffer.alloc(200_000, 'The same again. ')

/** A server whose temporary folder is its own. */
async function serving(temporary: string, ...args: string[]) {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = temporary
  try {
    return await serve(...args)
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

async function uploaded(url: string): Promise<string> {
  const json = { ...KEY, 'content-type': 'application/json' }
  const made = await fetch(`${url}/v1/containers`, {
    method: 'POST',
    headers: json,
    body: '{"name":"a"}',
  })
  const { id } = (await made.json()) as { id: string }
  const form = new FormData()
  form.set('file', new File([LARGE], 'a.bin'))
  const files = `${url}/v1/containers/${id}/files`
  const reply = await fetch(files, { method: 'POST', headers: KEY, body: form })
  const file = (await reply.json()) as { id: string }
  return `${files}/${file.id}/content`
}

async function digestAt(url: string): Promise<string> {
  const bytes = await (await fetch(url, { headers: KEY })).arrayBuffer()
  return createHash('sha256').update(Buffer.from(bytes)).digest('hex')
}

const DIGEST = createHash('sha256').update(LARGE).digest('hex')

it('keeps files beyond --blob-memory in a folder that ends with the server', async () => {
  const { temporary, folders, files } = await temporaryFolder()
  const server = await serving(temporary, '--blob-memory', '100kB')
  expect(folders()).toEqual([])
  const content = await uploaded(server.url)
  expect(files()).toEqual(['1'])
  expect(await digestAt(content)).toBe(DIGEST)
  server.child.kill('SIGTERM')
  expect([await server.exit, server.written.stderr]).toEqual([0, ''])
  expect(folders()).toEqual([])
})

it('keeps them in memory by default, and makes no folder', async () => {
  const { temporary, folders } = await temporaryFolder()
  const { url } = await serving(temporary)
  expect(await digestAt(await uploaded(url))).toBe(DIGEST)
  expect(folders()).toEqual([])
})

it('removes what a crashed server has left, and nothing of one that goes on', async () => {
  const { temporary, folders, files } = await temporaryFolder()
  const crashed = await serving(temporary, '--blob-memory', '0')
  await uploaded(crashed.url)
  const other = await serving(temporary, '--blob-memory', '0')
  const content = await uploaded(other.url)
  crashed.child.kill('SIGKILL')
  await crashed.exit
  expect([folders().length, files().length]).toEqual([2, 2])
  await serving(temporary)
  expect([folders().length, files().length]).toEqual([1, 1])
  expect(await digestAt(content)).toBe(DIGEST)
})

it('ends well in the middle of an upload', async () => {
  const { temporary, folders, files } = await temporaryFolder()
  const server = await serving(temporary, '--blob-memory', '0')
  const list = new URL(await uploaded(server.url)).pathname.replace(/\/cfile_.*/, '')
  const socket = await dial(server.url)
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => undefined)
  const type = 'Content-Type: multipart/form-data; boundary=cut'
  const head = '--cut\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
  const headers = ['Authorization: Bearer k', type, 'Content-Length: 9000000']
  socket.write(wire(`POST ${list}`, headers, head + 'x'.repeat(200_000)))
  await expect.poll(files).toEqual(['1', '2'])
  server.child.kill('SIGINT')
  await Promise.all([server.exit, once(socket, 'close')])
  expect(folders()).toEqual([])
})

it.each(['12x', '-1', 'all', '1e3', '5 mega'])('refuses a --blob-memory of %s', async (size) => {
  const { code, stderr } = await run('serve', '--port', '0', '--blob-memory', size)
  expect(code).toBe(1)
  expect(stderr).toContain(
    'Expected a number of bytes, or a number with a unit such as 10MB: kB, MB, GB, KiB, MiB, GiB.',
  )
})

it('refuses what is longer than --max-body', async () => {
  const { url } = await serve('--max-body', '1KiB')
  const headers = { ...KEY, 'content-type': 'application/json' }
  const create = (length: number) => {
    const body = `{"name":"a"}${' '.repeat(length - 12)}`
    return fetch(`${url}/v1/containers`, { method: 'POST', headers, body })
  }
  expect((await create(1024)).status).toBe(200)
  const refused = await create(1025)
  expect(refused.status).toBe(413)
  expect(await refused.json()).toMatchObject({ error: { type: 'invalid_request_error' } })
})
