import type { ViteUserConfig } from 'vitest/config'
import { aliases } from './sources.js'

/** What leads the imports of a suite that `runSuite` started to the bundle that it made. */
export function toBundle(): Pick<ViteUserConfig, 'resolve' | 'test'> {
  const modules = JSON.parse(process.env['QUAYSIDE_BUNDLE'] ?? '{}') as Record<string, string>
  return {
    resolve: { alias: aliases(modules) },
    // As an installed package is: loaded by Node itself.
    test: { server: { deps: { external: [/\/test\/\.bundle\//] } } },
  }
}
