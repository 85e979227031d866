import { expect, it } from 'vitest'
import { createMock } from '../../src/index.js'
import { noteInit } from '../support/toy-doors.js'
import { toy, TOY } from '../support/toy-service.js'

it('rejects an aborted request with the reason of its signal, as fetch does', async () => {
  const mock = createMock(toy)
  const reason = new Error('not needed any more')
  const early = { ...noteInit({ text: 'hi' }), signal: AbortSignal.abort(reason) }
  await expect(mock.fetch(`${TOY}/notes`, early)).rejects.toBe(reason)

  const aborter = new AbortController()
  const body = new ReadableStream({ pull: () => aborter.abort(reason) })
  const late = { ...noteInit({}), body, duplex: 'half', signal: aborter.signal } as RequestInit
  await expect(mock.fetch(`${TOY}/notes`, late)).rejects.toBe(reason)
  expect(mock.state.records('toy', 'notes')).toEqual([])
})

it('rejects a request whose body breaks off with the error of fetch', async () => {
  const cause = new Error('disk gone')
  const body = new ReadableStream({ pull: () => Promise.reject(cause) })
  const init = { ...noteInit({}), body, duplex: 'half' } as RequestInit
  const failed = createMock(toy).fetch(`${TOY}/notes`, init)
  await expect(failed).rejects.toThrow(new TypeError('fetch failed', { cause }))
})

it('copies a reply by starting its bytes anew: no copy waits for another', async () => {
  const reply = await createMock(toy).fetch(`${TOY}/notes`, noteInit({ text: 'hi' }))
  // As msw does, whose copy is one of a Response of its own.
  class Wrapped extends Response {}
  const wrapped = new Wrapped(reply.body, reply)
  const copy = wrapped.clone()
  await wrapped.body?.cancel()
  expect(await copy.json()).toMatchObject({ text: 'hi' })
  // A body that was begun has no second start.
  expect(() => wrapped.clone()).toThrow(TypeError)
})

it('copies other replies as ever', async () => {
  await createMock(toy).fetch(`${TOY}/notes`)
  const other = new Response('text', { status: 418 })
  const copy = other.clone()
  expect([copy.status, await copy.text(), await other.text()]).toEqual([418, 'text', 'text'])
})
