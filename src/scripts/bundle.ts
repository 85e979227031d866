/** How the package is bundled; shared by the build and by tests that need bundles. */
import type { BuildOptions, Plugin } from 'esbuild'

/** The entries by name. `exports` in package.json has the same ones, and `bin` the last. */
export const entries = {
  index: 'src/index.ts',
  openai: 'src/services/openai/index.ts',
  carrierx: 'src/services/carrierx/index.ts',
  locktera: 'src/services/locktera/index.ts',
  node: 'src/node/index.ts',
  vitest: 'src/vitest/index.ts',
  'vitest-reporter': 'src/vitest/reporter.ts',
  cli: 'src/cli/main.ts',
}

/**
 * Replacements for modules that `@mswjs/data` imports. It needs few functions of lodash and date-fns,
 * and msw and graphql only for handlers that Quayside does not generate.
 */
const replacements: Record<string, string> = {
  './model/generateRestHandlers': throwing('generateRestHandlers'),
  './model/generateGraphQLHandlers': throwing('generateGraphQLHandlers', 'generateGraphQLSchema'),
  'date-fns': "exports.compareAsc = require('date-fns/compareAsc')",
  lodash: "exports.isFunction = require('lodash/isFunction')",
  debug: 'exports.debug = () => () => {}',
}

/** A module whose functions throw. */
function throwing(...names: string[]): string {
  const message =
    'Failed to generate handlers: quayside bundles @mswjs/data without msw and graphql'
  return names
    .map((name) => `exports.${name} = () => { throw new Error(${JSON.stringify(message)}) }`)
    .join('\n')
}

/**
 * Replacements for what `core/contract/ajv.ts` imports. ajv is loaded when a schema is compiled, which
 * only the services of users need: those of the package bring validators.
 */
const onDemand: Record<string, string> = {
  'ajv/dist/2020.js': `
    const load = () => require('ajv/dist/2020.js')
    exports.Ajv2020 = function (options) { return new (load().Ajv2020)(options) }
    exports.KeywordCxt = function (...parts) { return new (load().KeywordCxt)(...parts) }
    exports._ = (...parts) => load()._(...parts)`,
  'ajv-formats': "exports.default = (...parts) => require('ajv-formats').default(...parts)",
}

/** The module that replaces an import, if one does. */
function replacementOf(path: string, importer: string): string | undefined {
  if (importer.includes('/@mswjs/data/')) return replacements[path]
  return importer.endsWith('/core/contract/ajv.ts') ? onDemand[path] : undefined
}

/** Replaces some imports by smaller modules, or by ones that load later. */
const replaceImports: Plugin = {
  name: 'replace-imports',
  setup(hooks) {
    hooks.onResolve({ filter: /./ }, ({ path, importer, resolveDir }) => {
      const contents = replacementOf(path, importer)
      if (contents === undefined) return undefined
      return { path, namespace: 'replacement', pluginData: { contents, resolveDir } }
    })
    hooks.onLoad(
      { filter: /./, namespace: 'replacement' },
      ({ pluginData }) => pluginData as { contents: string; resolveDir: string },
    )
  },
}

/** The options of every bundle. */
export const bundling = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  plugins: [replaceImports],
} satisfies BuildOptions
