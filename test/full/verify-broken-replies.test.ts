import fc from 'fast-check'
import { expect, it } from 'vitest'
import { suites } from '../data/suites.js'
import { anyBody } from '../support/any-body.js'
import { providerOf, verified } from '../support/verify.js'

const services = suites.map(({ service }) => service)

it.each(services)(
  'no reply ends a verification of $name',
  async (service) => {
    const property = fc.asyncProperty(
      fc.array(anyBody(services), { minLength: 5 }),
      async (bodies) => {
        const provider = providerOf(service)
        let count = 0
        provider.answer = (_sent, next) => {
          const body = bodies[count++ % bodies.length]
          return count % 3 === 0 ? next() : Promise.resolve(Response.json(body))
        }
        const { drift } = await verified(provider)
        expect(drift.broken.length + drift.differing.length + drift.rules.length).toBeGreaterThan(0)
      },
    )
    await fc.assert(property, { numRuns: 10 })
  },
  300_000,
)
