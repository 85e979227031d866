/**
 * Saves a state and is killed while it does: `save-child.ts FILE MOMENT`. What is killed cannot
 * clean up, so the moments are steps of the file system rather than times.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { createMock } from '../../src/index.js'
import { StateFile } from '../../src/node/files/state-file.js'
import { noteRequest, toy } from './toy-service.js'

const [file = '', moment = ''] = process.argv.slice(2)

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  // The signal may take a moment, in which nothing must go on.
  for (;;);
}

const { openSync, writeFileSync, fsyncSync, renameSync } = fs

const moments: Record<string, () => void> = {
  'before anything': () => {
    fs.openSync = die
  },
  'with an empty file beside': () => {
    fs.openSync = (...given) => {
      openSync(...given)
      return die()
    }
  },
  'in the middle of the text': () => {
    fs.writeFileSync = (to, text) => {
      const whole = text as string
      writeFileSync(to, whole.slice(0, whole.length / 2))
      die()
    }
  },
  'before it is on the disk': () => {
    fs.fsyncSync = die
  },
  'before it takes the place': () => {
    fs.renameSync = die
  },
  'once it has the place': () => {
    fs.renameSync = (...given) => {
      renameSync(...given)
      die()
    }
  },
  'before the folder is on the disk': () => {
    let times = 0
    fs.fsyncSync = (descriptor) => {
      if (++times === 2) die()
      fsyncSync(descriptor)
    }
  },
}

const mock = createMock(toy)
await mock.fetch(noteRequest({ text: 'new' }))
await mock.scope('other').fetch(noteRequest({ text: 'new' }))
const plan = moments[moment]
if (!plan) throw new Error(`There is no moment "${moment}"`)
plan()
syncBuiltinESMExports()
await new StateFile(file, mock).save()
