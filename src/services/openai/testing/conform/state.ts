import type { ConformCheck } from '../../../../core/service/conform-checks.js'
import {
  equalMembers,
  expectListed,
  expectPart,
  expectRefusal,
  expectUnlisted,
  member,
  PART,
} from '../../../../core/service/conform-expect.js'
import { textIn, valueOf } from '../../../../core/service/conform-reply.js'
import { byteLength } from '../../../../core/util/bytes.js'
import { containerStep, fileStep } from '../verify/requests.js'
import {
  CONTENT,
  create,
  idsOf,
  itemsOf,
  listContainers,
  listFiles,
  retrieve,
  upload,
  walkContainers,
} from './requests.js'

// They stay to be deleted at the end: a server may only say that it deletes them.
const remove = containerStep('deletes the container', 'DeleteContainer', 'container')
const removeFile = fileStep('deletes the file', 'DeleteContainerFile', 'file', 'container')
const retrieveFile = fileStep('retrieves the file', 'RetrieveContainerFile', 'file', 'container')
const contentStep = (headers?: Readonly<Record<string, string>>) =>
  fileStep('downloads the file', 'RetrieveContainerFileContent', 'file', 'container', {
    ...(headers && { headers }),
  })

const containerChecks: readonly ConformCheck[] = [
  {
    name: 'state/container-has-what-was-sent',
    operation: 'CreateContainer',
    requires: 'a new container has the name, the memory and the idle time that were asked for',
    basis: ['/name', '/memory_limit', '/expires_after'].map((one) =>
      member('CreateContainer', one),
    ),
    async run(run) {
      const expires = { anchor: 'last_active_at', minutes: 10 }
      const reply = await run.send(
        create('container', { memory_limit: '4g', expires_after: expires }),
      )
      run.equal('body /name', valueOf(reply, 'name'), run.name('container'))
      run.equal('body /memory_limit', valueOf(reply, 'memory_limit'), '4g')
      run.equal('body /expires_after', valueOf(reply, 'expires_after'), expires)
    },
  },
  {
    name: 'state/container-ids-are-unique',
    operation: 'CreateContainer',
    requires: 'each new container has an id of its own',
    basis: [member('CreateContainer', '/id')],
    async run(run) {
      const first = await run.prepare(create('one'))
      const second = await run.send(create('two'))
      const id = valueOf(second, 'id')
      run.hold('body /id', id !== valueOf(first, 'id'), 'another id', id)
    },
  },
  {
    name: 'state/container-can-be-retrieved',
    operation: 'RetrieveContainer',
    requires: 'a container is retrieved as it was created',
    basis: ['/id', '/name', '/created_at'].map((one) => member('RetrieveContainer', one)),
    async run(run) {
      const created = await run.prepare(create())
      const reply = await run.send(retrieve())
      run.equal('body /name', valueOf(reply, 'name'), run.name('container'))
      equalMembers(run, ['id', 'created_at'], reply, created)
    },
  },
  {
    name: 'state/container-is-listed',
    operation: 'ListContainers',
    requires: 'a container that exists is listed',
    basis: [{ operation: 'ListContainers' }],
    async run(run) {
      await run.prepare(create())
      const id = run.id('container')
      const seen = await walkContainers(run, '100', [id])
      expectListed(run, 'body /data', seen, id)
    },
  },
  {
    name: 'state/container-is-found-by-name',
    operation: 'ListContainers',
    requires: 'a list by the whole name of a container has that container and no other',
    basis: [{ operation: 'ListContainers', parameter: 'name' }],
    async run(run) {
      await run.prepare(create('one'))
      await run.prepare(create('two'))
      const ids = idsOf(await run.send(listContainers({ name: run.name('one') })))
      run.equal('body /data', ids, [run.id('one')])
    },
  },
  {
    name: 'state/deleted-container-is-gone',
    operation: 'DeleteContainer',
    requires: 'a container that was deleted cannot be retrieved',
    basis: [{ operation: 'DeleteContainer' }, member('DeleteContainer', '/deleted')],
    async run(run) {
      await run.prepare(create())
      await run.prepare(retrieve())
      const id = run.id('container')
      const deleted = await run.send(remove)
      run.equal('body /id', valueOf(deleted, 'id'), id)
      run.equal('body /deleted', valueOf(deleted, 'deleted'), true)
      await expectRefusal(run, retrieve())
    },
  },
  {
    name: 'state/deleted-container-is-not-listed',
    operation: 'DeleteContainer',
    requires: 'a container that was deleted is not listed',
    basis: [{ operation: 'DeleteContainer' }, { operation: 'ListContainers' }],
    async run(run) {
      await run.prepare(create())
      const id = run.id('container')
      const list = listContainers({ limit: '100', order: 'desc' })
      await run.prepare(list)
      await run.send(remove)
      const ids = idsOf(await run.send(list))
      expectUnlisted(run, 'body /data', ids, id)
    },
  },
]

const fileChecks: readonly ConformCheck[] = [
  {
    name: 'state/file-has-its-size',
    operation: 'CreateContainerFile',
    requires: 'an uploaded file has as many bytes as were sent, and belongs to its container',
    basis: ['/bytes', '/container_id'].map((one) => member('CreateContainerFile', one)),
    async run(run) {
      await run.prepare(create())
      const reply = await run.send(upload())
      run.equal('body /bytes', valueOf(reply, 'bytes'), byteLength(CONTENT))
      run.equal('body /container_id', valueOf(reply, 'container_id'), run.id('container'))
    },
  },
  {
    name: 'state/file-can-be-retrieved',
    operation: 'RetrieveContainerFile',
    requires: 'a file is retrieved as it was uploaded',
    basis: ['/id', '/bytes', '/path', '/created_at'].map((one) =>
      member('RetrieveContainerFile', one),
    ),
    async run(run) {
      await run.prepare(create())
      const uploaded = await run.prepare(upload())
      const reply = await run.send(retrieveFile)
      equalMembers(run, ['id', 'container_id', 'bytes', 'path', 'created_at'], reply, uploaded)
    },
  },
  {
    name: 'state/file-is-listed',
    operation: 'ListContainerFiles',
    requires: 'the files of a container are listed, and no others',
    basis: [{ operation: 'ListContainerFiles' }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(create('other'))
      await run.prepare(upload())
      await run.prepare(upload('foreign', 'other'))
      const ids = idsOf(await run.send(listFiles()))
      run.equal('body /data', ids, [run.id('file')])
    },
  },
  {
    name: 'state/file-content-comes-back',
    operation: 'RetrieveContainerFileContent',
    requires: 'the content of a file is byte for byte what was uploaded',
    basis: [{ operation: 'RetrieveContainerFileContent', status: 200 }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      run.equal('body', textIn(await run.send(contentStep())), CONTENT)
    },
  },
  {
    name: 'state/file-content-range',
    operation: 'RetrieveContainerFileContent',
    requires: 'a range of the content of a file is sent alone, with its place',
    basis: [{ operation: 'RetrieveContainerFileContent', status: 206 }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      const reply = await run.send(contentStep(PART))
      expectPart(run, reply, CONTENT)
    },
  },
  {
    name: 'state/deleted-file-is-gone',
    operation: 'DeleteContainerFile',
    requires: 'a file that was deleted can be neither retrieved nor downloaded',
    basis: [{ operation: 'DeleteContainerFile' }, member('DeleteContainerFile', '/deleted')],
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      await run.prepare(retrieveFile)
      await run.prepare(contentStep())
      const deleted = await run.send(removeFile)
      run.equal('body /id', valueOf(deleted, 'id'), run.id('file'))
      run.equal('body /deleted', valueOf(deleted, 'deleted'), true)
      for (const step of [retrieveFile, contentStep()]) await expectRefusal(run, step)
    },
  },
  {
    name: 'state/deleted-file-is-not-listed',
    operation: 'DeleteContainerFile',
    requires: 'a file that was deleted is not listed, and the others are',
    basis: [{ operation: 'DeleteContainerFile' }, { operation: 'ListContainerFiles' }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(upload())
      await run.prepare(upload('kept'))
      await run.prepare(listFiles())
      await run.send(removeFile)
      run.equal('body /data', idsOf(await run.send(listFiles())), [run.id('kept')])
    },
  },
  {
    name: 'state/file-of-another-container-is-not-found',
    operation: 'RetrieveContainerFile',
    requires: 'a file is not found in a container that it does not belong to',
    basis: [{ operation: 'RetrieveContainerFile' }],
    async run(run) {
      await run.prepare(create())
      await run.prepare(create('other'))
      await run.prepare(upload())
      const step = fileStep(
        'retrieves it from the other container',
        'RetrieveContainerFile',
        'file',
        'other',
      )
      await expectRefusal(run, step)
    },
  },
  {
    name: 'state/files-have-the-bytes-listed',
    operation: 'ListContainerFiles',
    requires: 'a list shows the same bytes and paths as the files have',
    basis: [member('ListContainerFiles', '/data/0/bytes')],
    async run(run) {
      await run.prepare(create())
      const uploaded = await run.prepare(upload())
      const [item] = itemsOf(await run.send(listFiles()))
      for (const name of ['bytes', 'path']) {
        run.equal(`body /data/0/${name}`, item?.[name], valueOf(uploaded, name))
      }
    },
  },
]

/** What was created can be read, listed and deleted, and is gone then. */
export const stateChecks = [...containerChecks, ...fileChecks]
