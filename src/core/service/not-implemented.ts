/**
 * An operation that nobody has written, and that cannot be inferred from the contract. The mock answers
 * 501 in its own name: such an answer is no reply of the vendor, and counts for no coverage.
 */
export class NotImplemented extends Error {
  override readonly name = 'NotImplemented' as const
}
