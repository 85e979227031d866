import { setupWorker } from 'msw/browser'
import { createMock } from '../../src/index.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import OpenAI from 'openai'
import { mockBefore, requestOf, type SentExchange } from '../support/exchange/play-here.js'
import { playStory, vendorBases } from '../support/mixed-story.js'
import { stories } from '../support/sdk-story.js'
import { sdkOf } from '../support/sdk.js'

// The page in which Chromium plays stories: msw's service worker answers its requests.

const worker = setupWorker()
const started = worker.start({ quiet: true, onUnhandledRequest: 'error' })

const headers = { authorization: 'Bearer any-key' }
const files = 'https://api.openai.com/v1/containers/cntr_1/files'

/** A mock with one container, whose handlers answer the page from now on. */
async function answerFromMock() {
  await started
  const mock = createMock(openai, {
    seed: { openai: { containers: [{ id: 'cntr_1', name: 'page' }] } },
  })
  worker.resetHandlers(...mock.handlers)
  return mock
}

/** Uploads a file of the container; returns its URL. */
async function upload(file: Blob, name = 'data.bin'): Promise<string> {
  const body = new FormData()
  body.append('file', file, name)
  const made = (await (await fetch(files, { method: 'POST', headers, body })).json()) as {
    readonly id: string
  }
  return `${files}/${made.id}/content`
}

/** What a story of all services sees in process, and what it sees behind the service worker. */
async function playTwice(): Promise<readonly string[][]> {
  await started
  const seen: string[][] = []
  for (const isBehind of [false, true]) {
    const mock = createMock([openai, carrierx, locktera])
    worker.resetHandlers(...mock.handlers)
    const fetchOf = isBehind ? window.fetch.bind(window) : mock.fetch
    seen.push(await playStory({ fetch: fetchOf, bases: vendorBases, scope: mock }, 'page', 80))
  }
  return seen
}

/** What the page got in reply to an exchange, its bytes in base64, or why it got nothing. */
export type Seen =
  | {
      readonly status: number
      readonly headers: readonly (readonly [name: string, value: string])[]
      readonly body: string
    }
  | { readonly error: string }

/** Sends the requests of exchanges, each to a mock of its own behind the service worker. */
async function playExchanges(exchanges: readonly SentExchange[]): Promise<Seen[]> {
  await started
  const seen: Seen[] = []
  for (const exchange of exchanges) {
    worker.resetHandlers(...mockBefore(exchange, createMock).handlers)
    try {
      const request = requestOf(exchange)
      // A browser leaves out in silence what a page may not send.
      const lost = Object.keys(exchange.headers).filter((name) => !request.headers.has(name))
      if (lost.length > 0) throw new Error(`A page cannot send ${lost.join()}`)
      const response = await fetch(request)
      const bytes = new Uint8Array(await response.arrayBuffer())
      const body = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
      seen.push({ status: response.status, headers: [...response.headers], body })
    } catch (error) {
      seen.push({ error: String(error) })
    }
  }
  return seen
}

/** Tells each part of the story of the SDK; returns which failed, by name, and how. */
async function tellSdk(): Promise<Readonly<Record<string, string>>> {
  await started
  const failed: Record<string, string> = {}
  const baseUrl = vendorBases.openai
  for (const [name, tell] of Object.entries(stories)) {
    const mock = createMock(openai)
    worker.resetHandlers(...mock.handlers)
    const door = { mock, baseUrl, fetch: window.fetch.bind(window) }
    await tell(sdkOf(OpenAI, door)).catch((error: unknown) => {
      failed[name] = String(error)
    })
  }
  return failed
}

/** The SHA-256 of the file of the input on the page, once it was uploaded and downloaded. */
async function sendInput(): Promise<string> {
  const mock = await answerFromMock()
  const [file] = document.querySelector<HTMLInputElement>('[type=file]')?.files ?? []
  if (!file) throw new Error('No file was chosen')
  const content = await fetch(await upload(file), { headers })
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer())
  mock.assertConforms()
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Status and text of a part of a file. */
async function readRange(): Promise<readonly [status: number, text: string]> {
  await answerFromMock()
  const url = await upload(new Blob(['abcdefghij']))
  const part = await fetch(url, { headers: { ...headers, range: 'bytes=2-4' } })
  return [part.status, await part.text()]
}

/** The codes of what is found wrong with an upload as another type than its name stands for. */
async function uploadMistyped(): Promise<readonly string[]> {
  const mock = await answerFromMock()
  await upload(new Blob(['a,b'], { type: 'image/png' }), 'table.csv')
  return mock.conduct().map(({ code }) => code)
}

/** The name of the error of a request that is aborted while a fault delays its reply. */
async function abort(): Promise<string> {
  const mock = await answerFromMock()
  mock.faults.add({ operation: 'openai/ListContainers', do: { latency: 60_000 } })
  const aborting = new AbortController()
  setTimeout(() => aborting.abort(), 100)
  const url = 'https://api.openai.com/v1/containers'
  return fetch(url, { headers, signal: aborting.signal }).then(
    () => 'none',
    (error: unknown) => (error as Error).name,
  )
}

const programs = { playTwice, playExchanges, tellSdk, sendInput, readRange, uploadMistyped, abort }

/** What the test calls, by name. */
export type Programs = typeof programs

Object.assign(window, programs)
