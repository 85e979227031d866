import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { createMock } from '../../src/index.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import '../environments/doors.test.js'
import { playStory, vendorBases } from '../support/mixed-story.js'
import { stories } from '../support/sdk-story.js'
import { sdkOf } from '../support/sdk.js'
import { answerFrom, doorsOf, started } from './doors.js'
import { runTests } from './vitest.js'

// The page in which Chromium runs the stories: those of each service, and those of a file input.

const { throughEveryDoor } = doorsOf(openai)
for (const [name, tell] of Object.entries(stories)) {
  throughEveryDoor(name, (door) => tell(sdkOf(OpenAI, door)))
}

test('a story of three services is the same behind the service worker and without it', async () => {
  const tell = (fetch: typeof window.fetch) => {
    const mock = createMock([openai, carrierx, locktera])
    answerFrom(mock)
    const stage = { bases: vendorBases, scope: mock }
    return playStory({ ...stage, fetch: fetch === window.fetch ? fetch : mock.fetch }, 'page', 80)
  }
  const direct = await tell((input, init) => window.fetch(input, init))
  expect(await tell(window.fetch)).toEqual(direct)
  expect(direct.length).toBeGreaterThan(60)
})

throughEveryDoor('a download has ranges', async ({ mock, fetch, baseUrl }) => {
  const text = 'abcdefghij'
  mock.seed({
    openai: {
      containers: [{ id: 'cntr_1', name: 'a' }],
      files: [{ id: 'cfile_1', container_id: 'cntr_1', path: '/mnt/data/a', content: { text } }],
    },
  })
  const headers = { authorization: 'Bearer k', range: 'bytes=2-4' }
  const url = `${baseUrl}/containers/cntr_1/files/cfile_1/content`
  const part = await fetch(url, { headers })
  expect([part.status, await part.text()]).toEqual([206, 'cde'])
})

/** Sends the file of the input on the page, and reads it back. */
async function sendInput(): Promise<readonly [sent: number, received: string]> {
  const mock = createMock(openai, {
    seed: { openai: { containers: [{ id: 'cntr_1', name: 'input' }] } },
  })
  answerFrom(mock)
  const [file] = document.querySelector<HTMLInputElement>('[type=file]')?.files ?? []
  if (!file) throw new Error('No file was chosen')
  const body = new FormData()
  body.append('file', file)
  const headers = { authorization: 'Bearer k' }
  const files = 'https://api.openai.com/v1/containers/cntr_1/files'
  const made = await (await fetch(files, { method: 'POST', headers, body })).json()
  const content = await fetch(`${files}/${String(made.id)}/content`, { headers })
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer())
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
  mock.assertConforms()
  return [made.bytes, hex.join('')]
}

Object.assign(window, {
  sendInput,
  runAll: async () => {
    await started
    return runTests()
  },
})
