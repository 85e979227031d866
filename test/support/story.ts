import { expect } from 'vitest'
import { Coverage } from '../../src/core/coverage.js'
import { coverageFile, type CoverageFile } from '../../src/core/coverage-data.js'
import { listsOf } from '../../src/core/coverage-items.js'
import type { MswMock } from '../../src/index.js'
import type { MockCore } from '../../src/mock.js'
import { doorsOf } from './doors.js'
import { readExchanges } from './exchange/files.js'
import { expectedReply, play, shownReply } from './exchange/play.js'
import { bytesOf } from './malformed/corpus.js'
import type { Suite } from './suite.js'

/** Plays all that is known of a service, asserts on each reply, and says what that exercised. */
export async function playAll(suite: Suite): Promise<CoverageFile> {
  const all = new Coverage()
  const take = (mock: MswMock) => {
    const { engine } = mock as MswMock & MockCore
    for (const { coverage } of engine.scopes.all()) all.absorb(coverage)
  }
  await playExchanges(suite, take)
  await sendCorpus(suite, take)
  const { service } = suite
  return coverageFile({ [service.name]: listsOf(service, all) })
}

type Take = (mock: MswMock) => void

async function playExchanges({ service }: Suite, take: Take): Promise<void> {
  for (const { name, exchange } of readExchanges(service)) {
    const { door, response } = await play(service, exchange)
    const reply = await shownReply(door, response, exchange)
    expect({ name, reply }).toEqual({ name, reply: expectedReply(exchange) })
    door.mock.markAsserted(1)
    take(door.mock)
  }
}

async function sendCorpus({ service, malformed: corpus }: Suite, take: Take): Promise<void> {
  const { seed, worlds, malformed, accepted } = corpus
  for (const [world, rules] of Object.entries(worlds)) {
    const { mock, fetch, urlOf } = doorsOf(service).DOORS.direct({ seed, rules })
    const own = malformed.filter((one) => one.world === world)
    for (const one of [...own, ...(world === 'usual' ? accepted : [])]) {
      const init = { method: one.method, headers: one.headers, body: bytesOf(one) }
      mock.journal.clear()
      const response = await fetch(urlOf(one.path, one.origin), init)
      await response.arrayBuffer()
      expect({ name: one.name, status: response.status }).toMatchObject({ status: one.status })
      mock.markAsserted(1)
    }
    take(mock)
  }
}
