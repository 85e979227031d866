import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { missingClientHint } from '../support/clients.js'
import { pseudoRandomBytes } from '../support/sdk.js'

// Clients of other makes against the server as it is started from a checkout.

const root = fileURLToPath(new URL('../..', import.meta.url))
const execute = promisify(execFile)

let folder: string
let bytes: string
let server: ChildProcess
let origin: string

/** Starts the server and waits for the line that says where it is. */
async function start(): Promise<void> {
  server = spawn('npm', ['start', '--', '--port', '0'], { cwd: root })
  let output = ''
  server.stderr?.on('data', (chunk) => (output += String(chunk)))
  for await (const line of createInterface({ input: server.stdout! })) {
    output += `${line}\n`
    const url = /^Quayside is ready at (http:\S+)/.exec(line)?.[1]
    if (url === undefined) continue
    origin = url
    return
  }
  throw new Error(`The server ended before it was ready:\n${output}`)
}

/** Asks the server to end, and gives its exit code. */
async function stop(): Promise<number | null> {
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const [code] = (await ended) as [number | null]
  return code
}

/** Runs a client; one that is not installed is a failure that says so. */
async function client(command: string, ...args: string[]): Promise<string> {
  try {
    return (await execute(command, args, { cwd: folder })).stdout
  } catch (error) {
    const { message, stderr = '' } = error as Error & { stderr?: string }
    const hint = missingClientHint(message + stderr)
    throw new Error(`Failed to run ${command}\n${hint}${stderr}`, { cause: error })
  }
}

/** Calls the API with curl, which must succeed, and reads the JSON that it prints. */
async function curl(path: string, ...options: string[]) {
  const common = ['--silent', '--show-error', '--fail-with-body']
  const key = ['--header', 'Authorization: Bearer sk-test']
  return JSON.parse(await client('curl', ...common, ...key, ...options, `${origin}/v1${path}`))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-clients-'))
  bytes = join(folder, 'sent', 'random bytes.bin')
  await mkdir(join(folder, 'sent'))
  await writeFile(bytes, pseudoRandomBytes(3_000_000))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(start)
afterEach(async () => {
  if (server.exitCode === null && server.signalCode === null) await stop()
})

test('curl does all nine operations', async () => {
  const json = ['--header', 'Content-Type: application/json', '--data', '{"name":"by curl"}']
  const made = await curl('/containers', ...json)
  expect(made).toMatchObject({ object: 'container', name: 'by curl', status: 'running' })
  const path = `/containers/${made.id}`
  expect((await curl('/containers?limit=1')).data[0].id).toBe(made.id)
  expect((await curl(path)).id).toBe(made.id)

  const file = await curl(`${path}/files`, '--form', `file=@${bytes}`)
  expect(file).toMatchObject({ object: 'container.file', bytes: 3_000_000, source: 'user' })
  expect(file.path).toMatch(/^\/mnt\/data\/[0-9a-f]{32}-random bytes\.bin$/)
  expect((await curl(`${path}/files`)).data).toEqual([file])
  expect(await curl(`${path}/files/${file.id}`)).toEqual(file)

  const content = `${origin}/v1${path}/files/${file.id}/content`
  // Under the plain name that the header gives, which is the only one that curl reads.
  const save = ['--fail', '--silent', '--remote-name', '--remote-header-name']
  await client('curl', ...save, '--oauth2-bearer', 'sk-test', content)
  const saved = await readFile(join(folder, 'file.bin'))
  expect(saved.equals(await readFile(bytes))).toBe(true)
  const part = join(folder, 'part')
  const range = ['--fail', '--silent', '--range', '100-199', '--output', part]
  await client('curl', ...range, '--oauth2-bearer', 'sk-test', content)
  expect(await readFile(part)).toEqual(Buffer.from(pseudoRandomBytes(200).subarray(100)))

  const gone = await curl(`${path}/files/${file.id}`, '--request', 'DELETE')
  expect(gone).toEqual({ id: file.id, object: 'container.file.deleted', deleted: true })
  const deleted = await curl(path, '--request', 'DELETE')
  expect(deleted).toEqual({ id: made.id, object: 'container.deleted', deleted: true })
  expect((await curl('/containers')).data).toEqual([])
})

const python = `
import json, sys
import requests

origin, path = sys.argv[1:]
session = requests.Session()
session.headers['Authorization'] = 'Bearer sk-test'
url = origin + '/v1/containers'
container = session.post(url, json={'name': 'by requests'}).json()
files = url + '/' + container['id'] + '/files'
with open(path, 'rb') as stream:
    reply = session.post(files, files={'file': ('données.bin', stream, 'application/pdf')})
reply.raise_for_status()
file = reply.json()
content = session.get(files + '/' + file['id'] + '/content')
content.raise_for_status()
missing = session.get(files + '/file_456/content')
print(json.dumps({
    'path': file['path'],
    'bytes': file['bytes'],
    'same': content.content == open(path, 'rb').read(),
    'disposition': content.headers['content-disposition'],
    'missing': [missing.status_code, missing.json()['error']['type']],
}))
`

test('Python’s requests uploads a file and downloads the same bytes', async () => {
  const summary = JSON.parse(await client('python3', '-c', python, origin, bytes))
  expect(summary).toEqual({
    path: expect.stringMatching(/^\/mnt\/data\/[0-9a-f]{32}-données\.bin$/),
    bytes: 3_000_000,
    same: true,
    disposition: expect.stringMatching(/filename\*=UTF-8''[0-9a-f]{32}-donn%C3%A9es\.bin$/),
    missing: [404, 'invalid_request_error'],
  })
})

test('SIGTERM ends the server and frees its port', async () => {
  expect((await curl('/containers')).data).toEqual([])
  const asked = Date.now()
  expect(await stop()).toBe(0)
  expect(Date.now() - asked).toBeLessThan(5_000)

  const { hostname, port } = new URL(origin)
  const next = createServer().listen(Number(port), hostname)
  await once(next, 'listening')
  next.close()
})
