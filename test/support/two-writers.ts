/** Saves a state again and again: `two-writers.ts FILE TIMES TEXT`. */
import { createMock } from '../../src/index.js'
import { StateFile } from '../../src/node/files/state-file.js'
import { noteRequest, toy } from './toy-service.js'

const [file = '', times = '', text = ''] = process.argv.slice(2)
const mock = createMock(toy)
await mock.fetch(noteRequest({ text }))
for (let n = 0; n < Number(times); n += 1) await new StateFile(file, mock).save()
