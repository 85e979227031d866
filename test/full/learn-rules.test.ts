import { expect, test } from 'vitest'
import type { Rules } from '../../src/core/contract/rules.js'
import { gapsOf } from '../../src/conformance/learn/gaps.js'
import { createMockCore } from '../../src/mock/mock.js'
import { suites } from '../data/suites.js'
import { changesIn, learnedFrom, recorded, withAssumedRules } from '../support/learn.js'

/** Values that a recording cannot settle, beside those that no request of `verify` shows. */
const UNSETTLED: Readonly<Record<string, string>> = {
  'carrierx/secrets-on-read=shown': 'recordings mask secrets',
  'carrierx/access-date-interval=0': 'waiting some seconds tells no interval from one of a second',
}

for (const { service: known } of suites) {
  const service = withAssumedRules(known)
  const story = await service.story!()
  const gaps = gapsOf(service, story, createMockCore)

  const reasonOf = (id: string, value: unknown) =>
    UNSETTLED[`${id}=${String(value)}`] ??
    story.unseen.find((one) => one.rule === id && (one.value ?? String(value)) === String(value))
      ?.because

  for (const [id, { alternatives }] of Object.entries(service.rules as Rules)) {
    for (const value of alternatives) {
      const reason = reasonOf(id, value)
      const title = `${id}=${String(value)}`

      if (reason !== undefined) {
        test(`${title} is not learned, since ${reason}`, async () => {
          const gap = (await gaps).find((one) => one.name === id)!
          const har = await recorded(service, gap.steps, { [id]: value })
          expect(changesIn(await learnedFrom(service, har))).toEqual([])
        })
        continue
      }

      test(`${title} is learned from the steps that gaps names, and no other rule`, async () => {
        const gap = (await gaps).find((one) => one.name === id)!
        expect(gap.steps.length).toBeGreaterThan(0)
        const har = await recorded(service, gap.steps, { [id]: value })
        const few = await learnedFrom(service, har)
        // Few exchanges may leave it open between two rules; then all steps have to tell.
        const isOpen = few.open.length > 0 && changesIn(few).length === 0
        const learning = isOpen
          ? await learnedFrom(service, await recorded(service, story.steps, { [id]: value }))
          : few
        expect(changesIn(learning)).toEqual([title])
        expect(learning.contradictions).toEqual([])
      })
    }
  }
}
