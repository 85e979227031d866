/**
 * Runs the command line from the sources, as `npm start` does. File by file, tsx takes a second to load
 * them; here it loads one bundle of them, from the folder in which tools keep caches.
 */
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { freshInspector } from './inspector.js'
import { bundleOf } from './source-bundle.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Returns what to import: the bundle, or the sources themselves where there can be none. */
async function commandLine(): Promise<string> {
  try {
    const modules = join(root, 'node_modules')
    // The bundle finds `fixtures/` from where it is.
    if (realpathSync(modules) !== join(realpathSync(root), 'node_modules')) return SOURCE
    const file = await bundleOf({
      root,
      entry: 'src/cli/main.ts',
      file: 'node_modules/.cache/quayside/start.mjs',
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

const SOURCE = '../cli/main.js'

// Beside the server, which starts without it: the page says so where it is missing.
void freshInspector({ root, folder: 'node_modules/.cache/quayside/inspector' }).catch(
  (error: unknown) => console.error(`Failed to build the inspector: ${(error as Error).message}`),
)

await import(await commandLine())
