import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Schedule, type ScheduledWork } from '../../../src/core/state/schedule.js'

const due = (at: number, key: string): ScheduledWork => ({
  at,
  service: 'openai',
  task: 'expire',
  key,
})

function newSchedule(...list: ScheduledWork[]): Schedule {
  const schedule = new Schedule()
  for (const one of list) schedule.add(one)
  return schedule
}

function drain(schedule: Schedule, until: number): string {
  let keys = ''
  for (let one = schedule.next(until); one; one = schedule.next(until)) keys += one.key
  return keys
}

it('returns the earliest work first, in any order of adding', () => {
  expect(drain(newSchedule(due(30, 'c'), due(10, 'a'), due(20, 'b')), 99)).toBe('abc')
})

it('returns work of the same time in the order of adding', () => {
  expect(drain(newSchedule(due(1, 'z'), due(1, 'a'), due(1, 'm')), 1)).toBe('zam')
})

it('leaves work that is not due yet', () => {
  const schedule = newSchedule(due(10, 'a'), due(20, 'b'))
  expect(schedule.next(9)).toBeUndefined()
  expect(drain(schedule, 19)).toBe('a')
  expect([schedule.size, schedule.peek()]).toMatchObject([1, due(20, 'b')])
  expect(schedule.next(20)).toMatchObject(due(20, 'b'))
})

it('returns undefined when it is empty', () => {
  const schedule = newSchedule()
  expect([schedule.size, schedule.peek(), schedule.next(Infinity)]).toMatchObject([
    0,
    undefined,
    undefined,
  ])
})

it('returns the earliest work without removing it', () => {
  const schedule = newSchedule(due(10, 'a'))
  expect(schedule.peek()).toMatchObject(due(10, 'a'))
  expect(schedule.peek()).toMatchObject(due(10, 'a'))
  expect(schedule.size).toBe(1)
})

it('does not follow changes to what was added', () => {
  const given = { ...due(10, 'a') }
  const schedule = newSchedule(given)
  given.key = 'z'
  expect(schedule.peek()).toMatchObject(due(10, 'a'))
})

it('has no place for work that is due after the last time of a clock', () => {
  const schedule = new Schedule()
  for (const at of [5, 253_402_300_800_000, 1e308, Infinity]) schedule.add(due(at, 'a'))
  expect(schedule.size).toBe(0)
})

it('has work that is due before the first time of a clock first, in the order of adding', () => {
  const schedule = newSchedule(due(5, 'a'), due(-1e308, 'b'), due(-Infinity, 'c'))
  expect([...schedule.all()].map(({ key }) => key)).toEqual(['b', 'c', 'a'])
})

it('rejects work that is due at no number', () => {
  expect(() => newSchedule(due(NaN, 'a'))).toThrow('Failed to schedule openai "expire": NaN is no')
})

it('returns work in the order of time after any sequence of calls', () => {
  const acts = fc.array(fc.tuple(fc.boolean(), fc.nat(5)), { maxLength: 100 })
  const runsOut = (list: [adds: boolean, at: number][]) => {
    const schedule = new Schedule()
    const naive: ScheduledWork[] = []
    for (const [i, [adds, at]] of list.entries()) {
      if (adds) {
        schedule.add(due(at, `k${i}`))
        naive.push(due(at, `k${i}`))
        continue
      }
      const first = naive.toSorted((a, b) => a.at - b.at).find((one) => one.at <= at)
      if (first) naive.splice(naive.indexOf(first), 1)
      expect([schedule.next(at)]).toMatchObject([first])
    }
    expect(schedule.size).toBe(naive.length)
  }
  fc.assert(fc.property(acts, runsOut))
})

it('forks: each side adds and removes for itself', () => {
  const schedule = newSchedule(due(1, 'a'), due(2, 'b'))
  const fork = schedule.fork()
  fork.add(due(2, 'f'))
  schedule.add(due(2, 's'))
  expect(drain(fork, 1)).toBe('a')
  expect(drain(schedule, 9)).toBe('abs')
  expect(drain(fork, 9)).toBe('bf')
})
