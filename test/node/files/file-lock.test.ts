import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { UsageError } from '../../../src/index.js'
import { assertWritable, writeFileAtomic } from '../../../src/node/files/atomic-file.js'
import { FileLock } from '../../../src/node/files/file-lock.js'
import { writeText } from '../../../src/node/files/text-file.js'
import { processMark } from '../../../src/node/process/process-mark.js'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'quayside-lock-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

const [host] = processMark().split('-')

/** What a process that no longer exists says of itself. */
async function ended(): Promise<string> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'close')
  return `${host}-${child.pid}-1`
}

it('lets one hold a file, says who it is and what to do, and lets others after it', async () => {
  const file = join(folder(), 'state.json')
  const first = await FileLock.hold(file)
  const second = FileLock.hold(file, 0)
  await expect(second).rejects.toBeInstanceOf(UsageError)
  await expect(second).rejects.toThrow(
    `Failed to open ${file}: process ${process.pid} on ${hostname()} uses it. Stop that process, ` +
      `or choose another file; if it has ended, delete ${file}.lock`,
  )
  first.release()
  expect(readdirSync(join(file, '..'))).toEqual([])
  const third = await FileLock.hold(file, 0)
  first.release()
  expect(existsSync(third.path)).toBe(true)
  third.release()
})

it('waits for one that is about to let go', async () => {
  const file = join(folder(), 'state.json')
  const first = await FileLock.hold(file)
  const second = FileLock.hold(file)
  setTimeout(() => first.release(), 20)
  await expect(second).resolves.toBeInstanceOf(FileLock)
  ;(await second).release()
})

it('holds the file that a link leads to', async () => {
  const path = folder()
  writeFileSync(join(path, 'state.json'), '{}')
  symlinkSync(join(path, 'state.json'), join(path, 'link.json'))
  const lock = await FileLock.hold(join(path, 'state.json'))
  await expect(FileLock.hold(join(path, 'link.json'), 0)).rejects.toThrow('uses it')
  lock.release()
})

it('takes over what a process that has ended held, once, whoever tries at the same time', async () => {
  const file = join(folder(), 'state.json')
  const stale = { process: await ended(), pid: 1, host: 'x' }
  writeFileSync(`${file}.lock`, JSON.stringify(stale))
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => FileLock.hold(file, 0)))
  const held = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(held).toHaveLength(1)
  expect(readdirSync(join(file, '..'))).toEqual(['state.json.lock'])
  held[0]?.release()
})

it.each(['', 'null', '{"process":1}', '{"process":"00000000-1-1","pid":1,"host":"elsewhere"}'])(
  'leaves a lock file alone of which it knows nothing: %j',
  async (text) => {
    const file = join(folder(), 'state.json')
    writeFileSync(`${file}.lock`, text)
    await expect(FileLock.hold(file, 0)).rejects.toThrow(`if it has ended, delete ${file}.lock`)
    expect(readFileSync(`${file}.lock`, 'utf8')).toBe(text)
  },
)

it('notices that another one has taken the file over, or that the lock file was deleted', async () => {
  const file = join(folder(), 'state.json')
  const lock = await FileLock.hold(file)
  rmSync(lock.path)
  lock.assertHeld()
  expect(existsSync(lock.path)).toBe(true)
  rmSync(lock.path)
  const other = await FileLock.hold(file, 0)
  expect(() => lock.assertHeld()).toThrow('uses it')
  lock.release()
  other.assertHeld()
  other.release()
})

it('says that a lock file cannot be written', async () => {
  const file = join(folder(), 'none', 'state.json')
  await expect(FileLock.hold(file)).rejects.toThrow(`Failed to write ${file}: ENOENT`)
})

it('removes what killed processes left beside a file, and nothing else', async () => {
  const path = folder()
  const mark = await ended()
  const kept = [`other.${processMark()}-0badcafe.tmp`, 'a.tmp', `b.${mark}.tmp`, 'state.json']
  for (const name of [...kept, `state.json.${mark}-0badcafe.tmp`, `x.${mark}-00000000.tmp`]) {
    writeFileSync(join(path, name), '{}')
  }
  assertWritable(join(path, 'state.json'))
  expect(readdirSync(path).sort()).toEqual([...kept].sort())
})

it('writes files whose name is as long as it may be', () => {
  const path = folder()
  for (const name of ['x'.repeat(255), '\u6f22'.repeat(85), '\u{1f4e6}'.repeat(63)]) {
    writeFileAtomic(join(path, name), 'new')
    expect(readFileSync(join(path, name), 'utf8')).toBe('new')
  }
  expect(readdirSync(path)).toHaveLength(3)
})

it('writes a text in one step and leaves the mode of a file as it is', () => {
  const path = folder()
  const file = join(path, 'a.json')
  writeFileSync(file, 'old', { mode: 0o640 })
  writeText(file, 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  writeText('/dev/null', 'nothing')
  expect(() => writeText(path, 'new')).toThrow(`Failed to write ${path}: `)
  expect(readdirSync(path)).toEqual(['a.json'])
})
