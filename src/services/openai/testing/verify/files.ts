import type { Step } from '../../../../core/service/verify-steps.js'
import { about, aboutFile, create, filePart, upload } from './requests.js'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const NOTE = 'Written by quayside verify.\n'
const MEGABYTE = 1_048_576

const list = (title: string, query?: Readonly<Record<string, string>>): Step =>
  about(title, 'ListContainerFiles', 'first', query && { query })

/** A list of files is all our own: it shows how pages are cut. */
const pages: readonly Step[] = [
  list('lists files'),
  list('lists the first file', { limit: '1', order: 'asc' }),
  about('lists what follows it', 'ListContainerFiles', 'first', {
    ask: ({ id }) => ({ query: { after: id('note'), order: 'asc' } }),
  }),
  list('lists files with limit 0', { limit: '0' }),
  list('lists files with limit 101', { limit: '101' }),
  list('lists files with limit -1', { limit: '-1' }),
  list('lists files with a limit that is no number', { limit: 'many' }),
  list('lists files after one that never was', { after: 'cfile_quayside_verify_none' }),
]

/** What becomes of files. */
export const files: readonly Step[] = [
  list('lists no files'),
  upload('uploads a file', 'first', [filePart(NOTE)], 'note'),
  upload('uploads an image', 'first', [filePart(SVG, 'logo.txt')]),
  upload('uploads a file and the id of another', 'first', [
    filePart(NOTE, 'both.txt'),
    { name: 'file_id', content: 'file-quayside-verify-none' },
  ]),
  upload('uploads a file with an unknown part', 'first', [
    filePart(NOTE, 'part.txt'),
    { name: 'colour', content: 'red' },
  ]),
  upload('uploads a form without a file', 'first', [{ name: 'file_id', content: '' }]),
  about('names a platform file that is not there', 'CreateContainerFile', 'first', {
    ask: () => ({ json: { file_id: 'file-quayside-verify-none' } }),
    keep: { copied: '/id' },
  }),
  upload('uploads a megabyte and a byte', 'first', [filePart('x'.repeat(MEGABYTE + 1), 'big.txt')]),
  upload('uploads another file', 'first', [filePart('second\n', 'second.txt')], 'second'),
  upload('uploads a third one', 'first', [filePart('third\n', 'third.txt')], 'third'),
  ...pages,
  aboutFile('retrieves a file', 'RetrieveContainerFile', 'note', 'first'),
  aboutFile('downloads it', 'RetrieveContainerFileContent', 'note', 'first'),
  aboutFile('downloads a part of it', 'RetrieveContainerFileContent', 'note', 'first', {
    headers: { range: 'bytes=0-6' },
  }),
  about('downloads a file that never was', 'RetrieveContainerFileContent', 'first', {
    ask: () => ({ params: { file_id: 'cfile_quayside_verify_none' } }),
  }),
  aboutFile('deletes a file', 'DeleteContainerFile', 'second', 'first'),
  aboutFile('deletes that file again', 'DeleteContainerFile', 'second', 'first'),
  aboutFile('retrieves the deleted file', 'RetrieveContainerFile', 'second', 'first'),
  about('lists what follows the deleted file', 'ListContainerFiles', 'first', {
    ask: ({ id }) => ({ query: { after: id('second'), order: 'asc' } }),
  }),
]

/** When a container counts as used: what was not looked at for some seconds shows it. */
export const uses: readonly Step[] = [
  create('creates a container to be left alone', {}, 'idle'),
  about('lists the files of a container that was left alone', 'ListContainerFiles', 'idle', {
    wait: 3,
  }),
  upload('uploads into it', 'idle', [filePart(NOTE)], 'late note'),
  about('lists its files once more', 'ListContainerFiles', 'idle', { wait: 3 }),
  about('retrieves it after all that', 'RetrieveContainer', 'idle'),
]

/** A container that is left alone for the minute that it asked for. */
export const expiry: readonly Step[] = [
  create(
    'creates a container for a minute',
    {
      expires_after: { anchor: 'last_active_at', minutes: 1 },
    },
    'brief',
    { slow: true },
  ),
  { ...upload('uploads a file for a minute', 'brief', [filePart(NOTE)], 'brief note'), slow: true },
  about('retrieves the expired container', 'RetrieveContainer', 'brief', { wait: 75, slow: true }),
  about('lists the files of the expired container', 'ListContainerFiles', 'brief', { slow: true }),
  aboutFile('retrieves a file of it', 'RetrieveContainerFile', 'brief note', 'brief', {
    slow: true,
  }),
  aboutFile('downloads a file of it', 'RetrieveContainerFileContent', 'brief note', 'brief', {
    slow: true,
  }),
  { ...upload('uploads into the expired container', 'brief', [filePart(NOTE)]), slow: true },
]
