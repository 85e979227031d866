import { expect, it } from 'vitest'
import { newCarrierx, newStore, upload } from '../../support/carrierx.js'

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

it.each([{}, { authorization: '' }, { authorization: 'Bearer ' }, { authorization: 'Basic YTpi' }])(
  'refuses a request without a token, before anything else: %j',
  async (headers) => {
    const { mock } = newCarrierx()
    const reply = await mock.fetch('https://api.carrierx.com/core/v2/storage/files/nothing', {
      headers,
    })
    expect([reply.status, await reply.json()]).toEqual([
      401,
      { message: 'Unauthorized', errors: [] },
    ])
  },
)

it('accepts any token for all operations while the world lists none', async () => {
  const { api } = newCarrierx()
  const { container_sid } = await newStore(api)
  expect((await upload(api, container_sid)).status).toBe(201)
})

const seed = {
  carrierx: {
    tokens: [
      { token: 'all', scopes: ['storage.manage'] },
      { token: 'none', scopes: [] },
      ...['create', 'read', 'update', 'delete'].map((name) => ({
        token: name,
        scopes: [`storage.${name}`],
      })),
    ],
    containers: [{ container_sid: 'c' }],
    files: [{ container_sid: 'c', file_sid: 'f' }],
  },
}

it('refuses a token that the world does not list', async () => {
  const { api } = newCarrierx({ seed })
  const answer = await api('GET', '/storage/containers', undefined, bearer('stranger'))
  expect([answer.status, answer.body.message]).toEqual([401, 'Bad credentials'])
})

it.each([
  ['POST', '/storage/containers', 'create'],
  ['GET', '/storage/containers', 'read'],
  ['GET', '/storage/containers/c', 'read'],
  ['PATCH', '/storage/containers/c', 'update'],
  ['PUT', '/storage/containers/c', 'update'],
  ['DELETE', '/storage/containers/c', 'delete'],
  ['POST', '/storage/files', 'create'],
  ['GET', '/storage/files', 'read'],
  ['GET', '/storage/files/f', 'read'],
  ['PATCH', '/storage/files/f', 'update'],
  ['PUT', '/storage/files/f', 'update'],
  ['DELETE', '/storage/files/f', 'delete'],
  ['GET', '/storage/files/f/data', 'read'],
])('asks for a scope of %s %s: storage.manage or storage.%s', async (method, path, own) => {
  for (const token of ['all', 'none', 'create', 'read', 'update', 'delete']) {
    const { api } = newCarrierx({ seed })
    const body = /POST|PATCH|PUT/.test(method) ? {} : undefined
    const { status, body: reply } = await api(method, path, body, bearer(token))
    const isRefused = status === 403
    expect([token, isRefused]).toEqual([token, token !== 'all' && token !== own])
    if (isRefused) expect(reply).toEqual({ message: 'Forbidden', errors: [] })
  }
})
