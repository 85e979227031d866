import { expect, test } from 'vitest'
import { createMock } from '../../src/index.js'
import { openai } from '../../src/services/openai/index.js'
import { apiOn } from '../support/openai.js'

// Bodies that take hundreds of megabytes to check, apart from the tests that run all the time.

const MOST = 70_254_592

const create = (fields: object) =>
  apiOn(createMock(openai))('POST', '/containers', { name: 'a', ...fields })

function skillOf(length: number): object {
  const source = { type: 'base64', media_type: 'application/zip', data: 'A'.repeat(length) }
  return { skills: [{ type: 'inline', name: 'n', description: 'd', source }] }
}

test('create accepts an archive of 70254592 characters', async () => {
  expect((await create(skillOf(MOST))).status).toBe(200)
})

test('create refuses an archive of one character more', async () => {
  const { status, body } = await create(skillOf(MOST + 1))
  expect([status, body.error.param]).toEqual([400, 'skills[0].source.data'])
  expect(body.error.message).toContain('but got a string with length 70254593 instead')
})

test('a name of 100 MB is refused, and does not take all memory', async () => {
  const { status, body } = await create({ name: 'a'.repeat(100_000_000) })
  expect([status, body.error.code]).toEqual([400, 'string_above_max_length'])
  expect(body.error.message).toContain('but got a string with length 100000000 instead')
})
