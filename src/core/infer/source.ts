import { UsageError } from '../util/errors.js'
import { isRecord } from '../util/is-record.js'
import { pointerKeys, valueAt } from '../util/json-pointer.js'
import { percentDecoded } from '../util/percent-decoded.js'

/** A JSON object of an OpenAPI document as it was given. */
export type Raw = Readonly<Record<string, unknown>>

/** The grade and the source of everything that only an OpenAPI document says. */
export interface AssumedMark {
  readonly 'x-provenance': 'assumed'
  readonly 'x-source': string
}

/** The mark of a part of the given document; `place` says where it is. */
export function assumed(place: string): AssumedMark {
  return { 'x-provenance': 'assumed', 'x-source': `openapi#${place}` }
}

/** An OpenAPI document, in which references are followed. */
export class Source {
  readonly document: Raw
  /** Whether `nullable` and boolean bounds count, as in OpenAPI 3.0. */
  readonly is30: boolean

  constructor(document: Raw) {
    this.document = document
    this.is30 = String(document['openapi']).startsWith('3.0')
  }

  /** The object that a node is or refers to. @throws UsageError when the reference leads nowhere */
  resolve(node: unknown, seen: readonly string[] = []): Raw {
    if (!isRecord(node)) return {}
    const { $ref } = node
    if (typeof $ref !== 'string') return node
    if (seen.includes($ref)) return {}
    return this.resolve(this.target($ref), [...seen, $ref])
  }

  /** What a reference within the document names. @throws UsageError when it is nothing there */
  target(reference: string): unknown {
    if (!reference.startsWith('#')) {
      throw new UsageError(
        `Failed to read the OpenAPI document: ${JSON.stringify(reference)} refers to another ` +
          'document; bundle it first, such as with redocly bundle',
      )
    }
    const pointer = percentDecoded(reference.slice(1))
    const target =
      pointerKeys(pointer).length === 0 ? this.document : valueAt(this.document, pointer)
    if (target !== undefined) return target
    throw new UsageError(
      `Failed to read the OpenAPI document: the reference ${JSON.stringify(reference)} leads nowhere`,
    )
  }
}

/** The objects of a list; none if it is no list. */
export function recordsOf(value: unknown): Raw[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** The members of an object that are objects themselves. */
export function membersOf(value: unknown): [string, Raw][] {
  if (!isRecord(value)) return []
  return Object.entries(value).filter((entry): entry is [string, Raw] => isRecord(entry[1]))
}

/** The texts in a list; none if it is no list. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
