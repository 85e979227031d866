import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { carrierxSuite } from '../data/carrierx.js'
import { serve } from '../support/cli.js'

// What the vendors' documents print to be tried, run as it stands but for the host.

const execute = promisify(execFile)
const samples = readFileSync(new URL('../data/carrierx-samples.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')

const SID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DOCUMENTED = JSON.parse(
  carrierxSuite.exchanges.published['get-container-published-example']!,
) as object

let url = ''

beforeAll(async () => {
  url = (await serve()).url
}, 30_000)

interface Sent {
  readonly type?: string
  readonly external_attributes?: object
}

for (const [index, sample] of samples.entries()) {
  test(`curl request ${String(index + 1)} of the CarrierX documents is answered`, async () => {
    const command = sample.replace('https://api.carrierx.com', url)
    const script = `${command} --silent --show-error --write-out '\\n%{http_code}'`
    const { stdout } = await execute('bash', ['-c', script])
    const [json = '', status] = stdout.split('\n')
    const sent = JSON.parse(/--data-binary '([^']+)'/.exec(sample)![1]!) as Sent
    const container = JSON.parse(json) as Required<Sent>
    expect([status, Object.keys(container).length]).toEqual(['200', 40])
    expect(container.type).toBe(sent.type ?? 'internal')
    const entries = Object.entries(sent.external_attributes ?? {}).map(([name, value]) => {
      const isSecret =
        /_(?:access_key|secret_key|access_token|refresh_token|client_secret|account_key|sas_token)$/
      return [name, isSecret.test(name) ? '***' : String(value)]
    })
    expect(container.external_attributes).toEqual(Object.fromEntries(entries))
    // What the document shows for an empty object, but for the sid; the others differ in no more.
    const { type, external_attributes } = container
    const own = { container_sid: expect.stringMatching(SID), type, external_attributes }
    expect(container).toEqual({ ...DOCUMENTED, ...own })
    expect(Object.keys(container)).toEqual(Object.keys(DOCUMENTED))
  })
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const FILES = { 'notes.txt': Buffer.from('Berth 7 is free.\n'), 'chart.png': PNG, 'bill.pdf': PDF }

/** A folder with a manifest that names three files, in one of the two ways to do so. */
function newFolder(files: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'quayside-encode-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const manifest = {
    name: 'Harbour papers',
    container: { downloadable: true, recipients: ['*@example.com'], tags: ['harbour'] },
    files,
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes)
  return folder
}

const names = Object.keys(FILES)

test('the Python program encodes a manifest of files alone, and one like it decodes them', async () => {
  const folder = newFolder(names)
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ files: names }))
  const encode = readFileSync(new URL('../data/locktera-encode.py', import.meta.url), 'utf8')
    .replace('https://api.locktera.com', url)
    .replace('/path/to/manifest.json', join(folder, 'manifest.json'))
  const { stdout } = await execute('python3', ['-c', encode])
  const [, uuid = ''] = /your-org-id (\S+)\n$/.exec(stdout) ?? [stdout]
  const decode = readFileSync(new URL('../data/locktera-decode.py', import.meta.url), 'utf8')
  const args = [url, 'your-org-id', uuid, 'ada@example.com', join(folder, 'decoded')]
  const { stdout: printed } = await execute('python3', ['-c', decode, ...args])
  expect(printed).toBe(`notes.txt: ${names.join(', ')}\n`)
  for (const [name, bytes] of Object.entries(FILES)) {
    expect(readFileSync(join(folder, 'decoded', name)).equals(bytes)).toBe(true)
  }
})

test.each([
  ['a list', names],
  ['an object', Object.fromEntries(names.map((name) => [name, {}]))],
])('the Python program of the Locktera document encodes files named by %s', async (_, files) => {
  const folder = newFolder(files)
  const program = readFileSync(new URL('../data/locktera-encode.py', import.meta.url), 'utf8')
    .replace('https://api.locktera.com', url)
    .replace('/path/to/manifest.json', join(folder, 'manifest.json'))
  const { stdout } = await execute('python3', ['-c', program])
  const [, uuid = ''] =
    /^Encoding...\nyour-org-id ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\n$/.exec(stdout) ?? [
      stdout,
    ]
  const get = async (path: string) => {
    const headers = { authorization: 'Bearer your-access-token' }
    return (await fetch(`${url}/orgs/your-org-id${path}`, { headers })).json()
  }
  const container = (await get(`/containers/${uuid}`)) as Record<string, unknown>
  const bytes = Buffer.concat(Object.values(FILES))
  const digest = createHash('md5').update(bytes).digest('hex')
  expect(container).toMatchObject({
    id: uuid,
    name: 'Harbour papers',
    tags: ['harbour'],
    container_digest: digest,
    container_size: bytes.length,
  })
  expect(await get('/containers')).toContainEqual(container)
  // The second of the two tests finds the newer of two containers with the same files.
  expect(await get(`/container_by_digest?digest=${digest}`)).toEqual(container)
})
