import { expect, it } from 'vitest'
import {
  compareWithBaseline,
  readBaseline,
  updateBaseline,
} from '../../../src/conformance/conform/baseline.js'
import type { CheckResult, Verdict } from '../../../src/conformance/conform/conform.js'
import { scoreOf } from '../../../src/conformance/conform/score.js'

function checkOf(name: string, verdict: Verdict, ...places: string[]): CheckResult {
  const mark = { provenance: 'documented', source: 'spec#it' } as const
  const failures = places.map((at) => ({
    ...{ at, expected: 'a', actual: 'b', step: 'reads it' },
    ...mark,
  }))
  return {
    ...{ name, level: 'state', operation: 'Read', requires: 'it can be read', ...mark },
    ...{ counts: true, verdict, failures, notes: [] },
  }
}

const names = ['state/a', 'state/b', 'state/c', 'state/d']

it('a deviation is known only where the baseline has its place, whatever the item of a list', () => {
  const checks = [
    checkOf('state/a', 'failed', 'body /data/3/id', 'body /data/4/id', 'status'),
    checkOf('state/b', 'blocked'),
    checkOf('state/c', 'passed'),
    checkOf('state/d', 'skipped'),
  ]
  const deviations = {
    'state/a': ['body /data/*/id'],
    'state/c': ['status'],
    'state/d': ['status'],
    'state/old': ['status'],
  }
  const diff = compareWithBaseline(checks, { service: 'openai', deviations }, names)
  expect(diff).toEqual({
    fresh: [
      { name: 'state/a', places: ['status'] },
      { name: 'state/b', places: ['blocked'] },
    ],
    known: [{ name: 'state/a', places: ['body /data/*/id'] }],
    gone: [{ name: 'state/c', places: ['status'] }],
    unknown: ['state/old'],
  })
})

it('an update keeps what was not checked, and drops what is gone', () => {
  const checks = [
    checkOf('state/b', 'failed', 'status'),
    checkOf('state/c', 'passed'),
    checkOf('state/d', 'skipped'),
  ]
  const deviations = {
    'state/a': ['body'],
    'state/c': ['body'],
    'state/d': ['status'],
    'state/old': ['body'],
  }
  const old = { service: 'openai', deviations }
  expect(updateBaseline('openai', checks, old, names)).toEqual({
    service: 'openai',
    deviations: { 'state/a': ['body'], 'state/b': ['status'], 'state/d': ['status'] },
  })
})

it.each([
  [[], 'expected {"service"'],
  [{ service: 'openai' }, 'expected {"service"'],
  [{ service: 'carrierx', deviations: {} }, 'it is of the service "carrierx", not of openai'],
  [{ service: 'openai', deviations: { 'state/a': 'body' } }, '/deviations/state/a is not a list'],
])('a baseline such as %j is refused with its reason', (value, message) => {
  expect(() => readBaseline(value, 'openai', 'known.json')).toThrow(message)
  expect(() => readBaseline(value, 'openai', 'known.json')).toThrow('baseline known.json')
})

it('a score is 100 % only if every check is passed', () => {
  const passed = Array.from({ length: 199 }, () => checkOf('state/a', 'passed'))
  const score = scoreOf([...passed, checkOf('state/b', 'failed', 'status')])
  expect(score).toMatchObject({ checks: 200, passed: 199, percent: 99 })
  expect(scoreOf([checkOf('state/d', 'skipped')])).toMatchObject({ checks: 0, percent: null })
})
