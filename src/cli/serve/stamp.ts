import { statSync } from 'node:fs'

/** A text that differs once a file has been changed, added or removed. */
export function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return `${path} ${stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : 'not found'}`
}
