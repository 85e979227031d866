import { setupWorker } from 'msw/browser'
import { createMock } from '../../src/index.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import { playStory, vendorBases } from '../support/mixed-story.js'

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
async function upload(file: Blob): Promise<string> {
  const body = new FormData()
  body.append('file', file, 'data.bin')
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

const programs = { playTwice, sendInput, readRange, abort }

/** What the test calls, by name. */
export type Programs = typeof programs

Object.assign(window, programs)
