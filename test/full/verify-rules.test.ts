import { expect, test } from 'vitest'
import type { Rules } from '../../src/core/contract/rules.js'
import { suites } from '../data/suites.js'
import { inShort, NO_DRIFT, providerOf, verified } from '../support/verify.js'

for (const { service } of suites) {
  const rules: Rules = service.rules
  const { unseen, slow } = await service.story!()
  const isUnobservable = (id: string, value: unknown) =>
    unseen.some((one) => one.rule === id && (one.value ?? String(value)) === String(value))

  test(`unobservable rules of ${service.name} have other values, and each has a reason`, () => {
    for (const { rule, value, because } of unseen) {
      const others = rules[rule]?.alternatives.map(String) ?? []
      expect(others.length).toBeGreaterThan(0)
      if (value !== undefined) expect(others).toContain(value)
      expect(because).toMatch(/\w+ \w+ \w+/)
    }
    for (const rule of slow) expect(Object.keys(rules)).toContain(rule)
  })

  for (const [id, { alternatives }] of Object.entries(rules)) {
    for (const value of alternatives) {
      const isSlow = slow.includes(id)
      const title = `${id}=${String(value)} of the provider`

      if (isUnobservable(id, value)) {
        test(`${title} is listed as unobservable, and makes no difference`, async () => {
          const provider = providerOf(service, { rules: { [id]: value } })
          expect(inShort((await verified(provider, { slow: true })).drift)).toEqual(NO_DRIFT)
        })
        continue
      }

      test(`${title} is named, and nothing else`, async () => {
        const provider = providerOf(service, { rules: { [id]: value } })
        const { drift, cleanUp } = await verified(provider, { slow: isSlow })
        expect(inShort(drift)).toEqual({ ...NO_DRIFT, rules: [[id, value]] })
        expect(cleanUp.left).toEqual([])
      })

      if (!isSlow) continue
      test(`${title} makes no difference without slow steps`, async () => {
        const provider = providerOf(service, { rules: { [id]: value } })
        expect(inShort((await verified(provider)).drift)).toEqual(NO_DRIFT)
      })
    }
  }
}
