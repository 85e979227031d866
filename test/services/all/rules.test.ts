import { expect, test } from 'vitest'
import type { Rules } from '../../../src/core/contract/rules.js'
import { createMock, type MockScope } from '../../../src/index.js'
import { suites } from '../../data/suites.js'
import { clientOn } from '../../support/api.js'

for (const { service, caller, scenarios } of suites) {
  const rules: Rules = service.rules
  const outcomeOf = (id: string, mock: MockScope) =>
    scenarios[id]!.tell(clientOn(mock, service, caller), mock)

  test(`every rule of ${service.name} has a scenario, and no scenario lacks its rule`, () => {
    expect(Object.keys(scenarios).sort()).toEqual(Object.keys(rules).sort())
  })

  for (const [
    id,
    { default: usual, alternatives, decides, isReported, isFormat },
  ] of Object.entries(rules)) {
    const { outcomes = {} } = scenarios[id] ?? {}

    for (const value of [usual, ...alternatives]) {
      test(`${id} set to ${JSON.stringify(value)} decides ${decides}`, async () => {
        const mock = createMock(service, { rules: { [id]: value } })
        expect(await outcomeOf(id, mock)).toEqual(outcomes[String(value)])
      })
    }

    test(`${id} is read, and set to its default unless it is set`, async () => {
      const mock = createMock(service)
      expect(await outcomeOf(id, mock)).toEqual(outcomes[String(usual)])
      const read = mock.journal.exchanges().flatMap((exchange) => exchange.rules)
      expect(read.includes(id)).toBe(!isReported && !isFormat)
      expect(read.filter((one) => !Object.hasOwn(rules, one))).toEqual([])
    })

    test(`${id} has another outcome for each alternative`, () => {
      const values = [usual, ...alternatives].map(String)
      expect(Object.keys(outcomes).sort()).toEqual(values.toSorted())
      const differing = alternatives.filter(
        (value) =>
          JSON.stringify(outcomes[String(value)]) !== JSON.stringify(outcomes[String(usual)]),
      )
      expect(differing).toEqual(alternatives)
    })
  }
}
