import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createMock } from '../../src/index.js'
import { StateFile } from '../../src/node/files/state-file.js'
import { start } from '../support/cli.js'
import { noteRequest, toy } from '../support/toy-service.js'

it.each([
  ['before anything', 'old'],
  ['with an empty file beside', 'old'],
  ['in the middle of the text', 'old'],
  ['before it is on the disk', 'old'],
  ['before it takes the place', 'old'],
  ['once it has the place', 'new'],
  ['before the folder is on the disk', 'new'],
])('leaves a whole file when it is killed %s', async (moment, expected) => {
  const folder = await mkdtemp(join(tmpdir(), 'quayside-save-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'state.json')
  const old = createMock(toy)
  await old.fetch(noteRequest({ text: 'old' }))
  await old.scope('other').fetch(noteRequest({ text: 'old' }))
  await new StateFile(file, old).save()
  const before = await readFile(file, 'utf8')

  const child = ['--import', 'tsx', 'test/support/save-child.ts', file, moment]
  const { exit, written } = start(process.execPath, ...child)
  expect([await exit, written.stderr]).toEqual(['SIGKILL', ''])

  if (expected === 'old') expect(await readFile(file, 'utf8')).toBe(before)
  const loaded = createMock(toy)
  const state = new StateFile(file, loaded)
  state.load()
  for (const scope of [loaded, loaded.scope('other')]) {
    expect(scope.state.records('toy', 'notes')).toMatchObject([{ text: expected }])
  }
  await state.save()
  expect(await readdir(folder)).toEqual(['state.json'])
})
