import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installPacked } from '../support/packed.js'
import { STORIES, tellStory, writeStory } from '../support/runtimes.js'

// The story of the SDK on this project's own msw, on each runtime whose streams are its own: one
// that does not call `tee` of a stream, for one, left replies open for ever that a client canceled.

const NODES = ['22', '24', '26']

const versionOf = (name: string) =>
  (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version

let project: string

beforeAll(async () => {
  const nodes = NODES.map((version) => `node${version}@npm:node@${version}`)
  const own = [`msw@${versionOf('msw')}`, 'openai@6']
  ;({ project } = await installPacked('other-runtimes', [...own, ...nodes, 'bun@1', 'deno@2']))
  await writeStory(project)
})

afterAll(() => rm(project, { recursive: true, force: true }))

const runtimes = [
  ...NODES.map((version) => [`node ${version}.`, [`node${version}/bin/node`]] as const),
  ['bun', ['.bin/bun']],
  ['deno', ['.bin/deno', 'run', '--allow-all', '--quiet']],
] as const

test.each(runtimes)('the story of the SDK ends well on %s', async (name, [file, ...args]) => {
  const command = [join(project, 'node_modules', file), ...args]
  expect(await tellStory(project, ...command)).toEqual({
    runtime: expect.stringContaining(name),
    msw: versionOf('msw'),
    openai: expect.stringMatching(/^6\./),
    failures: {},
    told: STORIES,
  })
})
