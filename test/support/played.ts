import { demoWorlds } from '../../src/cli/shared/fixtures.js'
import { createMock, type Mock, type MockOptions } from '../../src/index.js'
import { listen, readWorld } from '../../src/node/index.js'
import { playStory, servedBases, services, vendorBases, type Stage } from './mixed-story.js'

const STEPS = 120

function newMock(options: MockOptions) {
  const seed = demoWorlds(services).map((path) => readWorld(path))
  return createMock(services, { seed, ...options })
}

async function tale(mock: Mock, stage: Pick<Stage, 'fetch' | 'bases'>): Promise<string> {
  const replies = await playStory({ ...stage, scope: mock }, 's', STEPS)
  return JSON.stringify([replies, mock.journal.exchanges(), await mock.state.export()])
}

/** A story in all services over the demo: every reply, the journal and the state, as text. */
export function played(options: MockOptions = {}): Promise<string> {
  const mock = newMock(options)
  return tale(mock, { fetch: mock.fetch, bases: vendorBases })
}

/** The same at a server of its own, whose port is left out. */
export async function playedAtServer(options: MockOptions = {}): Promise<string> {
  const mock = newMock(options)
  const { url, close } = await listen(mock)
  try {
    const text = await tale(mock, { fetch, bases: servedBases(url) })
    return text.replaceAll(new URL(url).host, 'server')
  } finally {
    await close()
  }
}
