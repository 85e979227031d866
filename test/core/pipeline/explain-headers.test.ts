import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest'
import { openai } from '../../../src/services/openai/index.js'
import { DOOR_NAMES, doorsOf, type DoorName } from '../../support/doors.js'
import { noteInit, openDoor } from '../../support/toy-doors.js'
import { toyWhere } from '../../support/toy-service.js'

const { throughEveryDoor } = doorsOf(openai)
const ASKED = { 'x-mock-explain': '1' }

/** The two headers of a reply. */
const told = ({ headers }: Response) => [
  headers.get('x-mock-provenance'),
  headers.get('x-mock-violations'),
]

let stderr: MockInstance<typeof console.error>
beforeEach(() => {
  stderr = vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => stderr.mockRestore())

/** What some requests are told, each by its own. */
async function ask(name: DoorName, ...requests: [path: string, init: RequestInit][]) {
  const { fetch, close } = await openDoor(name)
  const replies = []
  for (const [path, init] of requests) replies.push(told(await fetch(path, init)))
  await close()
  return replies
}

it.each(DOOR_NAMES)(
  'returns the grade, the rules and the violations when asked (%s)',
  async (name) => {
    const replies = await ask(
      name,
      ['/notes', noteInit({ text: 'hi' }, ASKED)],
      ['/notes', noteInit({ text: 'x'.repeat(30) }, ASKED)],
      ['/notes', noteInit({ minutes: 0 }, ASKED)],
      ['/notes/1', { headers: ASKED }],
      ['/notes/1', { method: 'PATCH', headers: ASKED }],
      ['/notes/1', { method: 'HEAD', headers: ASKED }],
    )
    expect(replies).toEqual([
      ['assumed; rules="toy/longest-text"', ''],
      ['assumed; rules="toy/longest-text"', 'QS2051'],
      ['assumed; rules=""', 'QS2020, QS2040'],
      ['assumed; rules=""', ''],
      ['assumed; rules=""', 'QS1002'],
      ['assumed; rules=""', ''],
    ])
  },
)

it.each(DOOR_NAMES)('adds no headers unless the request asks for them (%s)', async (name) => {
  const nothing = [null, null]
  const replies = await ask(
    name,
    ['/notes', noteInit({ text: 'hi' })],
    ['/notes', noteInit({ text: '' })],
    ['/notes', noteInit({ text: 'hi' }, { 'x-mock-explain': '0' })],
    ['/notes/1', { method: 'PATCH' }],
  )
  expect(replies).toEqual([nothing, nothing, nothing, nothing])
})

it.each(['direct', 'http'] as const)(
  'does so for a path that no operation has (%s)',
  async (name) => {
    expect(await ask(name, ['/nots', { headers: ASKED }])).toEqual([
      ['assumed; rules=""', 'QS1001'],
    ])
  },
)

it("names the violations of the mock's own response", async () => {
  const { fetch, close } = await openDoor(
    'http',
    toyWhere('RetrieveNote', () => undefined),
  )
  const replies = [await fetch('/notes/1', { headers: ASKED }), await fetch('/notes/1')]
  await close()
  expect(replies.map((reply) => [reply.status, ...told(reply)])).toEqual([
    [500, 'assumed; rules=""', 'QS4003'],
    [500, null, null],
  ])
})

throughEveryDoor('names the weakest grade and every rule', async ({ fetch, baseUrl }) => {
  const headers = { ...ASKED, authorization: 'Bearer x' }
  const unknown = await fetch(`${baseUrl}/containers/cntr_1`, { headers })
  expect(told(unknown)).toEqual(['observed; rules=""', ''])
  const list = await fetch(`${baseUrl}/containers?limt=1`, { headers })
  const rules = 'openai/unknown-query openai/empty-list-ids'
  expect(told(list)).toEqual([`assumed; rules="${rules}"`, ''])
})

throughEveryDoor(
  'names the codes of trust violations too',
  async ({ fetch, baseUrl }) => {
    const headers = { ...ASKED, authorization: 'Bearer x' }
    const reply = await fetch(`${baseUrl}/containers/cntr_1`, { headers })
    expect(told(reply)[1]).toMatch(/^QS5015/)
  },
  { trust: 'documented' },
)
