import type { ConformCheck, ConformRun } from '../../../../core/service/conform-checks.js'
import { member } from '../../../../core/service/conform-expect.js'
import { valueOf } from '../../../../core/service/conform-reply.js'
import { create, idsOf, listContainers, listFiles, upload, walkContainers } from './requests.js'

const NAMES = ['first', 'second', 'third'] as const

// Times are in whole seconds: items of the same second have no documented order.
const BETWEEN = 2

/** Creates three containers, `wait` seconds after each other; returns their ids. */
async function createThree(run: ConformRun, wait = 0): Promise<string[]> {
  for (const name of NAMES) await run.prepare({ ...create(name), wait })
  return NAMES.map((name) => run.id(name))
}

/** Uploads three files, `wait` seconds after each other; returns their ids. */
async function uploadThree(run: ConformRun, wait = 0): Promise<string[]> {
  await run.prepare(create())
  for (const name of NAMES) await run.prepare({ ...upload(name), wait })
  return NAMES.map((name) => run.id(name))
}

const containerChecks: readonly ConformCheck[] = [
  {
    name: 'paging/containers-limit',
    operation: 'ListContainers',
    requires: 'a page has as many containers as limit says when there are more',
    basis: [{ operation: 'ListContainers', parameter: 'limit' }],
    async run(run) {
      await createThree(run)
      const reply = await run.send(listContainers({ limit: '2' }))
      run.equal('body /data', idsOf(reply).length, 2)
    },
  },
  {
    name: 'paging/containers-has-more',
    operation: 'ListContainers',
    requires: 'has_more is true while containers follow',
    basis: [member('ListContainers', '/has_more')],
    async run(run) {
      await createThree(run)
      const reply = await run.send(listContainers({ limit: '1' }))
      run.equal('body /has_more', valueOf(reply, 'has_more'), true)
    },
  },
  {
    name: 'paging/containers-ids-of-a-page',
    operation: 'ListContainers',
    requires: 'first_id and last_id are those of the first and the last container of the page',
    basis: ['/first_id', '/last_id'].map((one) => member('ListContainers', one)),
    async run(run) {
      await createThree(run)
      const reply = await run.send(listContainers({ limit: '2' }))
      const ids = idsOf(reply)
      run.equal('body /first_id', valueOf(reply, 'first_id'), ids[0])
      run.equal('body /last_id', valueOf(reply, 'last_id'), ids.at(-1))
    },
  },
  {
    name: 'paging/containers-after',
    operation: 'ListContainers',
    requires: 'pages that follow each other by after have each container once',
    basis: [{ operation: 'ListContainers', parameter: 'after' }],
    async run(run) {
      const ids = await createThree(run)
      const seen = await walkContainers(run, '2', ids)
      for (const id of ids) {
        run.equal('body /data', seen.filter((one) => one === id).length, 1)
      }
    },
  },
  {
    name: 'paging/containers-order-desc',
    operation: 'ListContainers',
    requires: 'the order desc begins with the newest container',
    basis: [{ operation: 'ListContainers', parameter: 'order' }],
    async run(run) {
      const ids = await createThree(run, BETWEEN)
      const seen = await walkContainers(run, '100', ids)
      run.equal(
        'body /data',
        seen.filter((id) => ids.some((one) => one === id)),
        ids.toReversed(),
      )
    },
  },
  {
    name: 'paging/containers-order-asc',
    operation: 'ListContainers',
    requires: 'the order asc goes on with the containers that were created later',
    basis: ['order', 'after'].map((parameter) => ({ operation: 'ListContainers', parameter })),
    async run(run) {
      const [first = '', ...later] = await createThree(run, BETWEEN)
      const reply = await run.send(listContainers({ order: 'asc', after: first, limit: '100' }))
      const seen = idsOf(reply).filter((id) => later.some((one) => one === id))
      run.equal('body /data', seen, later)
    },
  },
]

const fileChecks: readonly ConformCheck[] = [
  {
    name: 'paging/files-limit',
    operation: 'ListContainerFiles',
    requires: 'a page has as many files as limit says when there are more',
    basis: [{ operation: 'ListContainerFiles', parameter: 'limit' }],
    async run(run) {
      await uploadThree(run)
      run.equal('body /data', idsOf(await run.send(listFiles({ limit: '2' }))).length, 2)
    },
  },
  {
    name: 'paging/files-has-more',
    operation: 'ListContainerFiles',
    requires: 'has_more is true on a page that others follow, and false on the last one',
    basis: [member('ListContainerFiles', '/has_more')],
    async run(run) {
      await uploadThree(run)
      for (const [limit, hasMore] of [
        ['2', true],
        ['3', false],
      ] as const) {
        const reply = await run.send(listFiles({ limit }))
        run.equal('body /has_more', valueOf(reply, 'has_more'), hasMore)
      }
    },
  },
  {
    name: 'paging/files-ids-of-a-page',
    operation: 'ListContainerFiles',
    requires: 'first_id and last_id are those of the first and the last file of the page',
    basis: ['/first_id', '/last_id'].map((one) => member('ListContainerFiles', one)),
    async run(run) {
      await uploadThree(run)
      const reply = await run.send(listFiles({ limit: '2' }))
      const ids = idsOf(reply)
      run.equal('body /first_id', valueOf(reply, 'first_id'), ids[0])
      run.equal('body /last_id', valueOf(reply, 'last_id'), ids.at(-1))
    },
  },
  {
    name: 'paging/files-after',
    operation: 'ListContainerFiles',
    requires: 'after begins a page behind the file of that id',
    basis: [{ operation: 'ListContainerFiles', parameter: 'after' }],
    async run(run) {
      const [first = '', second, third] = await uploadThree(run, BETWEEN)
      const reply = await run.send(listFiles({ order: 'asc', after: first }))
      run.equal('body /data', idsOf(reply), [second, third])
    },
  },
  ...(['asc', 'desc'] as const).map((order): ConformCheck => ({
    name: `paging/files-order-${order}`,
    operation: 'ListContainerFiles',
    requires: `the order ${order} begins with the ${order === 'asc' ? 'oldest' : 'newest'} file`,
    basis: [{ operation: 'ListContainerFiles', parameter: 'order' }],
    async run(run) {
      const ids = await uploadThree(run, BETWEEN)
      const expected = order === 'asc' ? ids : ids.toReversed()
      run.equal('body /data', idsOf(await run.send(listFiles({ order }))), expected)
    },
  })),
  {
    name: 'paging/files-empty-list',
    operation: 'ListContainerFiles',
    requires: 'the list of a container without files is empty, and nothing follows it',
    basis: ['/data', '/has_more'].map((one) => member('ListContainerFiles', one)),
    async run(run) {
      await run.prepare(create())
      const reply = await run.send(listFiles())
      run.equal('body /data', valueOf(reply, 'data'), [])
      run.equal('body /has_more', valueOf(reply, 'has_more'), false)
    },
  },
]

/** Pages, orders and cursors. */
export const pagingChecks = [...containerChecks, ...fileChecks]
