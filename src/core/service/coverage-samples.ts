import type { RuleValue } from '../contract/rules.js'

/** A body as a program sends it. */
export interface SampleBody {
  readonly headers: Readonly<Record<string, string>>
  /** As it is written in a program. */
  readonly text: string
}

/** How a call gets one reply, and not another. What it leaves out is as in any call. */
export interface SampleVariant {
  /** Rules that are set otherwise. */
  readonly rules?: Readonly<Record<string, RuleValue>>
  /** Records of the service that have to be there. */
  readonly seed?: Readonly<Record<string, readonly object[]>>
  /** Another statement before the call. */
  readonly first?: string
  /** The whole query, such as `limit=0`. */
  readonly query?: string
  /** What the query has besides. */
  readonly search?: string
  /** Headers instead of its own; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** What stands for parameters of the path. */
  readonly ids?: Readonly<Record<string, string>>
  /** Null is none at all. */
  readonly body?: SampleBody | null
}

/**
 * What a service says of calls beyond its schemas, for the hints of coverage. A text such as
 * `${container_id}` stands for a variable of the test.
 */
export interface CoverageSamples {
  /** By the name of a field: what is sent there. */
  readonly fields?: Readonly<Record<string, unknown>>
  /** By the name of a field: what has to be sent beside it. */
  readonly companions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** By operation and by place, such as `query`: what a call has always. */
  readonly calls?: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
  >
  /**
   * By what is to be covered: a reply or one of its fields as coverage names it, such as
   * `BlockContainer 204`, an operation and an error, or an error wherever it occurs.
   */
  readonly ways?: Readonly<Record<string, SampleVariant>>
}

export function jsonBody(value: unknown): SampleBody {
  return textBody('application/json', `JSON.stringify(${literal(value)})`)
}

/** A body of a type, as it is written in a program. */
export function textBody(type: string, text: string): SampleBody {
  return { headers: { 'content-type': type }, text }
}

/** A form of parts; each has its name, and what else stands in its head. */
export function formBody(...parts: readonly (readonly [name: string, text: string])[]): SampleBody {
  const text = parts
    .map(([name, content]) => {
      return `--b\r\nContent-Disposition: form-data; name=${name}\r\n\r\n${content}\r\n`
    })
    .join('')
  return textBody('multipart/form-data; boundary=b', literal(`${text}--b--`))
}

const NAME = /^[A-Za-z_]\w*$/

/** A value as it is written in a program, on one line. */
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
