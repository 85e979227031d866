// A test of a client that leaves its container behind when the upload fails: that is its mistake.
import assert from 'node:assert/strict'
import { test } from 'node:test'

const headers = { authorization: 'Bearer sk-test' }

async function call(method, path, body, type) {
  const all = type === undefined ? headers : { ...headers, 'content-type': type }
  const reply = await fetch(process.env.OPENAI_BASE_URL + path, { method, headers: all, body })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`status ${reply.status}`)
  return JSON.parse(text)
}

test('makes a report', async () => {
  const name = JSON.stringify({ name: 'report' })
  const { id } = await call('POST', '/containers', name, 'application/json')
  const form = new FormData()
  form.set('file', new File(['hello'], 'report.txt'))
  const { path } = await call('POST', `/containers/${id}/files`, form)
  assert.match(path, /report\.txt$/)
})
