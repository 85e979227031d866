import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createMock, type WorldDocument } from '../../src/index.js'
import { openai } from '../../src/services/openai/index.js'
import type { Container } from '../../src/services/openai/index.js'
import { run } from '../support/cli.js'
import { harWith, jsonContent } from '../support/recording.js'

const folder = mkdtempSync(join(tmpdir(), 'quayside-har-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(name: string, content: object | string): string {
  const path = join(folder, name)
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2)
  writeFileSync(path, text)
  return path
}

const container = (id: string, name: string) => ({
  ...{ id, object: 'container', created_at: 1740830400, status: 'running', name },
})
const URL = 'https://api.openai.com/v1/containers'
const JSON_TYPE = { 'content-type': 'application/json' }
const breaking = { url: `${URL}?limit=<&"`, status: 418 }
const foreign = { url: 'https://cdn.example/a.js' }
const broken = fileOf('broken.har', harWith(foreign, breaking))
// The brace of the second entry stands right above the first of its members.
const brokenText = JSON.stringify(harWith(foreign, breaking), null, 2).split('\n')
const LINE = brokenText.findLastIndex((line) => line.includes('startedDateTime'))
const CODES = ['QS2021', 'QS3004']

it('writes violations as JSON, with their codes and places, and exits with 2', async () => {
  const { code, stdout, stderr } = await run('check', broken, '--format', 'json')
  expect(code).toBe(2)
  const { summary, exchanges } = JSON.parse(stdout) as {
    summary: object
    exchanges: { line: number; violations: { code: string }[] }[]
  }
  expect(summary).toMatchObject({ checked: 1, broken: 1, skipped: { foreign: 1 } })
  expect(exchanges.map((one) => one.violations.map((each) => each.code))).toEqual([CODES])
  expect(exchanges[0]?.line).toBe(LINE)
  expect(stderr).toContain('Checked 1 exchange of')
  expect(stderr).toContain('1 at an unknown host (cdn.example)')
})

type XmlReader = new (xml: string, options: object) => { window: { document: XmlDocument } }

interface XmlNode {
  readonly textContent: string
  getAttribute(name: string): string | null
  querySelector(selector: string): XmlNode | null
  querySelectorAll(selector: string): readonly XmlNode[]
}

type XmlDocument = Pick<XmlNode, 'querySelector'>

it('writes JUnit with a test case for each exchange', async () => {
  const { code, stdout } = await run('check', broken, '--format', 'junit')
  expect(code).toBe(2)
  // As a variable, since it has no types of its own.
  const name: string = 'jsdom'
  const { JSDOM } = (await import(name)) as { JSDOM: XmlReader }
  const { document } = new JSDOM(stdout, { contentType: 'application/xml' }).window
  const suite = document.querySelector('testsuites > testsuite')!
  const counts = ['tests', 'failures', 'errors', 'skipped'].map((name) => suite.getAttribute(name))
  expect(counts).toEqual(['2', '1', '0', '1'])
  expect(suite.querySelectorAll('testcase')).toHaveLength(2)
  const failure = suite.querySelector('testcase > failure')!
  expect(failure.getAttribute('type')).toBe('QS2021')
  expect(failure.textContent).toContain('QS3004 openai/ListContainers')
})

it('writes SARIF whose results lead to their rules and to the lines of the file', async () => {
  const { code, stdout } = await run('check', broken, '--format', 'sarif')
  expect(code).toBe(2)
  const sarif = JSON.parse(stdout) as {
    version: string
    runs: [{ tool: { driver: { rules: { id: string }[] } }; results: SarifResult[] }]
  }
  expect(sarif.version).toBe('2.1.0')
  const [{ tool, results }] = sarif.runs
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(CODES)
  expect(results.map(({ ruleId }) => ruleId)).toEqual(CODES)
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    expect([level, message.text.startsWith(ruleId)]).toEqual(['error', true])
    const [{ physicalLocation: place }] = locations
    expect(place.artifactLocation.uri).toMatch(/^file:\/\/.*\/broken\.har$/)
    expect(place.region.startLine).toBe(LINE)
  }
})

interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string }
        readonly region: { readonly startLine: number }
      }
    },
  ]
}

it.each([
  ['Nothing was checked', fileOf('foreign.har', harWith(foreign))],
  ['--map https://HOST/PATH=SERVICE', fileOf('foreign.har', harWith(foreign))],
  ['file not found', join(folder, 'none.har')],
  ['cut.har:1:8: invalid JSON', fileOf('cut.har', '{"log":')],
  ['it is not a HAR file', fileOf('no.har', { entries: [] })],
  ['log.entries[0]: request is undefined', fileOf('odd.har', { log: { entries: [{}] } })],
])('a mistake is told in one message: %s', async (message, path) => {
  const { code, stdout, stderr } = await run('check', path)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('    at ')
})

it('maps an address, and exits with 0 where nothing is broken', async () => {
  const url = 'https://staging.example/api/containers/cntr_1'
  const content = jsonContent(container('cntr_1', 'a'))
  const path = fileOf('staging.har', harWith({ url, reply: JSON_TYPE, content }))
  const mapped = await run('check', path, '--map', 'https://staging.example/api=openai')
  expect([mapped.code, mapped.stderr]).toEqual([0, ''])
  expect(mapped.stdout).toContain('Checked 1 exchange of')
  const wrong = await run('check', path, '--map', 'staging.example=openai')
  expect([wrong.code, wrong.stdout]).toEqual([1, ''])
  expect(wrong.stderr).toContain(
    "option '--map <url=service>' argument 'staging.example=openai' is invalid. " +
      'Expected URL=SERVICE, such as https://staging.example/api=openai.',
  )
})

const file = (id: string, container_id: string) => ({
  ...{ id, object: 'container.file', created_at: 1740830400, container_id, path: `/mnt/${id}` },
  ...{ bytes: 5, source: 'user' },
})

it('makes a world of what replies show, without what was deleted', async () => {
  const show = (path: string, value: unknown, method = 'GET') => ({
    ...{ method, url: URL + path, reply: JSON_TYPE, content: jsonContent(value) },
  })
  const list = [container('cntr_1', 'before'), container('cntr_2', 'gone')]
  const deleted = { id: 'cntr_2', object: 'container.deleted', deleted: true }
  const recording = harWith(
    show('', { object: 'list', data: list, has_more: false }),
    show('/cntr_2/files/cfile_2', file('cfile_2', 'cntr_2')),
    show('/cntr_1/files/cfile_1', { ...file('cfile_1', 'cntr_1'), unknown_member: 1 }),
    show('/cntr_3/files/cfile_3', file('cfile_3', 'cntr_3')),
    show('/cntr_1', container('cntr_1', 'after')),
    show('/cntr_2', deleted, 'DELETE'),
    {
      url: `${URL}/cntr_1/files/cfile_1/content`,
      reply: { 'content-type': 'application/octet-stream' },
      content: {
        size: 5,
        mimeType: 'application/octet-stream',
        text: btoa('hello'),
        encoding: 'base64',
      },
    },
  )
  const { code, stdout, stderr } = await run('seed', 'from-har', fileOf('world.har', recording))
  expect([code, stderr]).toEqual([
    0,
    'added: openai/containers "cntr_3": other records refer to it, and its creation was not recorded\n',
  ])
  const mock = createMock(openai, { seed: JSON.parse(stdout) as WorldDocument })
  const containers = mock.state.records('openai', 'containers') as unknown as Container[]
  const made = { id: 'cntr_3', name: 'cntr_3' }
  expect(containers).toMatchObject([{ id: 'cntr_1', name: 'after' }, made])
  const files = mock.state.records('openai', 'files')
  expect(files.map(({ id }) => id)).toEqual(['cfile_1', 'cfile_3'])
  const headers = { authorization: 'Bearer sk-test' }
  const download = await mock.fetch(`${URL}/cntr_1/files/cfile_1/content`, { headers })
  expect(await download.text()).toBe('hello')
})

it('a recording of nothing known makes no world', async () => {
  const { code, stderr } = await run('seed', 'from-har', fileOf('foreign.har', harWith(foreign)))
  expect([code, stderr.split('\n').length]).toEqual([1, 2])
  expect(stderr).toContain('no exchange is at a base URL of a service')
})
