import { beforeAll, vi } from 'vitest'
import type { Exchange } from '../../../src/index.js'
import { DOOR_NAMES, doorsOf, type Door, type DoorName } from '../doors.js'
import type { Suite } from '../suite.js'
import { bytesOf, type Corpus, type MalformedRequest } from './corpus.js'

/** What became of a request at one door. */
export interface Outcome {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** Why fetch itself failed, if it did. */
  readonly failure: string | null
  readonly exchanges: readonly Exchange[]
  /** The state before and after, where they differ. */
  readonly change: readonly [string, string] | null
}

/** What became of a whole corpus. */
export interface Outcomes {
  of(door: DoorName, request: MalformedRequest): Outcome
  /** What was written to the console meanwhile. */
  readonly complaints: readonly string[]
}

/** In process an unknown path of the host belongs to whoever mocks it: msw decides. */
export const isLeftToMsw = (door: DoorName, { isUnknownPath }: MalformedRequest) =>
  door === 'msw' && isUnknownPath === true

export const isCutByHttp = (door: DoorName, { isTooLongForHttp }: MalformedRequest) =>
  door === 'http' && isTooLongForHttp === true

/** The doors at which a request reaches the service. */
export const reached = (one: MalformedRequest) =>
  DOOR_NAMES.filter((door) => !isLeftToMsw(door, one) && !isCutByHttp(door, one))

/** Sends the corpus of a service through every door before its tests begin. */
export function sendAll({ service, malformed: corpus }: Suite): Outcomes {
  const outcomes = new Map(DOOR_NAMES.map((door) => [door, new Map<string, Outcome>()]))
  const complaints: string[] = []
  beforeAll(async () => {
    const log = vi
      .spyOn(console, 'error')
      .mockImplementation((...all) => complaints.push(all.join()))
    // Door by door, as msw sees every fetch.
    for (const [name, found] of outcomes) {
      for (const world of Object.keys(corpus.worlds)) {
        const { seed, worlds } = corpus
        const rules = worlds[world] ?? {}
        // By some rules the world could not have come to be as it is.
        const door = await doorsOf(service).DOORS[name]({ seed, rules, allowInvalid: true })
        await sendTo(door, corpus, world, found)
        await door.close()
      }
    }
    log.mockRestore()
  }, 120_000)
  const of = (door: DoorName, { name }: MalformedRequest): Outcome => {
    const outcome = outcomes.get(door)?.get(name)
    if (!outcome) throw new Error(`"${name}" was not sent through ${door}`)
    return outcome
  }
  return { of, complaints }
}

/** One mock per door and set of rules takes all that is for them. */
async function sendTo(
  door: Door,
  { malformed }: Corpus,
  world: string,
  found: Map<string, Outcome>,
): Promise<void> {
  let state = JSON.stringify(await door.mock.state.export())
  for (const one of malformed.filter((each) => each.world === world)) {
    const outcome = await send(one, door, state)
    found.set(one.name, outcome)
    state = outcome.change?.[1] ?? state
  }
}

async function send(one: MalformedRequest, door: Door, before: string): Promise<Outcome> {
  const { mock, fetch, urlOf, asVendor } = door
  mock.journal.clear()
  const { method, headers, path, origin } = one
  const sent = fetch(urlOf(path, origin), { method, headers, body: bytesOf(one) })
  const [reply, failure] = await sent.then(
    (response) => [response, null] as const,
    (error: unknown) => [null, String(error)] as const,
  )
  const text = asVendor((await reply?.text()) ?? '')
  const after = JSON.stringify(await mock.state.export())
  return {
    status: reply?.status ?? 0,
    headers: Object.fromEntries(reply?.headers ?? []),
    text,
    failure,
    exchanges: mock.journal.exchanges(),
    change: before === after ? null : [before, after],
  }
}
