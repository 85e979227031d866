import { expect, it } from 'vitest'
import type { DueWork } from '../../../src/inspector/api/types.js'
import { eventText, groupWork } from '../../../src/inspector/time/group-work.js'

const workAt = (time: string, key: string) => ({ time, key }) as DueWork

it('groups work by its time', () => {
  const work = [workAt('T1', 'a'), workAt('T1', 'b'), workAt('T2', 'c')]
  expect(groupWork(work).map(({ time, work: all }) => [time, all.length])).toEqual([
    ['T1', 2],
    ['T2', 1],
  ])
  expect(groupWork([])).toEqual([])
})

it('says what an event does', () => {
  const event = {
    at: '2025-01-01T00:05:00Z',
    delete: { openai: { files: ['a', 'b'] } },
    add: { openai: { containers: [{ name: 'a' }] }, locktera: { orgs: [{ id: 'o' }] } },
  }
  expect(eventText(event)).toBe(
    'deletes 2 records: openai files; adds 2 records: openai containers, locktera orgs',
  )
  expect(eventText({ at: 0 })).toBe('changes nothing')
})
