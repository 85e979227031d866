import { InvalidText } from '../http/body-errors.js'
import { readText } from '../http/body.js'
import { isRecord } from '../util/is-record.js'
import type { ConformReply } from './conform-checks.js'

/** A member of the body of a response; undefined if the body is no object or has no such member. */
export function valueOf({ json }: Pick<ConformReply, 'json'>, name: string): unknown {
  return isRecord(json) ? json[name] : undefined
}

/** The objects in a list; none if it is no list. */
export function recordsIn(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter(isRecord) : []
}

/** The body of a response as text; of one that is not text, its size. */
export function textIn({ body }: Pick<ConformReply, 'body'>): string {
  try {
    return readText(body)
  } catch (error) {
    if (error instanceof InvalidText) return `${String(body.length)} bytes that are not text`
    throw error
  }
}
