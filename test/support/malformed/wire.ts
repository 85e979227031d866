import { expect, it, vi } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { showsError } from '../errors.js'
import { valueAt } from '../json-place.js'
import { exchangeBytes } from '../raw.js'
import type { Suite } from '../suite.js'
import { expectNoInsides } from './replies.js'

/** What is sent as bytes. */
export function testWire({ service, malformed: corpus }: Suite): void {
  const { seed, onTheWire, messageAt } = corpus

  it.each(onTheWire)(
    `${service.name} refuses on the wire: $name`,
    async ({ bytes, status, error, message }) => {
      const complaint = vi.spyOn(console, 'error')
      const mock = createMock(service, { seed })
      const { url, close } = await listen(mock)
      const before = await mock.state.export()
      const { reply, failure } = await exchangeBytes(url, Buffer.from(bytes, 'latin1'))
      expect(failure).toBeUndefined()
      const [head, text] = splitHead(reply)
      expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `))
      expect(head).toMatch(/^content-type: application\/json\r?$/im)
      const body: unknown = JSON.parse(text)
      if (error === null) expect(body).toEqual({ message: expect.any(String) })
      else expect([error, showsError(service, error, body, '[^]*')]).toEqual([error, true])
      expect(valueAt(body, error === null ? 'message' : messageAt)).toMatch(new RegExp(message))
      expectNoInsides(text)
      expect(await mock.state.export()).toEqual(before)
      expect(mock.journal.violations().filter(({ kind }) => kind === 'own-reply')).toEqual([])
      expect(complaint).not.toHaveBeenCalled()
      complaint.mockRestore()
      await close()
    },
  )
}

/** The bytes of a reply as its head and the text after it. */
function splitHead(reply: string): [head: string, text: string] {
  const end = reply.indexOf('\r\n\r\n')
  return [reply.slice(0, end), Buffer.from(reply.slice(end + 4), 'latin1').toString('utf8')]
}
