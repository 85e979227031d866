import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { explore, file, script } from '../../support/explore-command.js'

const HEEDLESS = script(`
await call('GET', '/containers')
await create('<report>').catch(() => 0)
console.log('made \\u001b[1mit')
for (let line = 0; line < 100; line++) console.log(line)`)
const OPTIONS = ['--faults', '500', '--calls', 'CreateContainer', '--show-output'] as const

it('writes JUnit XML with a case for each call', async () => {
  const { code, stdout, stderr } = await explore(HEEDLESS, ...OPTIONS, '--format', 'junit')
  expect(code).toBe(2)
  expect(stderr).toBe('explore: 1 finding (2 calls, 2 runs)\n')
  expect(stdout).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="quayside explore">\n/,
  )
  expect(stdout).toContain('tests="2" failures="1" errors="0" skipped="0" time="0">')
  expect(stdout).toContain(
    '<testcase name="openai/ListContainers #1" classname="openai.ListContainers" time="0"/>',
  )
  expect(stdout).toContain(
    '<failure type="QS7083" message="missing-records under 500: no container named &lt;report&gt;, expected 1">QS7083',
  )
})

it('writes SARIF whose results lead to their rules and to the file that the command names', async () => {
  const { stdout } = await explore(HEEDLESS, ...OPTIONS, '--format', 'sarif')
  const { version, runs } = JSON.parse(stdout)
  expect(version).toBe('2.1.0')
  const [{ results, tool }] = runs
  expect(tool.driver.rules).toHaveLength(1)
  expect(results).toHaveLength(1)
  const [{ ruleId, ruleIndex, level, message, locations, properties }] = results
  expect([ruleId, tool.driver.rules[ruleIndex].id, level]).toEqual(['QS7083', 'QS7083', 'error'])
  expect(message.text).toMatch(/^QS7083 missing-records: /)
  expect(properties.reproduce).toContain("--only 'CreateContainer#1:500'")
  const [{ physicalLocation, logicalLocations }] = locations
  expect(physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/.*\/client-1\.mjs$/)
  expect(logicalLocations[0].fullyQualifiedName).toBe('openai/CreateContainer#1')
})

it('writes a page to a file, with a summary on stderr', async () => {
  const page = file('report.html', '')
  const { code, stdout, stderr } = await explore(
    HEEDLESS,
    ...OPTIONS,
    '--format',
    'html',
    '--output',
    page,
  )
  expect([code, stdout, stderr]).toEqual([2, '', 'explore: 1 finding (2 calls, 2 runs)\n'])
  const html = readFileSync(page, 'utf8')
  expect(html).toMatch(/^<!doctype html>\n/)
  expect(html).toContain('<p>no container named &lt;report&gt;, expected 1</p>')
  expect(html).toContain('<td>openai/CreateContainer #1</td><td>1</td>')
  expect(html).toContain('<dd>500</dd>')
  expect(html).not.toContain('<report>')
})

it('shows the last 20 lines that the command printed, without control characters', async () => {
  const { stdout } = await explore(HEEDLESS, ...OPTIONS)
  const [, shown = ''] = stdout.split('  printed\n')
  expect(shown.trimEnd().split('\n')).toEqual(
    Array.from({ length: 20 }, (_, index) => `    | ${String(80 + index)}`),
  )
  const bold = script(`await create('a').catch(() => 0); console.log('\\u001b[1mbold')`)
  expect((await explore(bold, '--faults', '500', '--show-output')).stdout).toContain(
    '    | \\u001b[1mbold\n',
  )
  const silent = script(`await create('a').catch(() => 0)`)
  expect((await explore(silent, '--faults', '500', '--show-output')).stdout).toContain(
    '\n  printed    nothing\n',
  )
})
