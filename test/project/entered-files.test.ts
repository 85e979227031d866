import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { ROOT } from '../support/sources.js'

// What a warm request may enter at most. Where a number can fall, let it fall here too.
const MOST: Readonly<Record<string, number>> = { get: 33, list: 37, create: 45, upload: 50 }

it('a warm request enters few source files', async () => {
  const args = ['--import', 'tsx', 'test/project/entered-files.ts']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  const entered = JSON.parse(stdout) as Record<string, { status: number; files: number }>
  expect(Object.keys(entered)).toEqual(Object.keys(MOST))
  for (const [name, { status, files }] of Object.entries(entered)) {
    expect([name, status]).toEqual([name, 200])
    expect(files, name).toBeLessThanOrEqual(MOST[name] as number)
  }
})
