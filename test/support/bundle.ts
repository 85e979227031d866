import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const entries = {
  index: 'src/index.ts',
  openai: 'src/services/openai/index.ts',
  node: 'src/node/index.ts',
  vitest: 'src/vitest/index.ts',
}

/**
 * Bundles the sources, for processes that load them as a package: one by one they load slowly.
 * Returns where each import leads to; `name` keeps apart who does so at the same time.
 *
 * @example
 * const { quayside } = await bundleSources('consumer')
 */
export async function bundleSources(name: string): Promise<Record<string, string>> {
  const outdir = `${root}test/.bundle/${name}`
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
  return Object.fromEntries(
    Object.keys(entries).map((entry) => [
      entry === 'index' ? 'quayside' : `quayside/${entry}`,
      `${outdir}/${entry}.js`,
    ]),
  )
}
