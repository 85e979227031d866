import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runHere } from '../../support/cli-here.js'

const root = mkdtempSync(join(tmpdir(), 'quayside-seed-'))
const folder = join(root, 'worlds')
mkdirSync(folder)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const file = join(folder, 'world.json')
const world = (content: object) => ({
  openai: {
    containers: [{ id: 'cntr_1', name: 'a' }],
    files: [{ container_id: 'cntr_1', path: '/mnt/data/a', content }],
  },
})

async function checked(value: unknown, ...args: string[]) {
  writeFileSync(file, JSON.stringify(value))
  return runHere('seed', 'check', file, ...args)
}

it.each([null, [], 5, 'x', { openai: null }, { openai: { containers: [null] } }])(
  'a file with %j is a mistake with its place',
  async (value) => {
    const { code, stdout, stderr } = await checked(value)
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/world\.json:1:\d+: .*must be/)
  },
)

it('a content is read from the folder of the world only, unless that is allowed', async () => {
  writeFileSync(join(folder, 'inside.txt'), 'inside')
  writeFileSync(join(root, 'outside.txt'), 'outside')
  symlinkSync(join(root, 'outside.txt'), join(folder, 'link.txt'))
  expect(await checked(world({ path: 'inside.txt' }))).toMatchObject({ code: 0 })
  for (const path of ['../outside.txt', join(root, 'outside.txt'), 'link.txt']) {
    const refused = await checked(world({ path }))
    expect([path, refused.code]).toEqual([path, 1])
    expect(refused.stdout).toContain('allow that with --allow-outside')
    expect(await checked(world({ path }), '--allow-outside')).toMatchObject({ code: 0 })
  }
})

it('a content without end, a pipe, or one that is too large is refused', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const cases = [
    ['/dev/zero', 'it is a device'],
    ['pipe', 'it is a pipe'],
    ['.', 'it is a folder'],
  ] as const
  for (const [path, why] of cases) {
    const { code, stdout } = await checked(world({ path }), '--allow-outside')
    expect([code, stdout]).toEqual([1, expect.stringContaining(`cannot be read: ${why}`)])
  }
  // More than fits into a string; it has no blocks on the disk.
  writeFileSync(join(folder, 'huge.json'), '')
  truncateSync(join(folder, 'huge.json'), 600_000_000)
  const huge = await checked(world({ path: 'huge.json' }))
  expect([huge.code, huge.stdout]).toEqual([1, expect.stringContaining('it has 600000000 bytes')])
  const refused = await runHere('seed', 'check', join(folder, 'huge.json'))
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('at most 400000000')])
  writeFileSync(join(folder, 'large.txt'), 'x'.repeat(2000))
  const { code, stdout } = await checked(world({ path: 'large.txt' }), '--max-file', '1000')
  expect([code, stdout]).toEqual([1, expect.stringContaining('it has 2000 bytes')])
  const whole = await checked(world({ text: 'x'.repeat(2000) }), '--max-file', '1000')
  expect([whole.code, whole.stderr]).toEqual([1, expect.stringContaining('at most 1000 are read')])
})
