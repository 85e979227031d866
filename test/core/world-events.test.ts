import { expect, it } from 'vitest'
import { createMock, InvalidWorld, type WorldDocument } from '../../src/index.js'
import { openai } from '../../src/services/openai/index.js'

const at = (time: string) => `2025-01-01T00:${time}Z`
const container = (id: string) => ({ openai: { containers: [{ id, name: id }] } })
const fileIn = (container_id: string) => ({
  openai: {
    files: [{ id: 'cfile_1', container_id, path: '/mnt/data/a', content: { text: 'later' } }],
  },
})

const made = (mock: ReturnType<typeof createMock>) =>
  mock.state.records('openai', 'containers').map((one) => [one['id'], one['created_at']])
const seconds = (time: string) => Date.parse(at(time)) / 1000

it('lets what a world foretells happen at its own time, in order', () => {
  const events = [
    { at: at('20:00'), add: container('cntr_late') },
    { at: at('10:00'), add: container('cntr_early') },
  ]
  const mock = createMock(openai, { seed: { events } })
  mock.clock.advance({ minutes: 9 })
  expect(made(mock)).toEqual([])
  mock.clock.advance({ minutes: 31 })
  expect(made(mock)).toEqual([
    ['cntr_early', seconds('10:00')],
    ['cntr_late', seconds('20:00')],
  ])
  const status = mock.state.records('openai', 'containers').map((one) => one['status'])
  expect(status).toEqual(['expired', 'expired'])
})

it('exports what is still to come, and takes it back', async () => {
  const events = ['10:00', '20:00'].map((time) => ({
    at: at(time),
    add: container(`cntr_${time[0]!}`),
  }))
  const mock = createMock(openai, { seed: { events } })
  mock.clock.advance({ minutes: 15 })
  const state = await mock.state.export()
  expect(state.events).toEqual([events[1]])
  const other = createMock(openai, { seed: state })
  for (const one of [mock, other, mock.fork()]) {
    one.clock.advance({ minutes: 10 })
    expect(made(one)).toHaveLength(2)
    expect((await one.state.export()).events).toBeUndefined()
  }
})

it('leaves out what cannot happen any more', async () => {
  const seed = { ...container('cntr_a'), events: [{ at: at('05:00'), add: fileIn('cntr_a') }] }
  const mock = createMock(openai, { seed })
  const init = { method: 'DELETE', headers: { authorization: 'Bearer k' } }
  await mock.fetch('https://api.openai.com/v1/containers/cntr_a', init)
  mock.clock.advance({ minutes: 6 })
  expect(mock.state.records('openai', 'files')).toEqual([])
  mock.reset()
  mock.clock.advance({ minutes: 6 })
  expect(mock.state.records('openai', 'files')).toMatchObject([{ id: 'cfile_1', bytes: 5 }])
})

it('lets what is past happen at once', () => {
  const events = [{ at: at('01:00'), add: container('cntr_past') }]
  const mock = createMock(openai, { seed: { now: at('02:00'), events } })
  mock.clock.advance({ seconds: 0 })
  expect(made(mock)).toEqual([['cntr_past', seconds('01:00')]])
})

it.each<[unknown, { pointer: string; reason: string }[]]>([
  [{}, [{ pointer: '/events', reason: 'must be a list' }]],
  [[{ at: at('01:00') }], [{ pointer: '/events/0', reason: expect.stringContaining('must be {') }]],
  [
    [{ at: 'soon', add: { opnai: {}, openai: { containers: [{}] } } }],
    [
      { pointer: '/events/0/at', reason: 'must be a time, as "now" is' },
      { pointer: '/events/0/add/opnai', reason: 'is no service that is here' },
      { pointer: '/events/0/add/openai/containers/0/name', reason: 'is missing' },
    ],
  ],
  [
    [
      { at: at('02:00'), add: fileIn('cntr_a') },
      { at: at('03:00'), add: container('cntr_a') },
    ],
    [
      {
        pointer: '/events/0/add/openai/files/0/container_id',
        reason: 'there is no container "cntr_a"',
      },
    ],
  ],
])('refuses %j whole', async (events, problems) => {
  const mock = createMock(openai)
  const before = await mock.state.export()
  try {
    mock.seed({ ...container('cntr_b'), events } as WorldDocument)
    expect.unreachable()
  } catch (error) {
    expect((error as InvalidWorld).problems).toEqual(problems)
  }
  expect(await mock.state.export()).toEqual(before)
})
