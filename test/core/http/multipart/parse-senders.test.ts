import OpenAI, { toFile, toStreamingFile } from 'openai'
import { expect, it } from 'vitest'
import { streamChunks } from '../../../../src/core/http/body.js'
import { inChunks, read, utf8 } from '../../../support/forms.js'

/** What the pipeline sees of a request: its content type, and its body as a stream. */
async function readRequest(request: Request) {
  const body = request.body && streamChunks(request.body)
  return read(body, request.headers.get('content-type') ?? '')
}

/** A literal, as a program wrote it to a socket, read whole and byte by byte. */
async function readLiteral(boundary: string, lines: string[]) {
  const bytes = utf8([...lines, ''].join('\r\n'))
  const contentType = `multipart/form-data; boundary=${boundary}`
  const parts = await read(bytes, contentType)
  expect(await read(inChunks(bytes, [1]), contentType)).toEqual(parts)
  return parts
}

it('reads a FormData as undici serializes it', async () => {
  const data = new FormData()
  data.append('file', new File(['hi\r\n'], 'dir\\日本"é\r\n.txt', { type: 'text/x' }))
  data.append('na"me', 'v\nw')
  data.append('file', new File([], ''))
  data.append('note', '')
  expect(await readRequest(new Request('http://mock/', { method: 'POST', body: data }))).toEqual([
    {
      ...{ kind: 'file', name: 'file', filename: '日本"é.txt', path: 'dir/日本"é.txt' },
      ...{ contentType: 'text/x', bytes: 'hi\r\n' },
    },
    { kind: 'field', name: 'na"me', value: 'v\r\nw', contentType: undefined, filename: undefined },
    expect.objectContaining({ kind: 'file', contentType: 'application/octet-stream', bytes: '' }),
    { kind: 'field', name: 'note', value: '', contentType: undefined, filename: undefined },
  ])
})

it('reads a FormData without entries', async () => {
  const request = new Request('http://mock/', { method: 'POST', body: new FormData() })
  expect(await readRequest(request)).toEqual([])
})

it('agrees with undici on what both accept', async () => {
  const data = new FormData()
  data.append('file', new File([new Uint8Array(200_000).fill(13)], 'a;b=c.bin'))
  for (const value of ['', '--', '\r\n', 'é']) data.append('note', value)
  const make = () => new Request('http://mock/', { method: 'POST', body: data })
  const request = make()
  const copy = request.clone()
  const theirs = await Promise.all(
    [...(await copy.formData())].map(async ([name, value]) =>
      typeof value === 'string'
        ? [name, value]
        : [name, value.name, value.type, await value.text()],
    ),
  )
  const ours = (await readRequest(request)).map((part) =>
    part.kind === 'field'
      ? [part.name, part.value]
      : [part.name, part.filename, part.contentType, part.bytes],
  )
  expect(ours).toEqual(theirs)
})

it.each([
  ['a file in memory', () => toFile(Buffer.from('hello'), 'né.txt', { type: 'text/plain' })],
  [
    'a streamed file',
    () => toStreamingFile(new Blob(['hello']).stream(), 'né.txt', { type: 'text/plain' }),
  ],
])('reads what the openai package sends for %s', async (_, upload) => {
  const sent: Request[] = []
  const fetch = (url: string | URL | Request, init?: RequestInit) => {
    // Before its first upload the package asks `data:,` whether this fetch knows FormData.
    if (init) sent.push(new Request(url, { ...init, duplex: 'half' } as RequestInit))
    return Promise.resolve(Response.json({}))
  }
  const client = new OpenAI({ apiKey: 'test', baseURL: 'http://mock/v1', fetch })
  await client.containers.files.create('cntr_1', { file: await upload() })
  const [request] = sent
  expect(request && (await readRequest(request))).toEqual([
    { kind: 'file', name: 'file', filename: 'né.txt', contentType: 'text/plain', bytes: 'hello' },
  ])
})

it('reads what curl 7.88 sends for -F file=@... -F note=...;type=application/json', async () => {
  const parts = await readLiteral('------------------------5fedbf18960859c4', [
    '--------------------------5fedbf18960859c4',
    'Content-Disposition: form-data; name="file"; filename="q%22u\\é.txt"',
    'Content-Type: text/plain',
    '',
    'hi',
    '--------------------------5fedbf18960859c4',
    'Content-Disposition: form-data; name="note"',
    'Content-Type: application/json',
    '',
    '{"a":1}',
    '--------------------------5fedbf18960859c4--',
  ])
  const json = { value: '{"a":1}', contentType: 'application/json', filename: undefined }
  expect(parts).toEqual([
    {
      ...{ kind: 'file', name: 'file', filename: 'é.txt', path: 'q"u/é.txt' },
      ...{ contentType: 'text/plain', bytes: 'hi' },
    },
    { kind: 'field', name: 'note', ...json },
  ])
})

it('reads what curl 7.88 sends with --form-escape', async () => {
  const parts = await readLiteral('------------------------3cedbcd2d25256da', [
    '--------------------------3cedbcd2d25256da',
    'Content-Disposition: form-data; name="file"; filename="a\\"b.txt"',
    'Content-Type: text/plain',
    '',
    'hi',
    '--------------------------3cedbcd2d25256da--',
  ])
  expect(parts).toMatchObject([{ filename: 'a"b.txt' }])
})

it('reads what Python requests 2.34 sends, where a plain field has a file name', async () => {
  const parts = await readLiteral('bb80e6d438d1b81f5c3ca6d7a80dc06b', [
    '--bb80e6d438d1b81f5c3ca6d7a80dc06b',
    'Content-Disposition: form-data; name="file"; filename="日本%22é.txt"',
    'Content-Type: text/plain',
    '',
    'hi',
    '--bb80e6d438d1b81f5c3ca6d7a80dc06b',
    'Content-Disposition: form-data; name="manifest"; filename="manifest"',
    '',
    '{"a":1}',
    '--bb80e6d438d1b81f5c3ca6d7a80dc06b--',
  ])
  expect(parts).toEqual([
    { kind: 'file', name: 'file', filename: '日本"é.txt', contentType: 'text/plain', bytes: 'hi' },
    {
      kind: 'field',
      name: 'manifest',
      value: '{"a":1}',
      contentType: undefined,
      filename: 'manifest',
    },
  ])
})

it('reads what old urllib3 sends, where a name beyond ASCII is in the extended form', async () => {
  const parts = await readLiteral('b', [
    '--b',
    `Content-Disposition: form-data; name="file"; filename*=utf-8''n%C3%A9.txt`,
    '',
    'hi',
    '--b--',
  ])
  expect(parts).toMatchObject([{ kind: 'file', filename: 'né.txt', bytes: 'hi' }])
})
