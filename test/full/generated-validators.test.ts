import { expect, it } from 'vitest'
import { suites } from '../data/suites.js'
import { compareMock } from '../support/compare-validators.js'
import { doorsOf } from '../support/doors.js'
import { bytesOf } from '../support/malformed/corpus.js'
import type { Suite } from '../support/suite.js'

// What was generated finds what ajv finds when it compiles at run time: here in all that is malformed.

it.each(suites)(
  '$service.name: malformed requests have the same problems',
  async (suite: Suite) => {
    const { service, malformed: corpus } = suite
    const found = compareMock(service)
    for (const [world, rules] of Object.entries(corpus.worlds)) {
      const door = doorsOf(service).DOORS.direct({ seed: corpus.seed, rules, allowInvalid: true })
      const usual = world === 'usual' ? corpus.accepted : []
      for (const one of [...corpus.malformed.filter((each) => each.world === world), ...usual]) {
        if ('isUnknownPath' in one) continue
        const { method, headers } = one
        await door.fetch(door.urlOf(one.path, one.origin), { method, headers, body: bytesOf(one) })
      }
    }
    expect(found.wrong).toBeGreaterThan(100)
  },
  120_000,
)
