import { build } from 'esbuild'
import manifest from '../../package.json' with { type: 'json' }
import { entries, lighterData } from '../../src/bundle.js'
import { entryNames, ROOT } from './sources.js'

const { cli: _, ...importable } = entries

/**
 * Bundles the sources, for processes that load them as a package: one by one they load slowly.
 * Returns where each import leads to; `name` keeps apart who does so at the same time.
 *
 * @example
 * const { quayside } = await bundleSources('consumer')
 */
export async function bundleSources(name: string): Promise<Record<string, string>> {
  const outdir = `${ROOT}test/.bundle/${name}`
  await build({
    absWorkingDir: ROOT,
    entryPoints: importable,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    plugins: [lighterData],
  })
  return Object.fromEntries(
    Object.entries(entryNames).map(([entry, module]) => [module, `${outdir}/${entry}.js`]),
  )
}
