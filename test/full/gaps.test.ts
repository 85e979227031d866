import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { gapsOf, gapSteps } from '../../src/conformance/learn/gaps.js'
import { createMockCore } from '../../src/mock/mock.js'
import { openai } from '../../src/services/openai/index.js'
import { runHere } from '../support/cli-here.js'

const folder = mkdtempSync(join(tmpdir(), 'quayside-gaps-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface ReportedGap {
  readonly name: string
  readonly kind: string
  readonly relied: number | null
  readonly readOnly: boolean
  readonly steps: string[]
  readonly because: string | null
}

test('gaps puts first what test runs rely on most, then what reading alone settles', async () => {
  const kinds = ['operations', 'replies', 'requestFields', 'replyFields', 'transitions', 'faults']
  const none = Object.fromEntries(kinds.map((kind) => [kind, { covered: [], uncovered: [] }]))
  const coverage = {
    ...{ format: 'quayside-coverage', version: 1, services: { openai: none } },
    relied: { 'openai/second-delete': 7, 'openai/cursor_not_found': 9 },
  }
  writeFileSync(join(folder, 'quayside-1-a.json'), JSON.stringify(coverage))
  const { stdout } = await runHere('gaps', 'openai', '--coverage', folder, '--format', 'json')
  const gaps = JSON.parse(stdout) as ReportedGap[]
  expect(gaps.slice(0, 2).map(({ name, relied }) => [name, relied])).toEqual([
    ['/x-errors/cursor_not_found', 9],
    ['openai/second-delete', 7],
  ])
  expect(gaps[1]!.steps[0]).toContain('POST /containers: ')
  expect(gaps[1]!.steps.slice(-2)).toEqual([
    expect.stringMatching(/^DELETE .*: deletes a file$/),
    expect.stringMatching(/^DELETE .*: deletes that file again$/),
  ])
  const rest = gaps.slice(2).filter(({ steps }) => steps.length > 0)
  const firstWrite = rest.findIndex(({ readOnly }) => !readOnly)
  expect(firstWrite).toBeGreaterThan(0)
  expect(rest.slice(firstWrite).some(({ readOnly }) => readOnly)).toBe(false)
  for (const { steps, because } of gaps) expect(steps.length > 0 || because !== null).toBe(true)
})

test('the steps of all gaps are a part of those of verify, in their order', async () => {
  const story = await openai.story!()
  const steps = gapSteps(story, await gapsOf(openai, story, createMockCore))
  expect(steps.length).toBeGreaterThan(10)
  expect(steps.length).toBeLessThan(story.steps.length)
  const indexes = steps.map((step) => story.steps.indexOf(step))
  expect(indexes).toEqual([...indexes].sort((a, b) => a - b))
})
