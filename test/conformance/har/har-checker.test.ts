import { expect, it } from 'vitest'
import { HarChecker, type CheckedEntry } from '../../../src/conformance/har/har-checker.js'
import { openai } from '../../../src/services/openai/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { entryOf, jsonContent, type Given } from '../../support/recording.js'

const URL = 'https://api.openai.com/v1/containers'
const JSON_TYPE = { 'content-type': 'application/json' }
const CONTAINER = {
  ...{ id: 'cntr_1', object: 'container', created_at: 1735689600, status: 'running', name: 'a' },
}

const created = { status: 200, reply: JSON_TYPE, content: jsonContent(CONTAINER) }
const create = { method: 'POST', url: URL, headers: JSON_TYPE, ...created }

const baseUrls = {
  openai: ['https://api.openai.com/v1', 'https://staging.example/api'],
  carrierx: ['https://api.carrierx.com/core/v2', 'https://staging.example/cx'],
}

async function resultOf(given: Given) {
  const checker = new HarChecker({ services: [openai, carrierx, locktera], baseUrls })
  return checker.check(entryOf(given), 0)
}

/** Codes of what was found, and what was not checked. */
async function foundIn(given: Given): Promise<string[]> {
  const { violations, unchecked } = (await resultOf(given)) as CheckedEntry
  return [...violations.map(({ code, at }) => `${code} ${at.in}${at.pointer}`), ...unchecked]
}

it.each([
  ['foreign', { url: 'https://cdn.example/v1/containers' }],
  ['foreign', { url: 'wss://api.openai.com/v1/containers' }],
  ['foreign', { url: 'http://localhost:3000/favicon.ico' }],
  ['outside', { url: 'https://api.openai.com/v1/chat/completions', method: 'POST' }],
  ['aborted', { url: URL, status: 0 }],
  [
    'preflight',
    { url: URL, method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'POST' } },
  ],
])('skips what is %s', async (skip, given) => {
  expect(await resultOf(given)).toHaveProperty('skip', skip)
})

it('finds what breaks the contract in a request and in its reply', async () => {
  const postData = { mimeType: 'application/json', text: '{"name":1}' }
  expect(await foundIn({ ...create, postData })).toEqual(['QS2021 body/name'])
  const { name: _, ...nameless } = CONTAINER
  const text = { ...postData, text: '{"name":"a"}' }
  expect(await foundIn({ ...create, postData: text, content: jsonContent(nameless) })).toEqual([
    'QS3020 body/name',
  ])
  expect(await foundIn({ ...create, postData: text })).toEqual([])
})

it('checks at addresses that are mapped, a service each, and at a server of this machine', async () => {
  const postData = { mimeType: 'application/json', text: '{"name":1}' }
  for (const base of ['https://staging.example/api', 'http://127.0.0.1:4010/v1']) {
    const url = `${base}/containers`
    expect(await foundIn({ ...create, url, postData })).toEqual(['QS2021 body/name'])
  }
  const file = { url: 'https://staging.example/cx/f/abc', status: 200 }
  expect(((await resultOf(file)) as CheckedEntry).operation).toBe('DownloadPublishedFile')
})

it('a body that a browser left out is not checked, and no violation', async () => {
  expect(await foundIn(create)).toEqual(['request body not recorded'])
  expect(
    await foundIn({ ...create, content: { size: 120, mimeType: 'application/json' } }),
  ).toEqual(['request body not recorded', 'reply body not recorded'])
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const files = { method: 'POST', url: `${URL}/cntr_1/files`, headers, status: 404 }
  expect(await foundIn({ ...files, reply: JSON_TYPE })).toEqual([
    'request body not recorded',
    'reply body not recorded',
  ])
})

it('a request that says it was empty is held to that', async () => {
  const headers = { 'content-length': '0' }
  expect(await foundIn({ ...create, headers })).toEqual(['QS2020 body/name'])
})

it('a body that was cut is not checked', async () => {
  const cut = { size: 5000, mimeType: 'application/json', text: '{"id":"cntr_1","na' }
  const postData = { mimeType: 'application/json', text: '{"name":"a"}' }
  expect(await foundIn({ ...create, postData, content: cut })).toEqual(['reply body cut'])
})

it('the length and coding of what went over the wire are not held against what was recorded', async () => {
  const postData = { mimeType: 'application/json', text: '{"name":"a"}' }
  const wire = { 'content-length': '7', 'content-encoding': 'br', ':status': '200' }
  const headers = { ...JSON_TYPE, ':authority': 'api.openai.com', 'content-length': '999999999999' }
  expect(await foundIn({ ...create, headers, postData, reply: { ...JSON_TYPE, ...wire } })).toEqual(
    [],
  )
})

it('reads bodies in base64', async () => {
  const text = btoa('{"name":1}')
  for (const encoding of ['encoding', '_encoding']) {
    const postData = { mimeType: 'application/json', text, [encoding]: 'base64' }
    expect(await foundIn({ ...create, postData })).toEqual(['QS2021 body/name'])
  }
  const content = { size: 2, mimeType: 'application/json', text: btoa('{}'), encoding: 'base64' }
  expect(await foundIn({ ...create, content })).toContain('QS3020 body/id')
})

it('reads a form from its parts, and does not judge a file whose content is missing', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=gone' }
  const upload = {
    method: 'POST',
    url: 'https://api.locktera.com/orgs/o/containers/encode',
    headers,
  }
  const file = { name: 'files', fileName: 'a.txt', contentType: 'text/plain' }
  const manifest = (value: string) => ({ name: 'manifest', value })
  const given = { ...upload, status: 404, reply: JSON_TYPE }
  const postData = { mimeType: 'multipart/form-data', params: [file, manifest('{"files":1}')] }
  expect(await foundIn({ ...given, postData })).toEqual(
    expect.arrayContaining([expect.stringMatching(/^QS20.. part\/manifest/)]),
  )
  expect(await foundIn({ ...given, postData })).toContain('content of files not recorded')
})

it('reads a form from its text where that has it whole', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const part = '--b\r\ncontent-disposition: form-data; name="other"\r\n\r\n1\r\n--b--\r\n'
  const given = { method: 'POST', url: `${URL}/cntr_1/files`, headers, status: 404 }
  const found = await foundIn({ ...given, postData: { mimeType: 'x', text: part } })
  expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^QS2024 part\/other/)]))
  const cut = { mimeType: 'x', text: part.slice(0, 30) }
  expect(await foundIn({ ...given, postData: cut })).toContain('request body not recorded')
})

it('what one exchange made does not stand against the next', async () => {
  const checker = new HarChecker({ services: carrierx })
  const url = 'https://api.carrierx.com/core/v2/storage/containers'
  const text = JSON.stringify({ name: 'a', string_key_1: 'x', unique: true })
  const postData = { mimeType: 'application/json', text }
  for (let index = 0; index < 2; index++) {
    const given = { method: 'POST', url, headers: JSON_TYPE, postData, status: 200 }
    const { violations } = (await checker.check(entryOf(given), index)) as CheckedEntry
    expect(violations.filter(({ kind }) => kind === 'request')).toEqual([])
  }
})

it('a grade can be asked for', async () => {
  const options = { services: openai, trust: 'documented' as const }
  const result = await new HarChecker(options).check(entryOf({ url: URL }), 0)
  const { violations } = result as CheckedEntry
  expect(violations.map(({ kind }) => kind)).toContain('trust')
})
