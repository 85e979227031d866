import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import type { Answer } from '../../support/api.js'
import { apiOf, apiOn, fileForm, newContainer, throughEveryDoor } from '../../support/openai.js'

/** The name that a browser would save the download under. */
function savedAs({ headers }: Answer): string {
  const disposition = headers.get('content-disposition') ?? ''
  // One line of visible ASCII, in which no name can end its own quotes.
  const parts = /^attachment; filename="([^"\\%/\p{Cc}]+)"; filename\*=UTF-8''([\w.!~%-]+)$/u
  const [, plain, encoded] = parts.exec(disposition) ?? []
  expect(disposition).toMatch(/^[\x20-\x7e]*$/)
  expect(plain).toBeDefined()
  return decodeURIComponent(encoded!)
}

// BLAKE2b with a digest of 16 bytes of the content, which is `x`.
const HASH = '442a44457137672b3218c1007dc8f76a'

// As a client names its file, and as it is called from then on.
const names: Record<string, string> = {
  'plain.txt': 'plain.txt',
  'with space.txt': 'with space.txt',
  'né ☃ 日本.txt': 'né ☃ 日本.txt',
  '😀.txt': '😀.txt',
  'a"b.txt': 'a"b.txt',
  "it's (1)*.txt": "it's (1)*.txt",
  '100%.txt': '100%.txt',
  '%41.txt': '%41.txt',
  'a;b=c.txt': 'a;b=c.txt',
  'a\r\nX-Evil: 1.txt': 'aX-Evil: 1.txt',
  '../../etc/passwd': 'passwd',
  '/absolute/path.txt': 'path.txt',
  'C:\\temp\\windows.txt': 'windows.txt',
  '..': 'file',
  '.hidden': '.hidden',
  'folder/': 'file',
  'no-ending': 'no-ending',
  '0123456789abcdef0123456789abcdef-twice.txt': '0123456789abcdef0123456789abcdef-twice.txt',
}

throughEveryDoor('file names arrive whole where they are harmless, and tamed', async (door) => {
  const api = apiOf(door)
  const id = await newContainer(api)
  for (const [given, name] of Object.entries(names)) {
    const { status, body } = await api('POST', `/containers/${id}/files`, fileForm('x', given))
    expect([given, status]).toEqual([given, 200])
    expect(body.path).toBe(`/mnt/data/${HASH}-${name}`)
    const content = await api('GET', `/containers/${id}/files/${body.id}/content`)
    expect(savedAs(content)).toBe(`${HASH}-${name}`)
    expect(content.headers.get('x-evil')).toBeNull()
  }
})

// What a form of the platform's own making cannot hold.
const heads: Record<string, string | null> = {
  'filename=""': 'file',
  'filename=unquoted.txt': 'unquoted.txt',
  'filename="a\\"b.txt"': 'a"b.txt',
  "filename*=UTF-8''n%C3%A9.txt": 'né.txt',
  "filename*=UTF-8''nul%00byte.txt": 'nulbyte.txt',
  "filename*=UTF-8''a%0D%0AX-Evil%3A%201.txt": 'aX-Evil: 1.txt',
  "filename*=UTF-8''..%2F..%2Fup.txt": 'up.txt',
  'filename="nul\0byte.txt"': null,
}

throughEveryDoor('hand-made file names are tamed or refused', async (door) => {
  const api = apiOf(door)
  const id = await newContainer(api)
  const path = `/containers/${id}/files`
  for (const [head, name] of Object.entries(heads)) {
    const disposition = `Content-Disposition: form-data; name="file"; ${head}`
    const form = `--cut\r\n${disposition}\r\n\r\nx\r\n--cut--\r\n`
    const type = { 'content-type': 'multipart/form-data; boundary=cut' }
    const { status, body } = await api('POST', path, form, type)
    expect([head, status]).toEqual([head, name === null ? 400 : 200])
    if (name === null) continue
    expect(savedAs(await api('GET', `${path}/${body.id}/content`))).toBe(`${HASH}-${name}`)
  }
  const { data } = (await api('GET', `${path}?limit=100`)).body
  expect(data).toHaveLength(7)
})

test('a seeded path cannot break out of the header', async () => {
  const paths = ['/mnt/data/a"\r\nX-Evil: 1', '/mnt/data/', 'no-folder.txt', '/mnt/data/a\0b\u0085']
  const files = paths.map((path, index) => ({
    id: `cfile_${String(index)}`,
    container_id: 'cntr_1',
    path,
    content: { text: 'x' },
  }))
  const containers = [{ id: 'cntr_1', name: 'a' }]
  const api = apiOn(createMock(openai, { seed: { openai: { containers, files } } }))
  const saved = []
  for (const { id } of files) {
    const content = await api('GET', `/containers/cntr_1/files/${id}/content`)
    expect(content.status).toBe(200)
    expect(content.headers.get('x-evil')).toBeNull()
    saved.push(savedAs(content))
  }
  expect(saved).toEqual(['a"X-Evil: 1', 'download', 'no-folder.txt', 'ab'])
})
