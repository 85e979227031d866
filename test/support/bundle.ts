import { cpSync } from 'node:fs'
import { build } from 'esbuild'
import manifest from '../../package.json' with { type: 'json' }
import { bundling, importable } from '../../src/scripts/bundle.js'
import { freshInspector } from '../../src/scripts/inspector.js'
import { entryNames, ROOT } from './sources.js'

/**
 * Bundles the sources, for processes that load them as a package: one by one they load slowly.
 * Returns where each import leads to; `name` keeps apart who does so at the same time.
 *
 * @example
 * const { quayside } = await bundleSources('consumer')
 */
export async function bundleSources(name: string): Promise<Record<string, string>> {
  const outdir = `${ROOT}test/.bundle/${name}`
  await bundleInto(outdir, importable)
  return Object.fromEntries(
    Object.entries(entryNames).map(([entry, module]) => [module, `${outdir}/${entry}.js`]),
  )
}

/** Bundles entries of the package into a folder. */
export async function bundleInto(
  outdir: string,
  entryPoints: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    ...bundling,
    absWorkingDir: ROOT,
    entryPoints,
    outdir,
    external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
  })
  // The pages are beside the bundles, as in the package.
  await freshInspector({ root: ROOT, folder: PAGES })
  cpSync(ROOT + PAGES, `${outdir}/inspector`, { recursive: true })
}

/** Where the sources look for the pages. */
const PAGES = 'node_modules/.cache/quayside/inspector'
