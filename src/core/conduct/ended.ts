import { isOk, isRead, type Call } from './calls.js'
import { createFinding, type Finding } from './finding.js'

// What a service refuses for other reasons than that something is gone.
const OTHER_REASONS = new Set([401, 403, 415, 429])
// Not the rules or the block of a record, which can be set again.
const DELETES_RECORD = /\}$/

/**
 * Uses of what had expired, as the report of leaks has them, and requests that change what the client
 * itself had deleted. To look whether it is gone, or to delete it again, is no use.
 */
export function usesAfterEnd(calls: readonly Call[]): Finding[] {
  const deleted = new Map<string, Call>()
  return calls.flatMap((call) => {
    const { path, exchange, operation } = call
    const { request, lateUse } = exchange
    if (lateUse !== undefined) {
      const message = `used ${lateUse}, which had expired; the response was ${String(call.reply?.status)}`
      return [createFinding('used-after-end', [call], message)]
    }
    const isDelete = operation.method === 'DELETE'
    if (isOk(call)) {
      if (isDelete && DELETES_RECORD.test(operation.path)) deleted.set(request.base + path, call)
      else if (!isRead(call)) deleted.delete(request.base + path)
      return []
    }
    const status = call.reply?.status ?? 0
    const isRefused = status >= 400 && status < 500 && !OTHER_REASONS.has(status)
    if (isRead(call) || isDelete || !isRefused) return []
    const [, last] = [...deleted].findLast(([gone]) => names(call, gone)) ?? []
    if (!last) return []
    const message = `used ${idOf(last)} after it was deleted; the response was ${String(status)}`
    return [createFinding('used-after-end', [last, call], message)]
  })
}

/** Whether a request names what was deleted at a path: in its own path, or in its body. */
function names({ path, exchange, sent }: Call, gone: string): boolean {
  const own = exchange.request.base + path
  return own === gone || own.startsWith(`${gone}/`) || sent.includes(JSON.stringify(lastOf(gone)))
}

const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

const idOf = ({ path }: Call) => decodeURIComponent(lastOf(path))
