import type { Step } from '../../../../core/service/verify-steps.js'
import { containerStep, fileStep, createStep, filePart, uploadStep } from './requests.js'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const NOTE = 'Written by quayside verify.\n'
const MEGABYTE = 1_048_576

const list = (title: string, query?: Readonly<Record<string, string>>): Step =>
  containerStep(title, 'ListContainerFiles', 'first', query && { query })

/** Pages of a list of files. All of them belong to this run, so everything is compared. */
const pageSteps: readonly Step[] = [
  list('lists files'),
  list('lists the first file', { limit: '1', order: 'asc' }),
  containerStep('lists what follows it', 'ListContainerFiles', 'first', {
    ask: ({ id }) => ({ query: { after: id('note'), order: 'asc' } }),
  }),
  list('lists files with limit 0', { limit: '0' }),
  list('lists files with limit 101', { limit: '101' }),
  list('lists files with limit -1', { limit: '-1' }),
  list('lists files with a limit that is not a number', { limit: 'many' }),
  list('lists files after an unknown one', { after: 'cfile_quayside_verify_none' }),
]

/** Steps that upload, list, download and delete files. */
export const fileSteps: readonly Step[] = [
  list('lists no files'),
  uploadStep('uploads a file', 'first', [filePart(NOTE)], 'note'),
  uploadStep('uploads an image', 'first', [filePart(SVG, 'logo.txt')]),
  uploadStep('uploads a file and the id of another', 'first', [
    filePart(NOTE, 'both.txt'),
    { name: 'file_id', content: 'file-quayside-verify-none' },
  ]),
  uploadStep('uploads a file with an unknown part', 'first', [
    filePart(NOTE, 'part.txt'),
    { name: 'colour', content: 'red' },
  ]),
  uploadStep('uploads a form without a file', 'first', [{ name: 'file_id', content: '' }]),
  containerStep('names a platform file that does not exist', 'CreateContainerFile', 'first', {
    ask: () => ({ json: { file_id: 'file-quayside-verify-none' } }),
    keep: { copied: '/id' },
  }),
  uploadStep('uploads a megabyte and a byte', 'first', [
    filePart('x'.repeat(MEGABYTE + 1), 'big.txt'),
  ]),
  uploadStep('uploads another file', 'first', [filePart('second\n', 'second.txt')], 'second'),
  uploadStep('uploads a third one', 'first', [filePart('third\n', 'third.txt')], 'third'),
  uploadStep('uploads a table', 'first', [filePart('a,b\n', 'table.csv')], 'table'),
  uploadStep('uploads a file with a name that may be reduced', 'first', [
    filePart(NOTE, '_two words.txt'),
  ]),
  uploadStep('uploads the same bytes under the same name', 'first', [filePart(NOTE)]),
  ...pageSteps,
  fileStep('retrieves a file', 'RetrieveContainerFile', 'note', 'first'),
  fileStep('downloads it', 'RetrieveContainerFileContent', 'note', 'first'),
  fileStep('downloads a part of it', 'RetrieveContainerFileContent', 'note', 'first', {
    headers: { range: 'bytes=0-6' },
  }),
  fileStep('downloads a table', 'RetrieveContainerFileContent', 'table', 'first'),
  containerStep('downloads a file that does not exist', 'RetrieveContainerFileContent', 'first', {
    ask: () => ({ params: { file_id: 'cfile_quayside_verify_none' } }),
  }),
  fileStep('deletes a file', 'DeleteContainerFile', 'second', 'first'),
  fileStep('deletes that file again', 'DeleteContainerFile', 'second', 'first'),
  fileStep('retrieves the deleted file', 'RetrieveContainerFile', 'second', 'first'),
  containerStep('lists what follows the deleted file', 'ListContainerFiles', 'first', {
    ask: ({ id }) => ({ query: { after: id('second'), order: 'asc' } }),
  }),
]

/** Steps that show what counts as activity of a container that was idle for some seconds. */
export const activitySteps: readonly Step[] = [
  createStep('creates a container that stays idle', {}, 'idle'),
  containerStep('lists the files of an idle container', 'ListContainerFiles', 'idle', {
    wait: 3,
  }),
  uploadStep('uploads into it', 'idle', [filePart(NOTE)], 'late note'),
  containerStep('lists its files once more', 'ListContainerFiles', 'idle', { wait: 3 }),
  containerStep('retrieves the idle container', 'RetrieveContainer', 'idle'),
]

const minute = { expires_after: { anchor: 'last_active_at', minutes: 1 } }

/** Containers that expire after one idle minute. */
export const expirySteps: readonly Step[] = [
  createStep('creates a container for a minute', minute, 'brief', { slow: true }),
  {
    ...uploadStep('uploads a file for a minute', 'brief', [filePart(NOTE)], 'brief note'),
    slow: true,
  },
  createStep('creates another container for a minute', minute, 'listed', { slow: true }),
  {
    title: 'lists it before it expires',
    operation: 'ListContainers',
    ask: () => ({ query: { limit: '3' } }),
    compare: 'own',
    wait: 40,
    slow: true,
  },
  containerStep('retrieves the expired container', 'RetrieveContainer', 'brief', {
    wait: 40,
    slow: true,
  }),
  containerStep('retrieves the one that was only listed', 'RetrieveContainer', 'listed', {
    slow: true,
  }),
  containerStep('lists the files of the expired container', 'ListContainerFiles', 'brief', {
    slow: true,
  }),
  fileStep('retrieves a file of it', 'RetrieveContainerFile', 'brief note', 'brief', {
    slow: true,
  }),
  fileStep('downloads a file of it', 'RetrieveContainerFileContent', 'brief note', 'brief', {
    slow: true,
  }),
  { ...uploadStep('uploads into the expired container', 'brief', [filePart(NOTE)]), slow: true },
]
