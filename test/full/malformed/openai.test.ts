import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { bodyWith, corpus } from '../../data/malformed-openai.js'
import { openaiSuite } from '../../data/openai.js'
import { testMalformed } from '../../support/malformed/suite.js'

// One file a service: they are the longest, and run side by side.
testMalformed(openaiSuite)

const { seed } = corpus
const CREATE = 'https://api.openai.com/v1/containers'
const AS_JSON = { authorization: 'Bearer sk-quayside', 'content-type': 'application/json' }

it('refuses an archive of one character too many', async () => {
  const mock = createMock(openai, { seed })
  const body = bodyWith('skills[1].source.data', 'x'.repeat(70_254_593))
  const response = await mock.fetch(CREATE, { method: 'POST', headers: AS_JSON, body })
  expect((await response.json()).error).toMatchObject({
    code: 'string_above_max_length',
    param: 'skills[1].source.data',
    message: expect.stringContaining('length 70254592, but got a string with length 70254593 '),
  })
  expect(mock.journal.violations()).toMatchObject([{ code: 'QS2051' }])
})

it('checks a file that starts with many comments in little time', async () => {
  const mock = createMock(openai, { seed })
  const body = new FormData()
  body.set('file', new Blob(['<!---->'.repeat(200)]), 'comments.txt')
  const headers = { authorization: 'Bearer sk-quayside' }
  const response = await mock.fetch(`${CREATE}/cntr_1/files`, { method: 'POST', headers, body })
  expect(response.status).toBe(200)
})
