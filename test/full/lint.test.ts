import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const redocly = join(
  dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
  'bin/cli.js',
)
const contracts = readdirSync(join(root, 'contracts'), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.yaml'))

it.each(contracts)(
  '%s passes the linter without a warning (takes seconds)',
  { timeout: 60_000 },
  async (name) => {
    const { stdout } = await run(
      process.execPath,
      [redocly, 'lint', '--extends=recommended', '--format=json', `contracts/${name}`],
      {
        cwd: root,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    ).catch((error: unknown) => error as { stdout: string })
    const { totals, problems } = JSON.parse(stdout) as { totals: object; problems: unknown[] }
    expect(problems).toEqual([])
    expect(totals).toEqual({ errors: 0, warnings: 0, ignored: 0 })
  },
)
