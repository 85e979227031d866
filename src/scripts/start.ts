/**
 * Runs the command line from the sources, as `npm start` does. File by file, tsx takes a second to load
 * them; here it loads one bundle of them, from the folder in which tools keep caches. The inspector is
 * built beside it.
 */
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { freshInspector } from './inspector.js'
import { bundleOf } from './source-bundle.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = 'node_modules/.cache/quayside'
const SOURCE = '../cli/main.js'

/** Whether the folder of caches is this project's own: a bundle finds `fixtures/` from where it is. */
function hasOwnCache(): boolean {
  return realpathSync(join(root, 'node_modules')) === join(realpathSync(root), 'node_modules')
}

/** Returns what to import: the bundle, or the sources themselves where there can be none. */
async function commandLine(): Promise<string> {
  try {
    if (!hasOwnCache()) return SOURCE
    const file = await bundleOf({
      root,
      entry: 'src/cli/main.ts',
      file: `${CACHE}/start.mjs`,
      settings: [
        ...[
          'package.json',
          'tsconfig.json',
          'src/tsconfig.json',
          'node_modules/esbuild/package.json',
        ],
        ...['src/scripts/bundle.ts', 'src/scripts/source-bundle.ts', 'src/scripts/start.ts'],
      ],
    })
    return pathToFileURL(file).href
  } catch {
    // Mistakes in the sources are told by tsx.
    return SOURCE
  }
}

/** Builds the inspector meanwhile: the server starts without it, and its page says so. */
async function buildPage(): Promise<void> {
  try {
    if (hasOwnCache()) await freshInspector({ root, folder: `${CACHE}/inspector` })
  } catch (error) {
    console.error(`Failed to build the inspector: ${(error as Error).message}`)
  }
}

void buildPage()
await import(await commandLine())
