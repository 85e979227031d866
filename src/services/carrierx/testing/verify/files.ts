import type { Step, StepRequest } from '../../../../core/service/verify-steps.js'
import {
  containerStep,
  fileStep,
  createStep,
  filteredListStep,
  jsonUploadStep,
  uploadWithoutContainer,
  uploadStep,
} from './requests.js'

const MEGABYTE = 1_048_576

/** Creates a container with limits, and uploads a file that may exceed them. */
function limitedUpload(title: string, limits: object, filename = 'a.txt'): readonly Step[] {
  return [
    createStep(`creates one that ${title}`, limits),
    uploadStep(`uploads ${filename} into one that ${title}`, `creates one that ${title}`, {
      filename,
    }),
  ]
}

const GRACE = { threshold_action: 'reject', threshold_files: 1, threshold_grace_period: 2 }
const ARCHIVES = { allowed_classifications: ['archive'], blocked_classifications: ['archive'] }

/** Uploads that the service may accept or refuse. */
export const uploadSteps: readonly Step[] = [
  createStep('creates a container for files', { quota_files: 30, quota_bytes: 7_000_000 }, 'store'),
  uploadStep('uploads a file', 'store', { as: 'note', fields: { string_key_2: 'l' } }),
  uploadWithoutContainer('uploads a file without a container'),
  jsonUploadStep('creates a file from JSON', 'store'),
  uploadStep('uploads a file with an invalid media type', 'store', {
    fields: { mime_type: 'nothing' },
  }),
  uploadStep('uploads an audio file', 'store', { filename: 'a.mp3' }),
  uploadStep('uploads a megabyte and a byte', 'store', { content: 'x'.repeat(MEGABYTE + 1) }),
  uploadStep('uploads into external storage', 'external'),
  ...limitedUpload('blocks programs', { blocked_classifications: ['executable'] }, 'a.exe'),
  ...limitedUpload('blocks what it allows', ARCHIVES, 'a.zip'),
  ...limitedUpload('has room for 4 bytes', { quota_bytes: 4 }),
  ...limitedUpload('rejects every file', { threshold_action: 'reject', threshold_files: 0 }),
  ...limitedUpload('allows 3 files', { quota_files: 3, quota_bytes: 1000 }),
  containerStep(
    'gets the one that allows 3 files',
    'GetContainer',
    'creates one that allows 3 files',
  ),
  ...limitedUpload('rejects after two seconds', GRACE),
  uploadStep('uploads one more after three seconds', 'creates one that rejects after two seconds', {
    wait: 3,
  }),
]

/** Lists files of a container that has three. */
const list = (title: string, query: NonNullable<StepRequest['query']>): Step =>
  filteredListStep(title, 'ListFiles', ({ id }) => `container_sid eq ${id('store')}`, { query })

/** Steps that list, read, download, change and delete files. */
export const fileSteps: readonly Step[] = [
  list('lists files', {}),
  list('lists one file', { limit: '1', order: 'file_bytes desc' }),
  list('lists two files after the first', { limit: '2', offset: '1' }),
  list('lists the largest file last', { limit: '1', offset: '2', order: 'file_bytes asc' }),
  fileStep('gets a file', 'GetFile', 'note'),
  fileStep('downloads it', 'DownloadFile', 'note'),
  fileStep('downloads a part of it', 'DownloadFile', 'note', { headers: { range: 'bytes=1-2' } }),
  fileStep('downloads it again', 'DownloadFile', 'note', { wait: 3 }),
  fileStep('gets it after its downloads', 'GetFile', 'note'),
  fileStep('downloads what is published', 'DownloadPublishedFile', 'note'),
  fileStep('changes the name of the file', 'UpdateFile', 'note', { json: { name: 'other.txt' } }),
  fileStep('replaces its attributes', 'ReplaceFile', 'note', { json: { name: 'third.txt' } }),
  fileStep('replaces the size of the file', 'ReplaceFile', 'note', { json: { file_bytes: 1 } }),
  fileStep('deletes it', 'DeleteFile', 'note', { removes: 'note' }),
  fileStep('gets the deleted file', 'GetFile', 'note'),
  fileStep('deletes it once more', 'DeleteFile', 'note'),
  createStep(
    'creates a container that publishes elsewhere',
    {
      publish_domain: 'https://files.quayside.example',
    },
    'elsewhere',
  ),
  uploadStep('uploads a file to be published there', 'elsewhere', { as: 'published' }),
  containerStep('deletes a container with a file', 'DeleteContainer', 'elsewhere', {
    removes: 'elsewhere',
  }),
  fileStep('gets the file of that container', 'GetFile', 'published'),
]

/** A file with a lifetime of some seconds, which is changed during it. */
export const lifecycleSteps: readonly Step[] = [
  uploadStep('uploads a file for six seconds', 'store', {
    as: 'brief',
    fields: { lifecycle_action: 'delete', lifecycle_ttl: 6 },
  }),
  fileStep('changes it after three seconds', 'UpdateFile', 'brief', {
    json: { name: 'changed.txt' },
    wait: 3,
  }),
  { ...fileStep('gets it after seven seconds', 'GetFile', 'brief'), wait: 4 },
]

const LRU = { threshold_action: 'delete_lru', threshold_files: 3, threshold_files_target: 2 }

/** A container whose files the service cleans up, which it does every two minutes. */
export const cleanUpSteps: readonly Step[] = [
  createStep('creates one that cleans up', LRU, 'tidy', { slow: true }),
  uploadStep('uploads a first file there', 'tidy', { as: 'first there', slow: true }),
  fileStep('downloads the first file there', 'DownloadFile', 'first there', { slow: true }),
  ...['second', 'third', 'fourth'].map((which) =>
    uploadStep(`uploads a ${which} file there`, 'tidy', {
      as: `${which} there`,
      wait: 1,
      slow: true,
    }),
  ),
  fileStep('changes the second file there', 'UpdateFile', 'second there', {
    json: { name: 'changed.txt' },
    wait: 1,
    slow: true,
  }),
  filteredListStep(
    'lists the files after the clean-up',
    'ListFiles',
    ({ id }) => `container_sid eq ${id('tidy')}`,
    {
      wait: 125,
      slow: true,
    },
  ),
]
