import type { Step } from '../../../../core/service/verify-steps.js'
import { about, aboutFile, create, filtered, homeless, upload } from './requests.js'

const MEGABYTE = 1_048_576

/** What an upload is refused for, by its container. */
function admission(title: string, limits: object, filename = 'a.txt'): readonly Step[] {
  return [
    create(`creates one that ${title}`, limits),
    upload(`uploads ${filename} into one that ${title}`, `creates one that ${title}`, { filename }),
  ]
}

const GRACE = { threshold_action: 'reject', threshold_files: 1, threshold_grace_period: 2 }
const ARCHIVES = { allowed_classifications: ['archive'], blocked_classifications: ['archive'] }

/** What is let in, and what it is taken for. */
export const uploads: readonly Step[] = [
  create('creates a container for files', { quota_files: 30, quota_bytes: 7_000_000 }, 'store'),
  upload('uploads a file', 'store', { as: 'note', fields: { string_key_2: 'l' } }),
  homeless('uploads a file that names no container'),
  upload('uploads what is no media type', 'store', { fields: { mime_type: 'nothing' } }),
  upload('uploads sound', 'store', { filename: 'a.mp3' }),
  upload('uploads a megabyte and a byte', 'store', { content: 'x'.repeat(MEGABYTE + 1) }),
  upload('uploads into external storage', 'external'),
  ...admission('blocks programs', { blocked_classifications: ['executable'] }, 'a.exe'),
  ...admission('blocks what it allows', ARCHIVES, 'a.zip'),
  ...admission('has room for 4 bytes', { quota_bytes: 4 }),
  ...admission('rejects every file', { threshold_action: 'reject', threshold_files: 0 }),
  ...admission('has a third left', { quota_files: 3, quota_bytes: 1000 }),
  about('gets what is left there', 'GetContainer', 'creates one that has a third left'),
  ...admission('rejects after two seconds', GRACE),
  upload('uploads one more after three seconds', 'creates one that rejects after two seconds', {
    wait: 3,
  }),
]

/** What becomes of files. */
export const files: readonly Step[] = [
  filtered('lists files', 'ListFiles', ({ id }) => `container_sid eq ${id('store')}`),
  filtered('lists one file', 'ListFiles', ({ id }) => `container_sid eq ${id('store')}`, {
    query: { limit: '1', order: 'file_bytes desc' },
  }),
  aboutFile('gets a file', 'GetFile', 'note'),
  aboutFile('downloads it', 'DownloadFile', 'note'),
  aboutFile('downloads a part of it', 'DownloadFile', 'note', { headers: { range: 'bytes=1-2' } }),
  aboutFile('downloads it again', 'DownloadFile', 'note', { wait: 3 }),
  aboutFile('gets it after its downloads', 'GetFile', 'note'),
  aboutFile('downloads what is published', 'DownloadPublishedFile', 'note'),
  aboutFile('changes the name of the file', 'UpdateFile', 'note', { json: { name: 'other.txt' } }),
  aboutFile('replaces its attributes', 'ReplaceFile', 'note', { json: { name: 'third.txt' } }),
  aboutFile('gives a size', 'ReplaceFile', 'note', { json: { file_bytes: 1 } }),
  aboutFile('deletes it', 'DeleteFile', 'note', { removes: 'note' }),
  aboutFile('gets the deleted file', 'GetFile', 'note'),
  aboutFile('deletes it once more', 'DeleteFile', 'note'),
  create(
    'creates a container that publishes elsewhere',
    {
      publish_domain: 'https://files.quayside.example',
    },
    'elsewhere',
  ),
  upload('uploads a file to be published there', 'elsewhere', { as: 'published' }),
  about('deletes a container with a file', 'DeleteContainer', 'elsewhere', {
    removes: 'elsewhere',
  }),
  aboutFile('gets the file of that container', 'GetFile', 'published'),
]

/** A file that lives for some seconds, and is changed meanwhile. */
export const lifecycle: readonly Step[] = [
  upload('uploads a file for six seconds', 'store', {
    as: 'brief',
    fields: { lifecycle_action: 'delete', lifecycle_ttl: 6 },
  }),
  aboutFile('changes it after three', 'UpdateFile', 'brief', {
    json: { name: 'changed.txt' },
    wait: 3,
  }),
  { ...aboutFile('gets it after seven', 'GetFile', 'brief'), wait: 4 },
]

const LRU = { threshold_action: 'delete_lru', threshold_files: 3, threshold_files_target: 2 }

/** A container that is cleaned up, which happens every two minutes. */
export const cleanUp: readonly Step[] = [
  create('creates one that cleans up', LRU, 'tidy', { slow: true }),
  upload('uploads a first file there', 'tidy', { as: 'first there', slow: true }),
  aboutFile('downloads the first file there', 'DownloadFile', 'first there', { slow: true }),
  ...['second', 'third', 'fourth'].map((which) =>
    upload(`uploads a ${which} file there`, 'tidy', { as: `${which} there`, wait: 1, slow: true }),
  ),
  aboutFile('changes the second file there', 'UpdateFile', 'second there', {
    json: { name: 'changed.txt' },
    wait: 1,
    slow: true,
  }),
  filtered('lists what is left there', 'ListFiles', ({ id }) => `container_sid eq ${id('tidy')}`, {
    wait: 125,
    slow: true,
  }),
]
