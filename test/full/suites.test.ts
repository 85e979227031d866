import { readdirSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readTraceFile } from '../../src/node/trace/trace-file.js'
import { runSuite, type ChildSuite } from '../support/child-suite.js'

// What has to fail, and whom it is blamed on, in a suite that runs in a process of its own.

let suite: ChildSuite
const results = 'test/vitest/cases/test-results'

afterAll(() => rmSync(results, { recursive: true, force: true }))

beforeAll(async () => {
  rmSync(results, { recursive: true, force: true })
  suite = await runSuite('test/vitest/cases/vitest.config.ts')
}, 120_000)

/** Names of tests without the words around them. */
const named = (part: string) => suite.tests.filter(({ name }) => name.includes(part))

function messageOf(name: string): string {
  const [found] = named(name)
  if (!found) throw new Error(`No test is called "${name}"`)
  return found.message
}

it('fails exactly the guilty tests', () => {
  const { tests } = suite
  const guilty = tests.filter(({ name }) => /\bguilty\b/.test(name))
  expect(tests.filter(({ passed }) => !passed)).toEqual(guilty)
  expect(guilty.length).toBeGreaterThan(60)
  expect(tests.length).toBeGreaterThan(240)
})

it('fails exactly the guilty ones of fifty tests at once, in node and in jsdom', () => {
  const crowds = suite.tests.filter(({ file }) => file.startsWith('crowd'))
  // Two files, each in two environments.
  expect(crowds).toHaveLength(200)
  expect(crowds.filter(({ passed }) => !passed)).toHaveLength(40)
})

it('blames each test for its own breach alone', () => {
  const titles = (name: string) => messageOf(name).match(/^QS\d{4} .*$/gm)
  expect(titles('by fetch guilty of a field that is not declared')).toEqual([
    'QS2024 openai/CreateContainer: /nmae is not declared',
  ])
  expect(titles('by node:http guilty of breaking a rule')).toEqual([
    'QS2050 openai/CreateContainer: /name breaks the rule openai/empty-name',
  ])
  expect(titles('by fetch guilty of a wrong method')).toEqual([
    expect.stringContaining('QS1002 openai: PUT /v1/containers'),
  ])
  expect(titles('guilty of more than it expects')).toEqual([
    expect.stringContaining('QS2022 openai/ListContainers: /order'),
  ])
  expect(messageOf('guilty of not doing what it expects')).toContain(
    'Expected QS2041, but it did not occur',
  )
  expect(messageOf('guilty of leaving a container behind')).toMatch(
    /openai: cntr_\w+ \(containers\) was created and never deleted/,
  )
  expect(messageOf('guilty is the mock')).toContain(
    'QS4020 openai/ListContainers: /object is missing',
  )
})

it('tells what hurts a test that is explored', () => {
  const duplicates = '2 containers named report, expected 1'
  const message = messageOf('explored for faults guilty of a blind retry')
  expect(message).toContain(`QS7081 duplicate-records: ${duplicates}`)
  expect(message).not.toContain('prepared')
  expect(messageOf('explored for rules by the environment guilty')).toMatch(
    /openai\/name-filter=prefix .* no container named report, expected 1/,
  )
  expect(messageOf('explored within a test guilty of a blind retry')).toContain(duplicates)
  expect(messageOf('guilty of breaking the contract under a fault')).toContain('QS7080 not-retried')
  expect(messageOf('guilty by itself, and not explored')).not.toContain('explore:')
})

it('blames a test for the conduct of its clients, which it may expect or allow', () => {
  const retry =
    'QS6072 openai/RetrieveContainer: sent the same request again once, and was refused with 404 each time'
  expect(messageOf('guilty of a futile retry')).toBe(
    `ContractViolation: Failed: the client was not well-behaved\n${retry} (calls 1, 2)\n\n` +
      "More: quayside explain QS6072. If the test intends this: mock.expectFinding('QS6072')",
  )
  expect(messageOf('guilty of a futile retry in another scope')).toContain(`${retry} (calls 1, 2)`)
  expect(messageOf('guilty of an unread body')).toContain(
    'QS6079 openai/ListContainers: left the body of the response unread (call 1)',
  )
  expect(messageOf('guilty of more than two calls')).toContain(
    `${retry} (calls 2, 3)\nThe journal no longer has the first exchange, which`,
  )
  expect(messageOf('guilty of a retry where it expects')).toContain(
    'Expected a finding of {"code":"QS6072","operation":"ListContainers"}, but it did not occur\nFailed',
  )
  const missing = 'Expected QS6072, but it did not occur'
  expect(messageOf('guilty of no retry, which it expects')).toContain(missing)
  expect(messageOf('conduct: off guilty of no retry')).toContain(missing)
  expect(messageOf('guilty of expecting what is no finding')).toContain(
    'Failed to expect a finding: "QS2041" is not the code of a finding',
  )
  expect(suite.output).toContain(`conduct: warn > innocent of a retry`)
  expect(suite.output).not.toContain(`conduct: off > innocent of a retry`)
})

it('blames a test for the requests that msw did not intercept', () => {
  const left = 'left this machine, with their keys:\n  '
  const containers = 'GET http://localhost:65535/v1/containers'
  expect(messageOf('by the undici package')).toContain(`${left}${containers}?by=undici\nmsw`)
  expect(messageOf('by a fetch from before')).toContain(`${left}${containers}?by=fetch\nmsw`)
  expect(messageOf('by node:http2')).toContain(`${left}a request to http://localhost:65535\nmsw`)
})

it('fails the files whose tests left something behind, and names those tests', () => {
  const { files } = suite
  expect([...files.keys()].sort()).toEqual([
    'before-all.case.ts',
    'last.case.ts',
    'late.case.ts',
    'rival.case.ts',
    'shared-3.case.ts',
  ])
  expect(files.get('before-all.case.ts')).toContain('QS2050 openai/CreateContainer')
  const asked = 'GET https://api.openai.com/v1/containers: '
  expect(files.get('late.case.ts')).toContain(`${asked}leaves a timer behind (`)
  expect(files.get('late.case.ts')).toContain('use of the mock: goes on with the mock when')
  expect(files.get('shared-3.case.ts')).toMatch(
    /containers: leaves a timer to the next file \([^()]*\/shared-2\.case\.ts\)$/m,
  )
})

it('waits for timers of the last tests of a file, for what they leave, and for no others', () => {
  const said = suite.files.get('last.case.ts')
  const asked = 'GET https://api.openai.com/v1/containers'
  expect(said).toContain(`${asked}: leaves a timer behind, and is the last but one (`)
  expect(said).toContain(`${asked}?limit=2: leaves a timer that leaves another, and is the last (`)
  // It would have waited for longer than the suite may take.
  expect(suite.tests.filter(({ file }) => file === 'patient.case.ts')).toHaveLength(3)
})

it('says that another server of msw took the place of its own', () => {
  const said = [suite.files.get('rival.case.ts'), messageOf('no request of it would be seen')]
  for (const message of said)
    expect(message).toContain('another msw server was started or closed after useMock')
})

it('warns where it is asked to', () => {
  const { output } = suite
  expect(output).toContain('violations: warn, unhandled: off > innocent of a violation')
  expect(output).toContain('violations: off, unhandled: warn > innocent of an unknown path')
  expect(output).not.toContain('violations: warn, unhandled: off > innocent of an unknown path')
})

it('prints what a file would have cost by a tariff', () => {
  const lines = suite.output.match(/openai: would have cost.*$/gm)
  // Once in each of the environments.
  expect(new Set(lines)).toEqual(
    new Set(['openai: would have cost 0.25 at your tariff (1 created)']),
  )
})

it('lets the process end by itself, with an exit code that says that tests failed', () => {
  expect(suite.exitCode).toBe(1)
  expect(suite.output).not.toMatch(/close timed out|Unhandled (?:Error|Rejection)/)
})

/** The path of the trace that the failure of a test names. */
function traceOf(name: string): string {
  const [line = '', path = ''] = /^Trace: (.*)$/m.exec(messageOf(name)) ?? []
  expect(line).not.toBe('')
  return path
}

it('leaves a trace of each failed test, and names it in the failure', () => {
  const files = readdirSync(`${results}/quayside`)
  expect(files.filter((name) => !/^[\w-]+-[0-9a-f]{8}\.html$/.test(name))).toEqual([])
  expect(files.filter((name) => name.includes('beside-others-a-b'))).toHaveLength(2)
  const traced = ['always-innocent', 'second-try', 'by-the-environment', 'no-error-at-all']
  for (const part of traced) expect(files.filter((one) => one.includes(part))).toHaveLength(1)
  const untraced = ['not-traced', 'has-to-fail', 'by-hand']
  for (const part of untraced) expect(files.filter((one) => one.includes(part))).toEqual([])
  expect(messageOf('guilty without a trace')).not.toContain('Trace:')
})

it('shows in a trace why the test failed, its assertions, and what changed', () => {
  const { test, steps } = readTraceFile(traceOf('guilty of expecting another status'))
  expect(test).toMatchObject({
    name: 'traced on failure > guilty of expecting another status',
    file: 'trace.case.ts',
    status: 'failed',
  })
  const [first, second] = test?.errors ?? []
  expect(first).toMatchObject({ at: expect.stringMatching(/^trace\.case\.ts:\d+$/) })
  expect(first?.diff).toContain('"status": 201')
  expect(second?.message).toContain('the test leaks resources')
  expect(steps.map(({ scope, assertion }) => [scope, assertion])).toEqual([
    ['other', null],
    ['default', 'passed'],
  ])
  expect(steps[0]?.changes).toMatchObject([{ kind: 'added', scope: 'other' }])
  const { test: breach } = readTraceFile(traceOf('guilty of a breach that is found at its end'))
  expect(breach?.errors[0]?.message).toContain('QS2024')
})

it('has no credential of a test in its trace', () => {
  const { test, steps } = readTraceFile(traceOf('guilty beside others: a/b'))
  expect(JSON.stringify(steps)).not.toContain('sk-trace-secret-1')
  expect(test?.errors[0]?.message).toContain('</script><!-- \u2028 ***')
})
