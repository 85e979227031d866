import type { StoredBytes } from '../state/blob.js'

/** A response as plain data, before an adapter sends it. */
export interface MockResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The adapter encodes text: some can do so while they write. */
  readonly body: string | Download | null
  /** How a fault delivers the body. */
  readonly delivery?: Delivery | undefined
}

/** The bytes that a response sends: `start` inclusive, `end` exclusive. */
export interface Download {
  readonly bytes: StoredBytes
  readonly start: number
  readonly end: number
}

/** How a fault delivers the body of a response, if not whole and at once. */
export interface Delivery {
  /** The connection ends after `at` bytes: by a close or a reset. */
  readonly cut?: { readonly at: number; readonly end: 'close' | 'reset' }
  /** The body comes in chunks of `bytes` bytes, `every` milliseconds apart. */
  readonly drip?: { readonly bytes: number; readonly every: number }
}

/** The parts of a response that have a declaration in the contract. */
export interface ResponseContent {
  readonly status: number
  /** The error in the contract's `x-errors`, if the response is one. */
  readonly code: string | undefined
  readonly body: unknown
}
