import { existsSync } from 'node:fs'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runVitest } from '../support/child-suite.js'
import { installPacked } from '../support/packed.js'
import { tableRows } from '../explore/sdk-table.js'
import { exploreSdk, STORIES, tellStory, writeStory } from '../support/runtimes.js'
import { ROOT } from '../support/sources.js'

// The story that the other tests tell with this project's own versions, told by the built package
// on the next ones: Node 22, and with it msw 3 and openai 7, which do not run on less.

let project: string
let node: string

beforeAll(async () => {
  const others = ['node@22', 'msw@3', 'openai@7', 'vitest@5', 'undici@7']
  ;({ project } = await installPacked('runtimes', others))
  node = join(project, 'node_modules/.bin/node')
  await writeStory(project)
})

afterAll(() => rm(project, { recursive: true, force: true }))

test('the story of the SDK is the same on Node 22 with msw 3 and openai 7', async () => {
  // One msw for the program and the package: the one that was asked for.
  expect(existsSync(join(project, 'node_modules/quayside/node_modules/msw'))).toBe(false)

  expect(await tellStory(project, node)).toEqual({
    runtime: expect.stringMatching(/^node 22\./),
    msw: expect.stringMatching(/^3\./),
    openai: expect.stringMatching(/^7\./),
    failures: {},
    told: STORIES,
  })
})

test('openai 7 survives what openai 6 survives', async () => {
  const page = await readFile(join(ROOT, 'docs/explore.md'), 'utf8')
  const rows = await exploreSdk(project, node)
  expect(rows).toHaveLength(9)
  expect(tableRows(page)).toEqual(expect.arrayContaining(rows))
})

test('the breaches of a test are its own with vitest 5 and msw 3', async () => {
  const folder = join(project, 'suite')
  await cp(join(ROOT, 'test/vitest/cases'), folder, { recursive: true })
  // The names of files and workers differ from this project's own; the cases are the same.
  const config =
    "export default { test: { include: ['{attribution,crowd-1,escaped,explore,late}.case.ts'] } }"
  await rm(join(folder, 'vitest.config.ts'))
  await writeFile(join(folder, 'vitest.config.mjs'), config)
  const vitest = join(project, 'node_modules/vitest/vitest.mjs')
  const { tests, files, output } = await runVitest('vitest.config.mjs', {
    ...{ command: node, vitest, cwd: folder },
  })

  const manifest = await readFile(join(project, 'node_modules/vitest/package.json'), 'utf8')
  expect(JSON.parse(manifest).version, output).toMatch(/^5\./)
  const guilty = tests.filter(({ name }) => /\bguilty\b/.test(name))
  expect(tests.filter(({ passed }) => !passed)).toEqual(guilty)
  expect(guilty.length).toBeGreaterThan(30)
  expect(tests.length).toBeGreaterThan(80)
  expect(files.get('late.case.ts')).toContain('leaves a timer behind (')
})
