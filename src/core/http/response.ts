import type { StoredBytes } from '../state/blob.js'

/** Bytes that a reply sends: `start` inclusive, `end` exclusive. */
export interface Download {
  readonly bytes: StoredBytes
  readonly start: number
  readonly end: number
}

/** A reply as a door sends it. */
export interface MockResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Text is left to the door to encode, which may do it while it writes. */
  readonly body: string | Download | null
  /** How a fault lets the body come. */
  readonly delivery?: Delivery | undefined
}

/** How the body of a reply comes, if not whole and at once. */
export interface Delivery {
  /** After how many bytes it ends, and how. */
  readonly cut?: { readonly at: number; readonly end: 'close' | 'reset' }
  /** How many bytes come at once, and how many milliseconds pass between two pieces. */
  readonly drip?: { readonly bytes: number; readonly every: number }
}

/** A reply as far as trust looks at it. */
export interface AnsweredWith {
  readonly status: number
  readonly code: string | undefined
  readonly body: unknown
}
