/**
 * Quayside was called with wrong arguments. The command line prints its message without a stack.
 *
 * @example
 * expect(() => createMock(openai, { rules: { 'openai/no-such-rule': 1 } })).toThrow(UsageError)
 */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}

/**
 * Something with the given name does not exist, such as a snapshot.
 *
 * @example
 * expect(() => mock.snapshots.restore('never-taken')).toThrow(NotThere)
 */
export class NotThere extends UsageError {}

/** File bytes could not be written or read back: the disk is full, or their folder was removed. */
export class StorageError extends Error {
  override readonly name = 'StorageError' as const
}
