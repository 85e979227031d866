import { expect, it } from 'vitest'
import { serveAdmin } from '../../support/admin.js'
import { noteRequest } from '../../support/toy-service.js'

it('counts a reply that was sent where it is asked to, though no test asserted on it', async () => {
  const { admin, url } = await serveAdmin()
  const { headers, method } = noteRequest({})
  await fetch(`${url}/api/notes`, { method, headers, body: JSON.stringify({ text: 'one' }) })
  const [asserted, sent] = await Promise.all([
    admin('GET', '/coverage'),
    admin('GET', '/coverage?replies=sent'),
  ])
  const numbers = ({ body }: typeof sent) =>
    ['operations', 'replies', 'replyFields'].map((kind) => body.coverage.toy[kind].covered > 0)
  expect([numbers(asserted), numbers(sent)]).toEqual([
    [true, false, false],
    [true, true, true],
  ])
  const { coveredItems, uncovered } = sent.body.coverage.toy.replies
  expect([...coveredItems, ...uncovered]).toHaveLength(sent.body.coverage.toy.replies.total)
})

it('tells how often exchanges relied on what', async () => {
  const { admin, url } = await serveAdmin()
  await fetch(`${url}/nothing`)
  const { headers, method } = noteRequest({})
  await fetch(`${url}/api/notes`, { method, headers, body: JSON.stringify({ text: 'one' }) })
  const { body } = await admin('GET', '/coverage')
  expect(Object.keys(body.relied)).toContain('toy/CreateNote/201')
})

it('names what the parameter can be', async () => {
  const { admin } = await serveAdmin()
  const { body } = await admin('GET', '/coverage?replies=all')
  expect(body.message).toBe(
    'Failed to get the coverage: replies must be asserted or sent, got "all"',
  )
})
