import type { Provenance } from './provenance.js'

// Types alone, without ajv: the declarations of the package lead here, and ajv is bundled.

/**
 * Where something is in a message: the part of the message, and a JSON pointer into that part.
 *
 * @example
 * const place: Place = { in: 'body', pointer: '/expires_after/minutes' }
 */
export interface Location {
  readonly in: 'path' | 'query' | 'header' | 'body' | 'part' | 'method' | 'status'
  readonly pointer: string
}

/** One failed check of a message. A service turns it into an error of its vendor. */
export interface Problem {
  readonly at: Location
  /** The ajv keyword that failed, or a name of our own (see PROBLEM_NUMBERS). */
  readonly keyword: string
  readonly message: string
  readonly expected: unknown
  readonly actual: unknown
  /** Of an undeclared member: the names that its object declares. */
  readonly declared?: readonly string[]
  /** The provenance of the keyword that failed, if it has one. */
  readonly mark: Provenance | undefined
}
