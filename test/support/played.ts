import { demoWorlds } from '../../src/cli/demo.js'
import { createMock, type MockOptions } from '../../src/index.js'
import { readWorld } from '../../src/node/index.js'
import { playStory, services, vendorBases } from './mixed-story.js'

/** A story in all services over the demo: every reply, the journal and the state, as text. */
export async function played(options: MockOptions = {}): Promise<string> {
  const seed = demoWorlds(services).map(readWorld)
  const mock = createMock(services, { seed, ...options })
  const replies = await playStory({ fetch: mock.fetch, bases: vendorBases, scope: mock }, 's', 120)
  return JSON.stringify([replies, mock.journal.exchanges(), await mock.state.export()])
}
