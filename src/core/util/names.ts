import { UsageError } from './errors.js'

/** Names that need no escaping in a URL path. */
export const NAME_PATTERN = '[A-Za-z0-9._~-]{1,128}'

const NAME = new RegExp(`^${NAME_PATTERN}$`)

/**
 * Rejects a name that would need escaping in a URL path.
 *
 * @throws UsageError when the name is not 1 to 128 letters, digits, `.`, `_`, `~` or `-`
 */
export function assertName(action: string, name: string): void {
  if (NAME.test(name)) return
  throw new UsageError(
    `Failed to ${action} ${JSON.stringify(name.slice(0, 140))}: ` +
      'a name must be 1 to 128 letters, digits, ".", "_", "~" or "-"',
  )
}
