import { expect, it } from 'vitest'
import { doorsOf } from '../doors.js'
import type { Suite } from '../suite.js'
import { bytesOf } from './corpus.js'
import { testCoverage, testTraces } from './coverage.js'
import { sendAll } from './outcomes.js'
import { testReplies } from './replies.js'
import { testWire } from './wire.js'

/** What becomes of requests that are wrong, and of those that are just not. */
export function testMalformed(suite: Suite): void {
  const outcomes = sendAll(suite)
  testReplies(suite, outcomes)
  testTraces(suite, outcomes)
  testCoverage(suite, outcomes)
  testWire(suite)

  const { seed, worlds, accepted } = suite.malformed
  it.each(accepted)(
    `${suite.service.name} accepts what lies just inside the limits: $name`,
    async (one) => {
      const door = doorsOf(suite.service).DOORS.direct({ seed, rules: worlds.usual })
      const { method, headers, path, origin } = one
      const init = { method, headers, body: bytesOf(one) }
      const response = await door.fetch(door.urlOf(path, origin), init)
      const text = await response.text()
      expect([response.status, text]).toEqual([one.status, expect.any(String)])
      expect(door.mock.journal.violations()).toEqual([])
    },
  )
}
