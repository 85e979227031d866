import { fileURLToPath } from 'node:url'
import { entries } from '../../src/scripts/bundle.js'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What a user imports, such as `quayside/openai`, for each entry of the package. */
export const entryNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(entries)
    .filter((entry) => entry !== 'cli')
    .map((entry) => [entry, entry === 'index' ? 'quayside' : `quayside/${entry}`]),
)

/** Where each of these imports leads to in the sources. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entryNames).map(([entry, name]) => [
    name,
    ROOT + entries[entry as keyof typeof entries],
  ]),
)

/** The same as aliases for vite, which would else take `quayside` for the start of all others. */
export function aliases(modules: Readonly<Record<string, string>>) {
  return Object.entries(modules).map(([name, path]) => ({
    find: new RegExp(`^${name}$`),
    replacement: path,
  }))
}
