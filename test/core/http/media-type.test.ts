import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { check, createMock } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { parseMediaType } from '../../../src/core/http/media-type.js'

const URL = 'https://api.openai.com/v1/containers'
const BODY = '{"name":"a"}'
const authorization = 'Bearer k'

/** The status of a create through node:http, which keeps the headers apart. */
async function statusOfServer(types: string[]): Promise<number | undefined> {
  const { url, close } = await listen(createMock(openai))
  const headers = { authorization, 'content-type': types as unknown as string }
  const sent = request(`${url}/v1/containers`, { method: 'POST', headers })
  sent.end(BODY)
  const [{ statusCode }] = (await once(sent, 'response')) as [IncomingMessage]
  await close()
  return statusCode
}

async function statusInProcess(types: string[]): Promise<number> {
  const headers = new Headers({ authorization })
  for (const type of types) headers.append('content-type', type)
  const init = { method: 'POST', headers, body: BODY }
  return (await createMock(openai).fetch(URL, init)).status
}

async function codesOfRecording(types: string[]): Promise<string[]> {
  const headers = { authorization, 'content-type': types.join(', ') }
  const recorded = { method: 'POST', url: URL, headers, body: BODY }
  const found = await check({ request: recorded }, { services: openai })
  return found.map(({ code }) => code)
}

it('takes the first of a repeated content type, in process, by a server and in recordings', async () => {
  const json = ['application/json', 'text/plain']
  const text = ['text/plain', 'application/json']
  expect([await statusOfServer(json), await statusInProcess(json)]).toEqual([200, 200])
  expect(await codesOfRecording(json)).toEqual([])
  expect([await statusOfServer(text), await statusInProcess(text)]).toEqual([415, 415])
  expect(await codesOfRecording(text)).toEqual(['QS2006'])
})

it('parses the first element of a list, and no comma in quotes', () => {
  const quoted = 'multipart/form-data; boundary="a,\\"b"'
  expect(parseMediaType(`${quoted}, text/plain`)?.parameters).toEqual({ boundary: 'a,"b' })
  expect(parseMediaType('text/plain;charset=utf-8,text/html')).toEqual({
    type: 'text/plain',
    parameters: { charset: 'utf-8' },
  })
  for (const wrong of [',text/plain', 'text, application/json', 'a/b; c="d,e', 'a/b; c=,']) {
    expect(parseMediaType(wrong), wrong).toBeUndefined()
  }
})
