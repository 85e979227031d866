import { build } from 'esbuild'
import manifest from '../../package.json' with { type: 'json' }
import { entries, lighterData } from '../../src/bundle.js'
import { ROOT } from './sources.js'

/** Bundles the command line once for all tests: from its sources it takes a second to start. */
export async function setup(): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: { cli: entries.cli },
    outdir: `${ROOT}test/.bundle`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    plugins: [lighterData],
    logLevel: 'warning',
  })
}
