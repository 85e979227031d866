import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { hasEnded, MARK, processMark } from '../../../src/node/process/process-mark.js'

const [host, pid, start] = processMark().split('-')

it('tells a process from all others, in letters that a file name may have', () => {
  expect(processMark()).toMatch(new RegExp(`^${MARK}$`))
  expect(pid).toBe(String(process.pid))
  expect(hasEnded(processMark())).toBe(false)
})

it('knows that a process has ended', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'close')
  expect(hasEnded(`${host}-${child.pid}-0`)).toBe(true)
})

it.runIf(process.platform === 'linux')('knows that an id belongs to another process now', () => {
  expect(hasEnded(`${host}-${pid}-${Number(start) - 1}`)).toBe(true)
})

it.runIf(process.platform === 'linux')(
  'knows that a killed process has ended before its parent asks',
  async () => {
    // The shell starts a child that ends, and becomes a program that never asks for it.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'])
    const [text] = (await once(parent.stdout, 'data')) as [Buffer]
    await expect.poll(() => hasEnded(`${host}-${Number(String(text))}-0`)).toBe(true)
    parent.kill()
  },
)

it('takes a process of another machine for one that goes on', () => {
  expect(hasEnded('00000000-4194305-1')).toBe(false)
})
