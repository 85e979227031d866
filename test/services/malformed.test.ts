import { expect, it } from 'vitest'
import { suites } from '../data/suites.js'
import { doorsOf } from '../support/doors.js'
import { bytesOf } from '../support/malformed/corpus.js'
import { testCoverage, testTraces } from '../support/malformed/coverage.js'
import { sendAll } from '../support/malformed/outcomes.js'
import { testReplies } from '../support/malformed/replies.js'
import { testWire } from '../support/malformed/wire.js'

for (const suite of suites) {
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
