import { printableLines } from './printable.js'

/**
 * Quayside was called with wrong arguments. The command line prints its message without a stack.
 *
 * @example
 * expect(() => createMock(openai, { maxBody: -1 })).toThrow(UsageError)
 */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'

  constructor(message: string) {
    // It may quote a file, a request or the name of a field, and is printed on terminals.
    super(printableLines(message))
  }
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

/**
 * Returns any value as text for a message: as JSON, or its type where it is none.
 *
 * @example
 * quoted({ a: 1 }) // '{"a":1}'
 * quoted(5n) // 'a bigint that is no JSON'
 */
export function quoted(value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value)
    return typeof text === 'string' ? text : String(value)
  } catch {
    return `a ${typeof value} that is no JSON`
  }
}
