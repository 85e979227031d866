import { expect, it } from 'vitest'
import { suites } from '../../data/suites.js'
import { showsError } from '../../support/errors.js'
import { play } from '../../support/exchange/play.js'
import { untoldRefusals } from '../../support/exchange/refusals.js'
import { collectCoverage } from '../../support/own-coverage.js'

const lookedAt = collectCoverage(suites.map(({ service }) => service))

for (const suite of suites) {
  const { service, refusals } = suite
  const { name: owner, contract } = service
  const untold = untoldRefusals(suite)

  for (const { operation, code, exchange } of untold) {
    it(`${owner} refuses ${operation} as ${code} where it has to`, async () => {
      expect(exchange, 'a way to earn it').toBeDefined()
      const { door, response } = await play(service, exchange!)
      expect(response.status).toBe(contract.error(code).status)
      const body: unknown = await response.json()
      expect(showsError(service, code, body), JSON.stringify(body)).toBe(true)
      expect(door.mock.journal.exchanges()).toMatchObject([{ operation, fault: null }])
      lookedAt(door.mock)
    })
  }

  it(`${owner} has no way to a refusal that nobody takes`, () => {
    const taken = untold.map(({ way }) => way)
    expect(Object.keys(refusals).filter((name) => !taken.includes(name))).toEqual([])
  })
}
