import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { check, createMock, type Checkable } from '../../src/index.js'
import { listen, type Listening } from '../../src/node/index.js'
import { openai } from '../../src/services/openai/index.js'

// The clients that users have, as they are published: what they give is read and checked.

const CLIENTS = ['axios@1', 'superagent@10', 'supertest@7', 'got@14', 'undici@7']
const HEADERS = { authorization: 'Bearer sk-test' }
const folder = mkdtempSync(join(tmpdir(), 'quayside-clients-'))
let server: Listening

beforeAll(async () => {
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const options = ['install', '--no-audit', '--no-fund', '--ignore-scripts']
  await promisify(execFile)('npm', [...options, ...CLIENTS], { cwd: folder })
  server = await listen(createMock(openai))
}, 180_000)

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What a client of the folder exports. */
async function client(name: string): Promise<unknown> {
  const file = createRequire(join(folder, 'index.js')).resolve(name)
  const module = (await import(pathToFileURL(file).href)) as { default?: unknown }
  return module.default ?? module
}

type Post = (url: string, body: object) => Promise<unknown>

const POST: Readonly<Record<string, Post>> = {
  async axios(url, body) {
    const options = { headers: HEADERS, validateStatus: () => true }
    const axios = (await client('axios')) as { post: (...args: unknown[]) => Promise<unknown> }
    return axios.post(url, body, options)
  },
  async superagent(url, body) {
    interface Sent extends Promise<unknown> {
      set(headers: object): Sent
      ok(accept: () => boolean): Sent
      send(body: object): Sent
    }
    const superagent = (await client('superagent')) as { post: (url: string) => Sent }
    return superagent
      .post(url)
      .set(HEADERS)
      .ok(() => true)
      .send(body)
  },
  async supertest(url, body) {
    interface Sent extends Promise<unknown> {
      set(headers: object): Sent
      send(body: object): Sent
    }
    const supertest = (await client('supertest')) as (origin: string) => {
      post(path: string): Sent
    }
    const { origin, pathname } = new URL(url)
    return supertest(origin).post(pathname).set(HEADERS).send(body)
  },
  async got(url, json) {
    const got = (await client('got')) as { post: (...args: unknown[]) => Promise<unknown> }
    return got.post(url, { json, headers: HEADERS, throwHttpErrors: false })
  },
}

it.each(Object.entries(POST))('reads what %s gives', async (_, post) => {
  const url = `${server.url}/v1/containers`
  const services = { services: openai }
  expect(await check((await post(url, { name: 'a' })) as Checkable, services)).toEqual([])
  const wrong = await check((await post(url, { name: 7 })) as Checkable, services)
  expect(wrong).toMatchObject([{ code: 'QS2021', operation: 'CreateContainer' }])
  const unknown = await check((await post(`${server.url}/v1/container`, {})) as Checkable, services)
  expect(unknown).toMatchObject([{ code: 'QS1001' }])
})

it('reads what undici.request gives, and its body can be read afterwards', async () => {
  interface Result {
    readonly statusCode: number
    readonly headers: object
    readonly body: { json(): Promise<unknown> }
  }
  const { request } = (await client('undici')) as {
    request: (...args: unknown[]) => Promise<Result>
  }
  const result = await request(`${server.url}/v1/containers`, { headers: HEADERS })
  const options = { services: openai, operation: 'ListContainers' }
  expect(await check(result, options)).toEqual([])
  expect(await result.body.json()).toMatchObject({ object: 'list' })
  const other = await request(`${server.url}/v1/containers`, { headers: HEADERS })
  expect(await check(other, { ...options, operation: 'RetrieveContainer' })).not.toEqual([])
})

it('reads what node:http gives, and its body can be read afterwards', async () => {
  const response = await new Promise<IncomingMessage>((resolve) => {
    get(`${server.url}/v1/containers?limit=many`, { headers: HEADERS, agent: false }, resolve)
  })
  const found = await check(response, { services: openai })
  expect(found).toMatchObject([{ code: 'QS2021', at: { in: 'query' } }])
  let body = ''
  for await (const chunk of response) body += String(chunk)
  expect(JSON.parse(body)).toHaveProperty('error')
})
