import { describe, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { ContainersClient } from './client.js'
import { chosenMistakes, withMistake, type Mistake } from './mistakes.js'
import { stories, world } from './stories.js'

// The suite of an application: nothing in it speaks of the contract, and yet it is kept.
const keepContract = (rules = {}) => useMock(openai, { seed: world, rules })

function suite(mistake?: Mistake): void {
  keepContract(mistake?.rules)
  for (const [name, story] of Object.entries(stories)) {
    test(name, async () => {
      const isHit = mistake?.story === name
      const send = isHit ? withMistake(mistake) : fetch
      await story.run(new ContainersClient({ apiKey: 'sk-test', fetch: send }))
    })
  }
}

const mistakes = chosenMistakes(process.env['MISTAKES'])
describe('as it is', () => suite())
for (const mistake of mistakes) describe(mistake.name, () => suite(mistake))
