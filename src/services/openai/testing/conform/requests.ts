import type { ConformReply, ConformRun } from '../../../../core/service/conform-checks.js'
import { recordsIn, valueOf } from '../../../../core/service/conform-reply.js'
import type { Step, StepRequest } from '../../../../core/service/verify-steps.js'
import { containerStep, createStep, filePart, uploadStep } from '../verify/requests.js'

export const CONTENT = 'A note of quayside conform: ä, €, 😀.\n'

/** Creates a container whose id is kept under a name. */
export const create = (as = 'container', fields: object = {}): Step =>
  createStep('creates a container', fields, as)

/** Uploads a file into the container of that name. */
export const upload = (as = 'file', container = 'container', content = CONTENT): Step =>
  uploadStep('uploads a file', container, [filePart(content, `${as}.txt`)], as)

export const retrieve = (as = 'container'): Step =>
  containerStep('retrieves the container', 'RetrieveContainer', as)

/** Lists containers, those of others among them. */
export const listContainers = (query: StepRequest['query']): Step => ({
  title: 'lists containers',
  operation: 'ListContainers',
  ask: () => (query ? { query } : {}),
})

export const listFiles = (query?: StepRequest['query'], container = 'container'): Step =>
  containerStep('lists the files of the container', 'ListContainerFiles', container, {
    ...(query && { query }),
  })

/** The items of a page. */
export const itemsOf = (reply: ConformReply) => recordsIn(valueOf(reply, 'data'))

export const idsOf = (reply: ConformReply): unknown[] => itemsOf(reply).map(({ id }) => id)

const MAX_PAGES = 100

/**
 * The items of the pages from the newest on, until the wanted ones were seen or the list ends. Each
 * page has to go on after the one before.
 */
export async function walkContainers(
  run: ConformRun,
  limit: string,
  wanted: readonly unknown[],
): Promise<unknown[]> {
  const seen: unknown[] = []
  let after: unknown
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const cursor = typeof after === 'string' ? { after } : {}
    const reply = await run.send(listContainers({ limit, order: 'desc', ...cursor }))
    const ids = idsOf(reply)
    const isRepeated = ids.some((id) => seen.includes(id))
    run.hold('body /data', !isRepeated, 'no item of an earlier page', ids)
    seen.push(...ids)
    after = ids.at(-1)
    const isEnd = isRepeated || after === undefined || valueOf(reply, 'has_more') !== true
    if (isEnd || wanted.every((id) => seen.includes(id))) break
  }
  return seen
}
