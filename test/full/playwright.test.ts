import { beforeAll, expect, it } from 'vitest'
import { runPlaywright, type PlaywrightSuite } from '../support/playwright.js'

// What has to fail, and whom it is blamed on, in a suite that Playwright runs with Chromium.

let suite: PlaywrightSuite

beforeAll(async () => {
  suite = await runPlaywright('test/playwright/cases/playwright.config.ts')
}, 900_000)

function testOf(name: string) {
  const found = suite.tests.find((one) => one.name.includes(name))
  if (!found) throw new Error(`No test is called "${name}"`)
  return found
}

it('fails exactly the guilty tests', () => {
  const { tests } = suite
  const guilty = tests.filter(({ name }) => /\bguilty\b/.test(name))
  expect(tests.filter(({ passed }) => !passed)).toEqual(guilty)
  expect(guilty.length).toBeGreaterThan(18)
  expect(tests.length).toBeGreaterThan(50)
})

it('fails exactly the guilty ones of tests in several workers', () => {
  const crowd = suite.tests.filter(({ file }) => file.startsWith('crowd'))
  expect(crowd).toHaveLength(20)
  expect(crowd.filter(({ passed }) => !passed)).toHaveLength(4)
})

it('blames each test for its own breach alone', () => {
  const titles = (name: string) => testOf(name).message.match(/QS\d{4} openai.*$/gm)
  expect(titles('guilty of a field that is not declared')).toEqual([
    'QS2024 openai/CreateContainer: /nmae is not declared',
  ])
  expect(titles('guilty of breaking a rule')).toEqual([
    'QS2050 openai/CreateContainer: /name breaks the rule openai/empty-name',
  ])
  expect(titles('guilty of what it did not wait for')).toHaveLength(1)
  expect(titles('guilty of more than it expects')).toEqual([
    expect.stringContaining('QS2022 openai/ListContainers: /order'),
  ])
  expect(testOf('guilty of not doing what it expects').message).toContain(
    'Expected QS2041, but it did not occur',
  )
  expect(testOf('guilty of leaving a container behind').message).toMatch(
    /openai: cntr_\w+ \(containers\) was created and never deleted/,
  )
  expect(testOf('guilty of a futile retry').message).toContain(
    'QS6072 openai/RetrieveContainer: sent the same request again once',
  )
  expect(testOf('guilty of a misspelt option').message).toContain('Did you mean leaks?')
  expect(testOf('guilty of a response that the test made up').message).toContain('/data is missing')
})

it('prints what only warns, with the name of the test', () => {
  expect(suite.output).toMatch(
    /^quayside: warnings > innocent of a violation that warns \(.*\/options\.case\.ts\)$/m,
  )
})

it('attaches the journal of a failed test, and of no other', () => {
  const { attachments } = testOf('guilty of an assertion of its own')
  expect(Object.keys(attachments).sort()).toEqual(['mock-journal.json', 'mock-journal.txt'])
  const { exchanges } = JSON.parse(attachments['mock-journal.json']!)
  expect(exchanges).toMatchObject([{ operation: 'CreateContainer', reply: { status: 200 } }])
  expect(JSON.stringify(exchanges)).not.toContain('any-key')
  expect(attachments['mock-journal.txt']).toMatch(
    /^#1 POST \/v1\/containers: 200\n {2}operation {3}openai\/CreateContainer\n[^]*\{"name":"attached"\}/,
  )
  expect(testOf('guilty of breaking a rule').attachments['mock-journal.txt']).toMatch(
    /violations {2}QS2050[^]*Violations\n\nQS2050/,
  )
  const passed = suite.tests.filter((one) => one.passed)
  expect(passed.filter((one) => Object.keys(one.attachments).length > 0)).toEqual([])
})
