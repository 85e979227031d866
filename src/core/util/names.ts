import { UsageError } from './errors.js'

/** What can stand in a path as it is. */
export const NAME_PATTERN = '[A-Za-z0-9._~-]{1,128}'

const NAME = new RegExp(`^${NAME_PATTERN}$`)

/**
 * Refuses what cannot stand in a path.
 *
 * @throws UsageError when the name is not 1 to 128 letters, digits, `.`, `_`, `~` or `-`
 */
export function assertName(act: string, name: string): void {
  if (NAME.test(name)) return
  throw new UsageError(
    `Failed to ${act} ${JSON.stringify(name.slice(0, 140))}: ` +
      'a name is 1 to 128 letters, digits, ".", "_", "~" or "-"',
  )
}
