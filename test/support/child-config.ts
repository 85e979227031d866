import type { ViteUserConfig } from 'vitest/config'

/** What leads the imports of a suite that `runSuite` started to the bundle that it made. */
export function toBundle(): Pick<ViteUserConfig, 'resolve' | 'test'> {
  const modules = JSON.parse(process.env['QUAYSIDE_BUNDLE'] ?? '{}') as Record<string, string>
  const alias = Object.entries(modules).map(([name, path]) => ({
    find: new RegExp(`^${name}$`),
    replacement: path,
  }))
  // As an installed package is: loaded by Node itself.
  return { resolve: { alias }, test: { server: { deps: { external: [/\/test\/\.bundle\//] } } } }
}
