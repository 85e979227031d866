import { expect } from 'vitest'
import { Coverage } from '../../src/core/coverage.js'
import type { CoverageFile } from '../../src/core/coverage-data.js'
import { coverageOf } from '../../src/core/coverage-items.js'
import type { MswMock } from '../../src/index.js'
import type { MockCore } from '../../src/mock.js'
import { doorsOf, type Door } from './doors.js'
import { readExchanges } from './exchange/files.js'
import { expectedReply, play, shownReply } from './exchange/play.js'
import { bytesOf, type MalformedRequest } from './malformed/corpus.js'
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
  return coverageOf([suite.service], [{ coverage: all }])
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
  const { seed, worlds, malformed } = corpus
  for (const [world, rules] of Object.entries(worlds)) {
    const door = doorsOf(service).DOORS.direct({ seed, rules })
    for (const one of malformed) if (one.world === world) await send(door, one)
    take(door.mock)
  }
}

async function send({ mock, fetch, urlOf }: Door, one: MalformedRequest): Promise<void> {
  const { name, method, headers, path, origin, status } = one
  mock.journal.clear()
  const response = await fetch(urlOf(path, origin), { method, headers, body: bytesOf(one) })
  await response.arrayBuffer()
  expect({ name, status: response.status }).toEqual({ name, status })
  mock.markAsserted(1)
}
