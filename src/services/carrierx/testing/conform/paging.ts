import type { ConformCheck, ConformRun } from '../../../../core/service/conform-checks.js'
import { member } from '../../../../core/service/conform-expect.js'
import { valueOf } from '../../../../core/service/conform-reply.js'
import { create, itemsOf, listContainers, listFiles, sidsOf, upload } from './requests.js'

const NAMES = ['a', 'b', 'c'] as const
// Neither their order nor the reverse of it, which lists may have without being asked.
const CREATED = ['b', 'c', 'a'] as const

/** A kind of records whose lists are paged: all of those listed belong to the check. */
interface Listed {
  readonly kind: string
  readonly operation: string
  readonly key: 'container_sid' | 'file_sid'
  readonly list: typeof listContainers
  /** Makes three; returns their ids in the order of their names. */
  readonly make: (run: ConformRun) => Promise<string[]>
}

const KINDS: readonly Listed[] = [
  {
    kind: 'containers',
    operation: 'ListContainers',
    key: 'container_sid',
    list: listContainers,
    async make(run) {
      for (const name of CREATED) await run.prepare(create(name))
      return NAMES.map((name) => run.id(name))
    },
  },
  {
    kind: 'files',
    operation: 'ListFiles',
    key: 'file_sid',
    list: listFiles,
    async make(run) {
      await run.prepare(create())
      for (const name of CREATED) await run.prepare(upload(name))
      return NAMES.map((name) => run.id(name))
    },
  },
]

const parametersOf = (operation: string, ...names: string[]) =>
  names.map((parameter) => ({ operation, parameter }))

/** Checks of which items a page has, and in which order. */
function itemChecks({ kind, operation, key, list, make }: Listed): ConformCheck[] {
  const parameters = (...names: string[]) => parametersOf(operation, ...names)
  return [
    {
      name: `paging/${kind}-limit`,
      operation,
      requires: `a page has as many ${kind} as limit says when there are more`,
      basis: parameters('limit'),
      async run(run) {
        await make(run)
        const reply = await run.send(list({ limit: '2' }))
        run.equal('body /items', itemsOf(reply).length, 2)
      },
    },
    {
      name: `paging/${kind}-offset`,
      operation,
      requires: `pages that follow each other by offset have each of the ${kind} once`,
      basis: parameters('offset', 'limit'),
      async run(run) {
        const made = await make(run)
        const seen: unknown[] = []
        for (const offset of ['0', '1', '2']) {
          const reply = await run.send(list({ limit: '1', offset }))
          seen.push(...sidsOf(reply, key))
        }
        run.equal('body /items', seen.toSorted(), made.toSorted())
      },
    },
    ...(['asc', 'desc'] as const).map((direction): ConformCheck => ({
      name: `paging/${kind}-order-${direction}`,
      operation,
      requires: `${kind} are listed in the ${direction === 'asc' ? '' : 'reverse '}order of their names where order asks for it`,
      basis: parameters('order'),
      async run(run) {
        const made = await make(run)
        const reply = await run.send(list({ order: `name ${direction}` }))
        run.equal('body /items', sidsOf(reply, key), direction === 'asc' ? made : made.toReversed())
      },
    })),
    {
      name: `paging/${kind}-empty-list`,
      operation,
      requires: `a page behind the last of the ${kind} is empty`,
      basis: parameters('offset'),
      async run(run) {
        await make(run)
        run.equal('body /items', valueOf(await run.send(list({ offset: '3' })), 'items'), [])
      },
    },
  ]
}

/** Checks of what a page says of itself and of the others. */
function pageChecks({ kind, operation, list, make }: Listed): ConformCheck[] {
  return [
    {
      name: `paging/${kind}-total`,
      operation,
      requires: `total is the number of ${kind} on all pages`,
      basis: [member(operation, '/total')],
      async run(run) {
        await make(run)
        run.equal('body /total', valueOf(await run.send(list({ limit: '1' })), 'total'), 3)
      },
    },
    {
      name: `paging/${kind}-page`,
      operation,
      requires: `count, limit and offset are those of the page of ${kind}`,
      basis: ['/count', '/limit', '/offset'].map((one) => member(operation, one)),
      async run(run) {
        await make(run)
        const reply = await run.send(list({ limit: '2', offset: '2' }))
        for (const [name, value] of Object.entries({ count: 1, limit: 2, offset: 2 })) {
          run.equal(`body /${name}`, valueOf(reply, name), value)
        }
      },
    },
    {
      name: `paging/${kind}-has-more`,
      operation,
      requires: `has_more is true while ${kind} follow, and false on the last page`,
      basis: [member(operation, '/has_more')],
      async run(run) {
        await make(run)
        for (const [offset, hasMore] of [
          ['0', true],
          ['2', false],
        ] as const) {
          const reply = await run.send(list({ limit: '1', offset }))
          run.equal('body /has_more', valueOf(reply, 'has_more'), hasMore)
        }
      },
    },
  ]
}

/** Pages, offsets and orders. */
export const pagingChecks = KINDS.flatMap((kind) => [...itemChecks(kind), ...pageChecks(kind)])
