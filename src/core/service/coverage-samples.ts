import type { RuleValue } from '../contract/rules.js'

/**
 * Sample values for the requests in coverage hints, where schemas are not specific enough. A string
 * with `${container_id}` refers to a variable of the test.
 */
export interface CoverageSamples {
  /** By field name: the value to send. */
  readonly fields?: Readonly<Record<string, unknown>>
  /** By field name: other fields that must be sent with it. */
  readonly companions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** By operation and by part of the request, such as `query`: values that every call needs. */
  readonly calls?: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
  >
  /**
   * By coverage target: how to reach it. The target is a response or a response field as coverage
   * names it, such as `BlockContainer 204`, an operation with an error, or an error of any
   * operation.
   */
  readonly ways?: Readonly<Record<string, SampleVariant>>
}

/** How a sample call differs from the usual one, in order to reach a coverage target. */
export interface SampleVariant {
  /** Rules to set. */
  readonly rules?: Readonly<Record<string, RuleValue>>
  /** By table: records of the service that must exist. */
  readonly seed?: Readonly<Record<string, readonly object[]>>
  /** A statement before the call. */
  readonly first?: string
  /** The whole query, such as `limit=0`. */
  readonly query?: string
  /** An addition to the query. */
  readonly search?: string
  /** Headers to replace; undefined removes one. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** The values of path parameters. */
  readonly ids?: Readonly<Record<string, string>>
  /** The body; null for no body. */
  readonly body?: SampleBody | null
}

/** The body of a sample request. */
export interface SampleBody {
  readonly headers: Readonly<Record<string, string>>
  /** The body as a JavaScript expression. */
  readonly text: string
}

/** A sample JSON body. */
export function jsonBody(value: unknown): SampleBody {
  return textBody('application/json', `JSON.stringify(${literal(value)})`)
}

/** A sample body of any media type; `text` is a JavaScript expression. */
export function textBody(type: string, text: string): SampleBody {
  return { headers: { 'content-type': type }, text }
}

/**
 * A sample multipart form. A part's name may be followed by more parameters of Content-Disposition.
 */
export function formBody(...parts: readonly (readonly [name: string, text: string])[]): SampleBody {
  const text = parts
    .map(([name, content]) => {
      return `--b\r\nContent-Disposition: form-data; name=${name}\r\n\r\n${content}\r\n`
    })
    .join('')
  return textBody('multipart/form-data; boundary=b', literal(`${text}--b--`))
}

const NAME = /^[A-Za-z_]\w*$/

/**
 * A value as a JavaScript literal on one line; a string with `${...}` becomes a template literal.
 */
export function literal(value: unknown): string {
  if (typeof value === 'string') {
    const quoted = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"')
    if (value.includes('${')) return `\`${quoted}\``
    return `'${quoted.replaceAll("'", "\\'")}'`
  }
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([name, member]) => `${NAME.test(name) ? name : literal(name)}: ${literal(member)}`,
  )
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}'
}
