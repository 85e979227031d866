import { expect, it } from 'vitest'
import { Blobs } from '../../../src/core/state/blob-store.js'
import { compileWithAjv } from '../../../src/core/contract/ajv.js'
import { Contract } from '../../../src/core/contract/contract.js'
import type { ContractDocument } from '../../../src/core/contract/openapi.js'
import { RequestUploads } from '../../../src/core/state/uploads.js'
import type { FilePart } from '../../../src/core/http/multipart/part.js'
import { readBody } from '../../../src/core/pipeline/read-body.js'

const BINARY = { type: 'string', format: 'binary' }

const document = {
  openapi: '3.1.0',
  info: { title: 'Forms', version: '1' },
  servers: [],
  paths: {
    '/things': {
      post: {
        operationId: 'Upload',
        requestBody: {
          content: {
            'multipart/form-data': { schema: { $ref: '#/components/schemas/Form' } },
            'application/octet-stream': { schema: BINARY },
          },
        },
        responses: {},
      },
    },
  },
  components: {
    schemas: {
      Form: {
        type: 'object',
        properties: {
          about: { $ref: '#/components/schemas/About' },
          files: { type: 'array', items: BINARY, maxItems: 3 },
          data: BINARY,
          note: { type: 'string' },
        },
      },
      About: {
        type: 'object',
        properties: { pages: { type: 'integer' } },
        required: ['pages'],
      },
    },
  },
  'x-sources': {},
  'x-errors': {},
  'x-responses': {},
} as unknown as ContractDocument

const contract = new Contract('forms', document, compileWithAjv)

async function read(body: BodyInit, contentType?: string) {
  const request = new Request('http://localhost', { method: 'POST', body })
  const source = {
    bytes: new Uint8Array(await request.clone().arrayBuffer()),
    contentType: contentType ?? request.headers.get('content-type') ?? undefined,
    contentLength: undefined,
    contentEncoding: undefined,
    maxBytes: 10_000,
    maxJsonBytes: 10_000,
    decodes: () => true,
    uploads: () => new RequestUploads(new Blobs().store, { contentLength: undefined }),
  }
  const { problems, ...rest } = await readBody(source, contract.operation('Upload'), contract)
  return {
    ...rest,
    problems: problems.map(({ at, keyword }) => `${keyword} ${at.in} ${at.pointer}`),
  }
}

function form(...entries: [name: string, value: string | File][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) {
    if (typeof value === 'string') data.append(name, value)
    else data.append(name, value)
  }
  return data
}

const file = (text: string, name: string) => new File([text], name, { type: 'text/plain' })

it('reads a part whose property is an object as JSON', async () => {
  const { value, recorded, problems } = await read(form(['about', '{"pages":3}']))
  expect([value, recorded, problems]).toEqual([
    { about: { pages: 3 } },
    { about: { pages: 3 } },
    [],
  ])
})

it('reads JSON from a part that has a file name, as clients send it', async () => {
  const about = new File(['{"pages":3}'], 'about', { type: 'application/json' })
  expect((await read(form(['about', about]))).value).toEqual({ about: { pages: 3 } })
})

it('checks a JSON part by its schema, and points into it', async () => {
  expect((await read(form(['about', '{"pages":"3"}']))).problems).toEqual([
    'type part /about/pages',
  ])
  expect((await read(form(['about', '{}']))).problems).toEqual(['required part /about/pages'])
  expect((await read(form(['about', '[]']))).problems).toEqual(['type part /about'])
})

it('reports malformed JSON in a part first', async () => {
  const { problems, recorded } = await read(form(['about', '{"pages":']))
  expect(problems[0]).toBe('malformed-json part /about')
  expect(recorded).toEqual({ about: '{"pages":' })
})

it('collects the files of a part that may be repeated, in their order', async () => {
  const given = form(['files', file('one', 'a.txt')], ['files', file('three', 'b.txt')])
  const { value, recorded, problems } = await read(given)
  const { files } = value as { files: FilePart[] }
  expect(files.map(({ filename, bytes }) => [filename, bytes.size])).toEqual([
    ['a.txt', 3],
    ['b.txt', 5],
  ])
  expect(problems).toEqual([])
  expect(recorded).toEqual({
    files: [
      { filename: 'a.txt', contentType: 'text/plain', bytes: 3 },
      { filename: 'b.txt', contentType: 'text/plain', bytes: 5 },
    ],
  })
})

it('reads one file as a list too, and counts the files', async () => {
  const { value } = await read(form(['files', file('one', 'a.txt')]))
  expect((value as { files: FilePart[] }).files).toHaveLength(1)
  const many = Array.from({ length: 4 }, (): [string, File] => ['files', file('x', 'x')])
  expect((await read(form(...many))).problems).toEqual(['maxItems part /files'])
})

it('rejects text where files are declared, before and after a file', async () => {
  const text: [string, string] = ['files', 'text']
  const one: [string, File] = ['files', file('x', 'x')]
  expect((await read(form(text, one))).problems).toContain('type part /files')
  expect((await read(form(one, text))).problems).toContain('type part /files')
})

it('rejects a part that is sent twice but not declared as a list', async () => {
  const twice = form(['about', '{"pages":3}'], ['about', '{"pages":4}'])
  expect((await read(twice)).problems).toEqual(['duplicate part /about'])
  const files = form(['data', file('a', 'a')], ['data', file('b', 'b')])
  expect((await read(files)).problems).toEqual(['duplicate part /data'])
})

it('reads a binary body as a file', async () => {
  const { value, recorded, problems } = await read('bytes', 'application/octet-stream')
  expect(value).toMatchObject({ kind: 'file', contentType: 'application/octet-stream' })
  expect((value as FilePart).bytes.size).toBe(5)
  expect([recorded, problems]).toEqual([{ contentType: 'application/octet-stream', bytes: 5 }, []])
})

it('rejects such a body when it is too large', async () => {
  const { problems } = await read('x'.repeat(10_001), 'application/octet-stream')
  expect(problems).toEqual(['too-large body '])
})
