/**
 * A mistake in how Quayside was called: one clear message, never a stack on a terminal.
 *
 * @example
 * expect(() => createMock(openai, { rules: { 'openai/no-such-rule': 1 } })).toThrow(UsageError)
 */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}

/**
 * Something that was asked for by name does not exist.
 *
 * @example
 * expect(() => mock.snapshots.restore('never-taken')).toThrow(NotThere)
 */
export class NotThere extends UsageError {}

/** The bytes of a file could not be kept or read back: the disk is full, or its folder is gone. */
export class StorageError extends Error {
  override readonly name = 'StorageError' as const
}
