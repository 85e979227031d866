import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { FORMATS } from '../../../src/cli/check/formats.js'
import { summaryLines, SummaryCounter, type EntryResult } from '../../../src/cli/check/report.js'
import { verifyText } from '../../../src/cli/verify/format.js'
import { formatExchange } from '../../../src/cli/proxy/log.js'
import { curlOf } from '../../../src/core/journal/curl.js'
import { leaksText } from '../../../src/core/scopes/leaks-text.js'
import { UsageError } from '../../../src/core/util/errors.js'
import { printable, printableLines } from '../../../src/core/util/printable.js'
import { contractViolation } from '../../../src/core/violations/contract-violation.js'
import { createViolation } from '../../../src/core/violations/create-violation.js'
import { createMock } from '../../../src/index.js'
import { formatProblems } from '../../../src/node/files/world-file.js'
import { coveragePage } from '../../../src/node/coverage/html.js'
import { coverageTable, uncoveredText } from '../../../src/node/coverage/table.js'
import { openai } from '../../../src/services/openai/index.js'

// A cleared screen, a bell, a C1 control, a NUL, text turned around, an invisible tag, half of a
// surrogate pair, and two forged lines.
const HOSTILE = [
  ...['\u001b[2J', '\u0007', '\u009b31m', '\0', '\u202e', '\u2066', '\u{e0041}', '\ud800'],
  ...['\u2028', '\u0085', '\r', '\nforged'],
]

const RAW = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|\p{Cs}/u

it.each([
  ['a\u001b[2Jb', 'a\\u001b[2Jb'],
  ['a\r\n\tb', 'a\\r\\n\\tb'],
  ['\u202egnp.exe', '\\u202egnp.exe'],
  ['\u{e0041}', '\\udb40\\udc41'],
  ['\ud800', '\\ud800'],
  ['Zürich, 東京, 👩‍👧', 'Zürich, 東京, 👩‍👧'],
])('shows %j as %s', (text, shown) => {
  expect(printable(text)).toBe(shown)
})

it('keeps JSON the JSON of the same value', () => {
  const json = JSON.stringify({ a: HOSTILE }, null, 2)
  expect(JSON.parse(printableLines(json))).toEqual({ a: HOSTILE })
})

/** A violation whose every text comes from a client. */
const violation = (text: string) =>
  createViolation(
    'request',
    {
      at: { in: 'body', pointer: `/${text}` },
      keyword: 'enum',
      message: `/${text} must be one of ${text}`,
      expected: [text],
      actual: { [text]: text },
      mark: undefined,
    },
    { service: openai },
  )

const sighting = (text: string) => ({
  ...{
    step: 'list',
    operation: 'ListContainers',
    at: { in: 'body', pointer: `/${text}` } as const,
  },
  ...{ expected: text, actual: text },
})

const kind = (text: string) => ({
  ...{ covered: 1, total: 2, coveredItems: [text] },
  uncovered: [{ item: text, hint: text }],
})

/** The texts for people, each made of a text of somebody else. */
const TEXTS: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  'an error of usage': (text) => new UsageError(text.replaceAll('\n', '')).message,
  'a violation': (text) => {
    const found = violation(text)
    const curl = curlOf({
      ...{ method: 'POST', url: `http://a.test/${text}`, headers: { [text]: text } },
      ...{ body: `not JSON ${text}`, bytes: 99 },
    })
    const all = { ...found, nearest: [text], curl }
    return contractViolation('it broke', Array<typeof all>(12).fill(all)).message
  },
  'a leak': (text) =>
    leaksText({
      kept: [{ service: 'openai', table: 'containers', id: text, key: {}, unread: true }],
      lateUses: [{ service: 'openai', operation: 'GetIt', id: text, status: 404 }],
    } as unknown as Parameters<typeof leaksText>[0]),
  'a mistake in a world': (text) =>
    refusal(() => createMock(openai, { seed: { openai: { [text]: [] } } as never })),
  'a mistake in a record': (text) =>
    refusal(() =>
      createMock(openai, { seed: { openai: { containers: [{ [text]: text }] } } as never }),
    ),
  'a mistake in a built record': (text) =>
    refusal(() => openai.build.container({ [text]: text } as never)),
  'a mistake in a file': (text) =>
    formatProblems('a.json', [{ line: 1, column: 1, pointer: `/${text}`, reason: text }]).join(''),
  'a mistake in a fault': (text) =>
    refusal(() => createMock(openai).faults.add({ [text]: 1 } as never)),
  'a mistake in a policy': (text) =>
    refusal(() => createMock(openai, { lifecycle: { [text]: 'never' } })),
  'a report of verification': (text) =>
    verifyText({
      ...{ service: 'openai', baseUrl: 'https://a.test', made: 1, stopped: null, unseen: [] },
      steps: { told: 1, leftOut: [], lost: [{ step: 'list', why: text }] },
      cleanUp: { left: [{ kind: 'container', id: text, why: text }], doubtful: [] },
      drift: {
        ...{ rules: [], broken: [], unknown: [], notes: [] },
        differing: [{ node: text, provenance: null, source: null, sightings: [sighting(text)] }],
      },
    } as unknown as Parameters<typeof verifyText>[0]),
  'a table of coverage': (text) => {
    const kinds = ['operations', 'replies', 'requestFields', 'replyFields', 'transitions', 'faults']
    const report = { [text]: Object.fromEntries(kinds.map((one) => [one, kind(text)])) } as never
    return [coverageTable(report), uncoveredText(report), coveragePage(report)].join('\n')
  },
  'a report of check': async (text) => {
    const entry = { index: 0, method: text, url: text, status: 200, unchecked: [] }
    const broken = { ...entry, violations: [violation(text)] }
    const foreign = { ...entry, skip: 'foreign', url: `https://${text}/`, reason: text }
    const [counter, place] = [new SummaryCounter(), { path: 'a.har', line: 1 }]
    let written = ''
    const report = FORMATS.text((piece) => Promise.resolve(void (written += piece)))
    for (const one of [broken, broken, foreign] as unknown as EntryResult[]) {
      counter.add(one, place)
      await report.add(one, place)
    }
    await report.end(counter.summary, summaryLines(counter.summary, 'a.har'))
    return written
  },
  ...Object.fromEntries(
    ['text', 'json'].map((format) => [
      `a line of the proxy as ${format}`,
      (text: string) => proxyLine(format, text),
    ]),
  ),
}

function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError)
    return (error as UsageError).message
  }
  throw new Error('It was accepted')
}

function proxyLine(format: string, text: string): string {
  const result = {
    ...{ service: 'openai', operation: 'ListContainers', skip: undefined, unchecked: [] },
    ...{ violations: [violation(text)], scrub: (one: string) => one },
  }
  const observed = { method: 'GET', url: `http://a.test/a?b=${text}`, time: 0 }
  return formatExchange(format, {
    ...{ observed, result, status: 200, ending: 'failed', reason: text, duration: 1 },
  } as unknown as Parameters<typeof formatExchange>[1])
}

it.each(Object.entries(TEXTS))('escapes what would act on a terminal in %s', async (_, make) => {
  for (const hostile of HOSTILE) {
    const text = await make(`x${hostile}y`)
    expect(text).not.toMatch(RAW)
    // No line of it starts with what somebody else wrote.
    expect(text.split('\n').filter((line) => line.trimStart().startsWith('forged'))).toEqual([])
    expect(text.split('\n')).toHaveLength((await make('xzy')).split('\n').length)
  }
})

it('writes a curl command that sends the very bytes', () => {
  const body = `it's \\ ${HOSTILE.filter((one) => !/[\0\ud800]/.test(one)).join('')} end`
  const curl = curlOf({
    ...{ method: 'POST', url: 'http://a.test/', headers: {} },
    ...{ body, bytes: Buffer.byteLength(body) },
  })
  const script = `curl() { printf %s "\${@: -1}"; }\n${curl}`
  expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe(body)
})
