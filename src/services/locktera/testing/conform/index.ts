import type { ConformCheck, ConformRun } from '../../../../core/service/conform-checks.js'
import {
  expectListed,
  expectRefusal,
  expectUnlisted,
  member,
} from '../../../../core/service/conform-expect.js'
import { recordsIn, valueOf } from '../../../../core/service/conform-reply.js'
import { byteLength } from '../../../../core/util/bytes.js'
import { digestOfText } from '../../model/digest.js'
import { orgStep } from '../verify/requests.js'
import { CONTENT, encode, get, idsOf, list, on, remove } from './requests.js'

const encodingChecks: readonly ConformCheck[] = [
  {
    name: 'state/encoded-container-has-what-was-sent',
    operation: 'EncodeContainer',
    requires: 'the manifest of a new container has what was sent of it, and the organization',
    basis: [member('EncodeContainer', '/container')],
    async run(run) {
      const reply = await run.send(encode('container', { downloadable: true }))
      const [container = {}] = recordsIn([valueOf(reply, 'container')])
      run.equal('body /container/downloadable', container['downloadable'], true)
      run.equal('body /org_id', valueOf(reply, 'org_id'), run.setting('org_id'))
    },
  },
  {
    name: 'state/encoded-files-are-described',
    operation: 'EncodeContainer',
    requires: 'the manifest of a new container has the type and the size of each file',
    basis: [member('EncodeContainer', '/files')],
    async run(run) {
      const reply = await run.send(encode())
      const [files = {}] = recordsIn([valueOf(reply, 'files')])
      const described = { type: 'text/plain', size: byteLength(CONTENT) }
      run.equal('body /files', files['note.txt'], described)
    },
  },
  {
    name: 'state/container-ids-are-unique',
    operation: 'EncodeContainer',
    requires: 'each new container has an id of its own',
    basis: [member('GetContainer', '/id')],
    async run(run) {
      await run.prepare(encode('one'))
      await run.send(encode('two'))
      const id = run.id('two')
      run.hold('body /container/uuid', id !== run.id('one'), 'another id', id)
    },
  },
]

const BLOCK = { block: ['203.0.113.7'] }

const containerChecks: readonly ConformCheck[] = [
  {
    name: 'state/container-can-be-read',
    operation: 'GetContainer',
    requires: 'a container is read with its id and the rules that it was encoded with',
    basis: ['/id', '/drm_rules', '/drm_rules/ip'].map((one) => member('GetContainer', one)),
    async run(run) {
      await run.prepare(encode('container', { drm: { ip: BLOCK } }))
      const reply = await run.send(get())
      run.equal('body /id', valueOf(reply, 'id'), run.id('container'))
      const [rules] = recordsIn([valueOf(reply, 'drm_rules')])
      run.equal('body /drm_rules/ip', rules?.['ip'], BLOCK)
    },
  },
  {
    name: 'state/container-has-the-name-of-its-manifest',
    operation: 'GetContainer',
    requires: 'a container has the name that its manifest gives',
    basis: [member('GetContainer', '/name'), { rule: 'locktera/default-name' }],
    async run(run) {
      await run.prepare(encode())
      run.equal('body /name', valueOf(await run.send(get()), 'name'), run.name('container'))
    },
  },
  {
    name: 'state/container-has-its-tags',
    operation: 'GetContainer',
    requires: 'a container has the tags that it was encoded with',
    // That a manifest may have tags is not said.
    basis: [{ rule: 'locktera/tags-form' }, { rule: 'locktera/tags-audit-start' }],
    async run(run) {
      await run.prepare(encode('container', { tags: [run.name('tag')] }))
      run.equal('body /tags', valueOf(await run.send(get()), 'tags'), [run.name('tag')])
    },
  },
  {
    name: 'state/container-has-size-and-digest',
    operation: 'GetContainer',
    requires: 'a container has the size and the digest of its file',
    basis: [member('GetContainer', '/container_size'), { rule: 'locktera/digest-of' }],
    async run(run) {
      await run.prepare(encode())
      const reply = await run.send(get())
      run.equal('body /container_size', valueOf(reply, 'container_size'), byteLength(CONTENT))
      run.equal('body /container_digest', valueOf(reply, 'container_digest'), digestOfText(CONTENT))
    },
  },
  {
    name: 'state/container-is-listed',
    operation: 'ListContainers',
    requires: 'a container that exists is listed',
    basis: [{ operation: 'ListContainers' }],
    async run(run) {
      await run.prepare(encode())
      const id = run.id('container')
      const ids = await walk(run, '100', [id])
      expectListed(run, 'body', ids, id)
    },
  },
  {
    name: 'state/container-is-found-by-digest',
    operation: 'GetContainerByDigest',
    requires: 'a container is found by the digest that it shows',
    basis: [{ operation: 'GetContainerByDigest' }],
    async run(run) {
      await run.prepare(encode('container', {}, run.name('bytes')))
      const digest = valueOf(await run.prepare(get()), 'container_digest')
      const query = { digest: typeof digest === 'string' ? digest : '' }
      const step = orgStep('searches for its digest', 'GetContainerByDigest', {
        ask: () => ({ query }),
      })
      run.equal('body /id', valueOf(await run.send(step), 'id'), run.id('container'))
    },
  },
  {
    name: 'state/drm-rules-come-back',
    operation: 'GetDrmRules',
    requires: 'the DRM rules of a container are those that it was encoded with',
    basis: ['/dynamic', '/ip'].map((one) => member('GetDrmRules', one)),
    async run(run) {
      await run.prepare(encode('container', { drm: { dynamic: true, ip: BLOCK } }))
      const reply = await run.send(on('gets its DRM rules', 'GetDrmRules'))
      run.equal('body /dynamic', valueOf(reply, 'dynamic'), true)
      run.equal('body /ip', valueOf(reply, 'ip'), BLOCK)
    },
  },
  {
    name: 'state/dynamic-drm-rules-can-be-deleted',
    operation: 'DeleteDrmRules',
    requires: 'DRM rules that are dynamic are gone when they were deleted',
    basis: [{ operation: 'DeleteDrmRules' }, member('GetDrmRules', '/ip')],
    async run(run) {
      await run.prepare(encode('container', { drm: { dynamic: true, ip: BLOCK } }))
      await run.send(on('deletes its DRM rules', 'DeleteDrmRules'))
      const reply = await run.attempt(on('gets its DRM rules', 'GetDrmRules'))
      const ip = valueOf(reply, 'ip')
      run.hold('body /ip', reply.status >= 400 || ip === undefined, 'nothing', ip)
    },
  },
  {
    name: 'state/container-can-be-blocked',
    operation: 'BlockContainer',
    requires: 'a container shows that it is blocked',
    basis: [{ operation: 'BlockContainer' }, member('GetContainer', '/blocked')],
    async run(run) {
      await run.prepare(encode())
      await run.send(on('blocks it', 'BlockContainer'))
      run.equal('body /blocked', valueOf(await run.send(get()), 'blocked'), true)
      await run.send(on('unblocks it', 'UnblockContainer'))
      run.equal('body /blocked', valueOf(await run.send(get()), 'blocked'), false)
    },
  },
  {
    name: 'state/block-is-told',
    operation: 'BlockContainer',
    requires: 'blocking a container and unblocking it succeed',
    basis: [{ operation: 'BlockContainer' }, { operation: 'UnblockContainer' }],
    async run(run) {
      await run.prepare(encode())
      await run.send(on('blocks it', 'BlockContainer'))
      await run.send(on('unblocks it', 'UnblockContainer'))
    },
  },
  {
    name: 'state/new-container-has-no-attempts',
    operation: 'ListAttempts',
    requires: 'nobody has tried to open a new container',
    basis: [{ operation: 'ListAttempts', status: 200 }],
    async run(run) {
      await run.prepare(encode())
      run.equal('body', (await run.send(on('lists its attempts', 'ListAttempts'))).json, [])
    },
  },
  {
    name: 'state/deleted-container-is-gone',
    operation: 'DeleteContainer',
    requires: 'a container that was deleted cannot be read',
    basis: [{ operation: 'DeleteContainer' }, { operation: 'GetContainer', status: 404 }],
    async run(run) {
      await run.prepare(encode())
      await run.prepare(get())
      await run.send(remove)
      await expectRefusal(run, get())
    },
  },
  {
    name: 'state/deleted-container-is-not-listed',
    operation: 'DeleteContainer',
    requires: 'a container that was deleted is not listed',
    basis: [{ operation: 'DeleteContainer' }, { operation: 'ListContainers' }],
    async run(run) {
      await run.prepare(encode())
      await run.prepare(encode('kept'))
      const id = run.id('container')
      await walk(run, '100', [id])
      await run.send(remove)
      const ids = await walk(run, '100', [run.id('kept')])
      expectUnlisted(run, 'body', ids, id)
    },
  },
]

const MAX_PAGES = 100

/** The ids of the pages from the first on, until the wanted ones were seen or a page has no others. */
async function walk(run: ConformRun, limit: string, wanted: readonly unknown[]) {
  const seen: unknown[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const ids = idsOf(await run.send(list({ limit, page: String(page) })))
    const others = ids.filter((id) => !seen.includes(id))
    seen.push(...others)
    if (others.length === 0 || wanted.every((id) => seen.includes(id))) break
  }
  return seen
}

const NAMES = ['first', 'second', 'third'] as const

// Times are in whole seconds: containers of the same second have no order that is said.
const BETWEEN = 2

/** Encodes three containers, `wait` seconds after each other; returns their ids. */
async function encodeThree(run: ConformRun, wait = 0): Promise<string[]> {
  for (const name of NAMES) await run.prepare({ ...encode(name), wait })
  return NAMES.map((name) => run.id(name))
}

const parameters = (...names: string[]) =>
  names.map((parameter) => ({ operation: 'ListContainers', parameter }))

const pagingChecks: readonly ConformCheck[] = [
  {
    name: 'paging/containers-limit',
    operation: 'ListContainers',
    requires: 'a page has as many containers as limit says when there are more',
    basis: parameters('limit'),
    async run(run) {
      await encodeThree(run)
      run.equal('body', idsOf(await run.send(list({ limit: '2' }))).length, 2)
    },
  },
  {
    name: 'paging/containers-pages',
    operation: 'ListContainers',
    requires: 'each page goes on after the one before',
    basis: parameters('page', 'limit'),
    async run(run) {
      await encodeThree(run)
      const seen: unknown[] = []
      for (const page of ['1', '2', '3']) {
        const ids = idsOf(await run.send(list({ limit: '1', page })))
        const isNew = ids.length === 1 && !seen.includes(ids[0])
        run.hold('body', isNew, 'one container of no earlier page', ids)
        seen.push(...ids)
      }
    },
  },
  {
    name: 'paging/containers-order',
    operation: 'ListContainers',
    requires: 'a list begins with the newest container',
    basis: [{ rule: 'locktera/list-order' }],
    async run(run) {
      const ids = await encodeThree(run, BETWEEN)
      const seen = await walk(run, '100', ids)
      const own = seen.filter((id) => ids.some((one) => one === id))
      run.equal('body', own, ids.toReversed())
    },
  },
  {
    name: 'paging/containers-start-and-end',
    operation: 'ListContainers',
    requires: 'start and end leave out containers that were created before and after',
    basis: parameters('start', 'end'),
    async run(run) {
      await run.prepare(encode())
      const id = run.id('container')
      for (const query of [{ start: '2100-01-01T00:00:00Z' }, { end: '2000-01-01T00:00:00Z' }]) {
        const ids = idsOf(await run.send(list(query)))
        expectUnlisted(run, 'body', ids, id)
      }
      const query = { start: '2000-01-01T00:00:00Z', end: '2100-01-01T00:00:00Z', limit: '100' }
      const ids = idsOf(await run.send(list(query)))
      expectListed(run, 'body', ids, id)
    },
  },
]

/** The checks of `quayside conform` beside the story. */
export const conformChecks: readonly ConformCheck[] = [
  ...encodingChecks,
  ...containerChecks,
  ...pagingChecks,
]
