/** A mistake in how Quayside was called: one clear message, never a stack on a terminal. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}

/** What was asked for by name is not there. */
export class NotThere extends UsageError {}

/** The bytes of a file could not be kept or read back: the disk is full, or its folder is gone. */
export class StorageError extends Error {
  override readonly name = 'StorageError' as const
}
