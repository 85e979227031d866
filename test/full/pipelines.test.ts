import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { serve } from '../support/cli.js'
import { missingClientHint } from '../support/clients.js'
import { blocksOf, fileOf, installBundle, writeBlocks } from '../support/docs.js'
import { freePort } from '../support/free-port.js'
import { ROOT } from '../support/sources.js'

// The jobs that docs/ci.md shows: each command that they run, except installations.

interface GitHubJob {
  readonly env?: Variables
  readonly steps: readonly { readonly run?: string }[]
  readonly services?: { readonly quayside: { readonly env: Variables } }
}
interface GitLabJob {
  readonly variables: Variables
  readonly script: readonly string[]
}
type Variables = Readonly<Record<string, string>>

const page = blocksOf('docs/ci.md')
const fileNamed = (name: string): unknown => parse(page.find((one) => fileOf(one) === name)!.code)
const github = (fileNamed('github.yml') as { jobs: Readonly<Record<string, GitHubJob>> }).jobs
const gitlab = fileNamed('gitlab.yml') as Readonly<Record<string, GitLabJob>>

const root = `${ROOT}test/.docs/pipelines`
const folder = `${root}/project`
const githubEnv = `${root}/github-env`
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')
const INSTALLATION = /^(npm ci|python3 -m pip install .*)$/

/** Breaks the contract once. */
const SUITE = `
import { test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'

useMock(openai)
test('sends a limit that is too large', async () => {
  const headers = { authorization: 'Bearer any' }
  await fetch('https://api.openai.com/v1/containers?limit=500', { headers })
})
`
const CALLS =
  'curl -s "$OPENAI_BASE_URL/containers?limit=500" -H "Authorization: Bearer $OPENAI_API_KEY"'

const started: number[] = []

beforeAll(async () => {
  rmSync(root, { recursive: true, force: true })
  writeBlocks(folder, blocksOf('docs/other-languages.md'))
  const manifest = { type: 'module', scripts: { test: CALLS } }
  writeFileSync(`${folder}/package.json`, JSON.stringify(manifest))
  writeFileSync(`${folder}/suite.test.js`, SUITE)
  // Without one, vitest finds the project's own.
  const config = 'export default { test: { server: { deps: { external: [/\\.bundle/] } } } }\n'
  writeFileSync(`${folder}/vitest.config.mjs`, config)
  await installBundle(root)
  mkdirSync(`${root}/node_modules/.bin`)
  symlinkSync(`${root}/bin/quayside`, `${root}/node_modules/.bin/quayside`)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(githubEnv, { force: true })
  for (const name of ['reports', 'test-results']) {
    rmSync(`${folder}/${name}`, { recursive: true, force: true })
  }
  // As the runner ends what a job leaves running.
  for (const pid of started.splice(0)) {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
})

/** Runs a script as a runner does; `port` stands for that of the page. */
async function runScript(script: string, port: string, variables: Variables = {}) {
  const own = Object.entries(variables).map(([name, value]) => [
    name,
    value.replace('quayside:7829', `127.0.0.1:${port}`).replace('7829', port),
  ])
  const child = spawn('bash', ['-eo', 'pipefail', '-c', script.replaceAll('7829', port)], {
    cwd: folder,
    detached: true,
    env: { ...process.env, GITHUB_ENV: githubEnv, ...fromGithubEnv(), ...Object.fromEntries(own) },
  })
  started.push(child.pid!)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += String(chunk)))
  }
  const [code] = (await once(child, 'close')) as [number]
  return { code, output: output + missingClientHint(output) }
}

function fromGithubEnv(): Record<string, string> {
  if (!existsSync(githubEnv)) return {}
  const lines = readFileSync(githubEnv, 'utf8').trim().split('\n')
  return Object.fromEntries(
    lines.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  )
}

/** The commands of a job, except installations. */
function stepsOf(job: GitHubJob | GitLabJob): readonly string[] {
  const scripts = 'script' in job ? job.script : job.steps.flatMap(({ run }) => run ?? [])
  return scripts.filter((script) => !INSTALLATION.test(script))
}

it.each([
  ['GitHub', github['vitest']!, github['vitest']!.env],
  ['GitLab', gitlab['vitest']!, gitlab['vitest']!.variables],
])('the job with vitest reports what broke the contract, and a trace: %s', async (_, job, env) => {
  const steps = stepsOf(job)
  expect(steps).toHaveLength(1)
  const { code, output } = await runScript(steps[0]!, '0', env)
  expect([code, output]).toEqual([1, expect.stringContaining('QS2041')])
  expect(read('reports/vitest.xml')).toMatch(/<failure [^>]*QS2041/)
  expect(readdirSync(`${folder}/test-results/quayside`)).toEqual([
    expect.stringMatching(/^suite-test-js-.*\.html$/),
  ])
})

it('the job with a server in the background starts it, runs the tests and checks what they sent', async () => {
  const port = await freePort()
  const [start, ...others] = stepsOf(github['background']!)
  expect(await runScript(start!, port)).toMatchObject({ code: 0 })
  expect(fromGithubEnv()).toMatchObject({
    ...{ QUAYSIDE_URL: `http://127.0.0.1:${port}`, OPENAI_API_KEY: 'quayside-placeholder' },
  })
  const [test, check] = others
  expect(others).toHaveLength(2)
  expect(await runScript(test!, port)).toMatchObject({ code: 0 })
  expect(await runScript(check!, port)).toMatchObject({ code: 2 })
  const sarif = JSON.parse(read('reports/quayside.sarif')) as {
    runs: readonly { results: readonly { ruleId: string }[] }[]
  }
  expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(['QS2041'])
  expect(read('reports/server.log')).toContain('QS2041')
  expect(JSON.parse(read('reports/coverage.json'))).toHaveProperty('coverage.openai')
})

it.each([
  ['GitHub', github['service']!, github['service']!.env!],
  ['GitLab', gitlab['service']!, gitlab['service']!.variables],
])('the job with a service runs pytest against it, with its token: %s', async (_, job, env) => {
  const given = 'services' in job && 'steps' in job ? job.services.quayside.env : env
  vi.stubEnv('QUAYSIDE_ADMIN_TOKEN', given['QUAYSIDE_ADMIN_TOKEN'])
  const { url } = await serve('--host', '0.0.0.0')
  const steps = stepsOf(job)
  expect(steps).toHaveLength(1)
  const { code, output } = await runScript(steps[0]!, new URL(url).port, env)
  expect([code, output]).toEqual([0, expect.stringContaining('3 passed')])
  expect(read('reports/pytest.xml')).toMatch(/<testsuite [^>]*failures="0"[^>]*tests="3"/)
})
