import type { ConformCheck } from '../../../../core/service/conform-checks.js'
import {
  equalMembers,
  expectPart,
  expectRefusal,
  member,
  PART,
} from '../../../../core/service/conform-expect.js'
import { textIn, valueOf } from '../../../../core/service/conform-reply.js'
import { byteLength } from '../../../../core/util/bytes.js'
import { containerStep, fileStep } from '../verify/requests.js'
import {
  CONTENT,
  create,
  download,
  getContainer,
  getFile,
  listContainers,
  listFiles,
  sidsOf,
  upload,
} from './requests.js'

// They stay to be deleted at the end: a server may only say that it deletes them.
const remove = containerStep('deletes the container', 'DeleteContainer', 'container')
const removeFile = fileStep('deletes the file', 'DeleteFile', 'file')

const containerChecks: readonly ConformCheck[] = [
  {
    name: 'state/container-has-what-was-sent',
    operation: 'CreateContainer',
    requires: 'a new container has the name, the keys and the quotas that were sent',
    basis: ['/name', '/string_key_1', '/integer_key_1'].map((one) =>
      member('CreateContainer', one),
    ),
    async run(run) {
      const fields = { string_key_1: 'k', integer_key_1: 7, quota_files: 9 }
      const reply = await run.send(create('container', fields))
      run.equal('body /name', valueOf(reply, 'name'), run.name('container'))
      for (const [name, value] of Object.entries(fields)) {
        run.equal(`body /${name}`, valueOf(reply, name), value)
      }
    },
  },
  {
    name: 'state/container-ids-are-unique',
    operation: 'CreateContainer',
    requires: 'each new container has a container_sid of its own',
    basis: [member('CreateContainer', '/container_sid')],
    async run(run) {
      const first = await run.prepare(create('one'))
      const sid = valueOf(await run.send(create('two')), 'container_sid')
      run.hold('body /container_sid', sid !== valueOf(first, 'container_sid'), 'another id', sid)
    },
  },
  {
    name: 'state/container-can-be-read',
    operation: 'GetContainer',
    requires: 'a container is read as it was created',
    basis: ['/container_sid', '/name', '/string_key_1'].map((one) => member('GetContainer', one)),
    async run(run) {
      const created = await run.prepare(create('container', { string_key_1: 'k' }))
      const reply = await run.send(getContainer())
      run.equal('body /name', valueOf(reply, 'name'), run.name('container'))
      equalMembers(run, ['container_sid', 'string_key_1', 'type', 'quota_files'], reply, created)
    },
  },
  {
    name: 'state/container-is-listed',
    operation: 'ListContainers',
    requires: 'a list has the containers that its filter describes, and no others',
    basis: [{ operation: 'ListContainers', parameter: 'filter' }],
    async run(run) {
      await run.prepare(create('a'))
      await run.prepare(create('b'))
      const sids = sidsOf(await run.send(listContainers()), 'container_sid')
      run.equal('body /items', sids.toSorted(), [run.id('a'), run.id('b')].toSorted())
    },
  },
  {
    name: 'state/container-can-be-changed',
    operation: 'UpdateContainer',
    requires: 'PATCH changes what is sent and keeps the rest',
    basis: [{ operation: 'UpdateContainer' }, member('UpdateContainer', '/name')],
    async run(run) {
      await run.prepare(create('container', { string_key_1: 'k' }))
      const json = { name: run.name('changed') }
      const step = containerStep('changes its name', 'UpdateContainer', 'container', { json })
      const replies = [await run.send(step), await run.send(getContainer())]
      for (const reply of replies) {
        run.equal('body /name', valueOf(reply, 'name'), json.name)
        run.equal('body /string_key_1', valueOf(reply, 'string_key_1'), 'k')
      }
    },
  },
  {
    name: 'state/container-can-be-replaced',
    operation: 'ReplaceContainer',
    requires: 'PUT changes what is sent',
    basis: [{ operation: 'ReplaceContainer' }, member('ReplaceContainer', '/name')],
    async run(run) {
      await run.prepare(create())
      const json = { name: run.name('replaced'), string_key_1: 'new' }
      const step = containerStep('replaces it', 'ReplaceContainer', 'container', { json })
      await run.send(step)
      const reply = await run.send(getContainer())
      run.equal('body /name', valueOf(reply, 'name'), json.name)
      run.equal('body /string_key_1', valueOf(reply, 'string_key_1'), 'new')
    },
  },
  {
    name: 'state/container-counts-its-files',
    operation: 'GetContainer',
    requires: 'a container shows how many files and bytes it has',
    basis: ['/total_files', '/total_bytes'].map((one) => member('GetContainer', one)),
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      const reply = await run.send(getContainer())
      run.equal('body /total_files', valueOf(reply, 'total_files'), 1)
      run.equal('body /total_bytes', valueOf(reply, 'total_bytes'), byteLength(CONTENT))
    },
  },
  {
    name: 'state/deleted-container-is-gone',
    operation: 'DeleteContainer',
    requires: 'a container that was deleted can be neither read nor listed',
    basis: [{ operation: 'DeleteContainer' }, { operation: 'GetContainer', status: 404 }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(getContainer())
      await run.prepare(listContainers())
      await run.send(remove)
      await expectRefusal(run, getContainer())
      run.equal('body /items', sidsOf(await run.send(listContainers()), 'container_sid'), [])
    },
  },
]

const fileChecks: readonly ConformCheck[] = [
  {
    name: 'state/file-has-what-was-sent',
    operation: 'UploadFile',
    requires: 'an uploaded file has its name, its container and as many bytes as were sent',
    basis: ['/file_bytes', '/container_sid', '/name'].map((one) => member('UploadFile', one, 201)),
    async run(run) {
      await run.prepare(create())
      const reply = await run.send(upload())
      run.equal('body /file_bytes', valueOf(reply, 'file_bytes'), byteLength(CONTENT))
      run.equal('body /container_sid', valueOf(reply, 'container_sid'), run.id('container'))
      run.equal('body /name', valueOf(reply, 'name'), 'file.txt')
    },
  },
  {
    name: 'state/file-can-be-read',
    operation: 'GetFile',
    requires: 'a file is read as it was uploaded',
    basis: ['/file_sid', '/file_bytes', '/name'].map((one) => member('GetFile', one)),
    async run(run) {
      await run.prepare(create())
      const uploaded = await run.prepare(upload())
      const reply = await run.send(getFile())
      const names = ['file_sid', 'container_sid', 'name', 'file_bytes', 'date_modified']
      equalMembers(run, names, reply, uploaded)
    },
  },
  {
    name: 'state/file-is-listed',
    operation: 'ListFiles',
    requires: 'a list of files has those that its filter describes, and no others',
    basis: [{ operation: 'ListFiles', parameter: 'filter' }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(create('other'))
      await run.prepare(upload())
      await run.prepare(upload('foreign', 'other'))
      const sids = sidsOf(await run.send(listFiles()), 'file_sid')
      run.equal('body /items', sids, [run.id('file')])
    },
  },
  {
    name: 'state/file-content-comes-back',
    operation: 'DownloadFile',
    requires: 'the content of a file is byte for byte what was uploaded',
    basis: [{ operation: 'DownloadFile' }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      run.equal('body', textIn(await run.send(download())), CONTENT)
    },
  },
  {
    name: 'state/file-content-range',
    operation: 'DownloadFile',
    requires: 'a range of the content of a file is sent alone, with its place',
    basis: [{ operation: 'DownloadFile', status: 206 }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      const reply = await run.send(download(PART))
      expectPart(run, reply, CONTENT)
    },
  },
  {
    name: 'state/file-can-be-changed',
    operation: 'UpdateFile',
    requires: 'PATCH changes the name of a file and keeps its content',
    basis: [{ operation: 'UpdateFile' }, member('UpdateFile', '/name')],
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      const json = { name: 'changed.txt' }
      await run.send(fileStep('changes its name', 'UpdateFile', 'file', { json }))
      const reply = await run.send(getFile())
      run.equal('body /name', valueOf(reply, 'name'), 'changed.txt')
      run.equal('body /file_bytes', valueOf(reply, 'file_bytes'), byteLength(CONTENT))
    },
  },
  {
    name: 'state/file-can-be-replaced',
    operation: 'ReplaceFile',
    requires: 'PUT changes the attributes of a file that are sent',
    basis: [{ operation: 'ReplaceFile' }, member('ReplaceFile', '/name')],
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      const json = { name: 'replaced.txt', string_key_1: 'k' }
      await run.send(fileStep('replaces its attributes', 'ReplaceFile', 'file', { json }))
      const reply = await run.send(getFile())
      run.equal('body /name', valueOf(reply, 'name'), 'replaced.txt')
      run.equal('body /string_key_1', valueOf(reply, 'string_key_1'), 'k')
    },
  },
  {
    name: 'state/deleted-file-is-gone',
    operation: 'DeleteFile',
    requires: 'a file that was deleted cannot be read',
    basis: [{ operation: 'DeleteFile' }, { operation: 'GetFile', status: 404 }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      await run.prepare(getFile())
      await run.send(removeFile)
      await expectRefusal(run, getFile())
    },
  },
  {
    name: 'state/content-of-deleted-file-is-gone',
    operation: 'DeleteFile',
    requires: 'a file that was deleted cannot be downloaded',
    basis: [{ operation: 'DeleteFile' }, { operation: 'DownloadFile' }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      await run.prepare(download())
      await run.send(removeFile)
      await expectRefusal(run, download())
    },
  },
  {
    name: 'state/deleted-file-is-not-listed',
    operation: 'DeleteFile',
    requires: 'a file that was deleted is not listed, and the others are',
    basis: [{ operation: 'DeleteFile' }, { operation: 'ListFiles', parameter: 'filter' }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      await run.prepare(upload('kept'))
      await run.prepare(listFiles())
      await run.send(removeFile)
      run.equal('body /items', sidsOf(await run.send(listFiles()), 'file_sid'), [run.id('kept')])
    },
  },
]

/** What was created can be read, listed, changed and deleted, and is gone then. */
export const stateChecks = [...containerChecks, ...fileChecks]
