import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { openai } from '../../../src/services/openai/index.js'
import { DOORS, throughEveryDoor } from '../../support/openai.js'
import { stories } from '../../support/sdk-story.js'
import { sdkOf } from '../../support/sdk.js'

for (const [name, tell] of Object.entries(stories)) {
  throughEveryDoor(name, (door) => tell(sdkOf(OpenAI, door)))
}

test('the story of the SDK calls every operation and breaks the contract but once', async () => {
  const called = new Set<string | null>()
  const broken: string[] = []
  for (const tell of Object.values(stories)) {
    const door = DOORS.direct({})
    await tell(sdkOf(OpenAI, door))
    for (const { operation } of door.mock.journal.exchanges()) called.add(operation)
    broken.push(...door.mock.journal.violations().map(({ rule, code }) => rule ?? code))
  }
  expect([...called].sort()).toEqual([...openai.contract.operations.keys()].sort())
  expect(broken).toEqual(['openai/expiry-minutes-max'])
})
