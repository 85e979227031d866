import { isOk, isRead, joinLinks, groupCalls, repeats, type Call } from './calls.js'
import { createFinding, type Finding } from './finding.js'
import { isPauseKnown } from './pauses.js'

/** So many polls in a row are reported, and from such a distance between two they are no longer. */
const MANY_POLLS = 10
const POLL_MS = 1000

/** By which query parameters lists are paged, whatever the service. */
const PAGING = [
  ...['after', 'before', 'cursor', 'starting_after', 'ending_before', 'page_token'],
  ...['page', 'offset', 'skip'],
]

/** Members that change with each read, such as `last_active_at`. */
const TIME_NAME = /(?:^|_)(?:at|time|date)$/

/** Long runs of reads of one record in which nothing changed. */
export function fastPolling(calls: readonly Call[], clockRuns: boolean): Finding[] {
  const links = repeats(
    calls.filter((call) => isRecordRead(call)),
    (earlier, later) =>
      isPauseKnown(earlier, later, clockRuns) &&
      later.arrived - earlier.arrived < POLL_MS &&
      later.writes === earlier.writes &&
      contentOf(later) === contentOf(earlier),
  )
  return joinLinks(links)
    .filter(({ length }) => length >= MANY_POLLS)
    .map((chain) =>
      createFinding(
        'fast-polling',
        chain,
        `retrieved the same record ${String(chain.length)} times, less than a second apart, and nothing changed`,
      ),
    )
}

/** Whether a call read a record: not a list, and not a file. */
function isRecordRead(call: Call): boolean {
  const { operation, exchange } = call
  const isRecord = operation.parameterNames.length > 0 && pagingOf(call) === undefined
  return exchange.request.method === 'GET' && isRecord && isOk(call) && !isDownload(call)
}

/** Whether the response of a call is a file, of which the journal has the size. */
export function isDownload({ reply, operation }: Call): boolean {
  const content = operation.node.responses[String(reply?.status)]?.content
  return content !== undefined && !('application/json' in content)
}

function contentOf({ content }: Call): string | undefined {
  return JSON.stringify(content, (name, value: unknown) =>
    TIME_NAME.test(name) ? undefined : value,
  )
}

/** The pages that were requested twice while a client went through a list. */
export function repeatedPages(calls: readonly Call[]): Finding[] {
  const pages = calls.filter((call) => isRead(call) && isOk(call) && pagingOf(call) !== undefined)
  return groupCalls(pages, walkOf).flatMap((walk) => {
    const starts = walk.filter(isFirstPage).length
    const others = walk.filter((call) => !isFirstPage(call))
    return (
      groupCalls(others, (call) => String(call.query.get(pagingOf(call) ?? '')))
        // Whoever begins anew gets to each page again.
        .filter(({ length }) => length > Math.max(1, starts))
        .map((repeated) =>
          createFinding(
            'repeated-page',
            repeated,
            `requested the page ${pageName(repeated)} ${String(repeated.length)} times in ${walksText(starts)}`,
          ),
        )
    )
  })
}

/** The parameter that the pages of a list are chosen by; undefined if it has none. */
function pagingOf({ operation, query }: Call): string | undefined {
  const declared = PAGING.filter((name) => Object.hasOwn(operation.query.schemas, name))
  return declared.find((name) => query.has(name)) ?? declared[0]
}

/** Equal for the pages of one list, as long as nothing was changed. */
function walkOf(call: Call): string {
  const { client, path, query, writes, exchange } = call
  const others = [...query].filter(([name]) => name !== pagingOf(call)).sort()
  return JSON.stringify([
    client,
    exchange.request.method,
    exchange.request.base,
    path,
    others,
    writes,
  ])
}

function isFirstPage(call: Call): boolean {
  const paging = pagingOf(call) ?? ''
  const page = call.query.get(paging) ?? ''
  return page === '' || page === '0' || (paging === 'page' && page === '1')
}

function pageName([call]: readonly Call[]): string {
  const paging = call && pagingOf(call)
  return `${String(paging)}=${String(call?.query.get(paging ?? ''))}`
}

function walksText(starts: number): string {
  return starts > 1 ? `${String(starts)} walks through the list` : 'one walk through the list'
}
