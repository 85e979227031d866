import { expect, test } from 'vitest'
import { createMock, defineService, serviceFromOpenApi } from 'quayside'

const file = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, name: { type: 'string' }, size: { type: 'integer' } },
}
const sum = {
  type: 'object',
  required: ['amount'],
  properties: {
    amount: { type: 'integer' },
    tags: { type: 'array', items: { type: 'string' } },
    owner: { type: 'object', properties: { name: { type: 'string' } } },
  },
}
const json = (schema: object) => ({
  description: 'ok',
  content: { 'application/json': { schema } },
})
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

const document = {
  openapi: '3.0.0',
  info: { title: 'Forms', version: '1' },
  servers: [{ url: 'https://forms.example' }],
  paths: {
    '/charges': {
      post: {
        operationId: 'charge',
        requestBody: { content: { 'application/x-www-form-urlencoded': { schema: sum } } },
        responses: {
          200: json({ ...sum, properties: { ...sum.properties, id: { type: 'string' } } }),
        },
      },
    },
    '/charges/{id}': {
      get: {
        operationId: 'readCharge',
        parameters: [id],
        responses: {
          200: json({ ...sum, properties: { ...sum.properties, id: { type: 'string' } } }),
        },
      },
    },
    '/files': {
      post: {
        operationId: 'upload',
        requestBody: {
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['file'],
                properties: { file: { type: 'string', format: 'binary' } },
              },
            },
          },
        },
        responses: { 201: json(file) },
      },
    },
    '/files/{id}': {
      get: { operationId: 'readFile', parameters: [id], responses: { 200: json(file) } },
    },
    '/files/{id}/content': {
      get: {
        operationId: 'download',
        parameters: [id],
        responses: { 200: { description: 'bytes', content: { 'application/octet-stream': {} } } },
      },
    },
  },
}

const forms = defineService(serviceFromOpenApi(document, { name: 'forms' }))

async function charge(text: string) {
  const reply = await createMock(forms).fetch('https://forms.example/charges', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: text,
  })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

test('a form without files has numbers, lists and objects', async () => {
  const { status, body } = await charge('amount=5&tags[]=a&tags[]=b&owner[name]=Ada')
  expect([status, body]).toEqual([
    200,
    { id: expect.any(String), amount: 5, tags: ['a', 'b'], owner: { name: 'Ada' } },
  ])
})

test.each([
  ['amount=five', '/amount must be integer'],
  ['tags=a', '/amount is missing'],
  ['amount=5&colour=red', '/colour is not declared'],
  ['amount=5&__proto__=x', '/__proto__ is not declared'],
])('the form %s is refused', async (text, message) => {
  const { status, body } = await charge(text)
  expect([status, body['message']]).toEqual([400, expect.stringContaining(message)])
})

test('a file that is uploaded has its name and size, and can be downloaded', async () => {
  const mock = createMock(forms)
  const form = new FormData()
  form.append('file', new File(['hello'], 'greeting.txt'))
  const uploaded = await mock.fetch('https://forms.example/files', { method: 'POST', body: form })
  const record = (await uploaded.json()) as { id: string }
  expect(record).toMatchObject({ name: 'greeting.txt', size: 5 })
  const download = await mock.fetch(`https://forms.example/files/${record.id}/content`)
  expect([download.headers.get('content-type'), await download.text()]).toEqual([
    'application/octet-stream',
    'hello',
  ])
})
