/**
 * An operation that nobody has written, and that cannot be inferred from the contract. The mock answers
 * 501 in its own name: such an answer is no reply of the vendor, and counts for no coverage.
 */
export class NotImplemented extends Error {
  override readonly name = 'NotImplemented' as const

  /** By its name: a module of the user may have another copy of this package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'NotImplemented'
  }
}
