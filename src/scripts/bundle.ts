/** What the build makes bundles of, and the tests that need some. */
import type { BuildOptions, Plugin } from 'esbuild'

/** One line per entry; `exports` in package.json names the same files, and `bin` the last. */
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
 * `@mswjs/data` loads msw, graphql, all of lodash and all of date-fns for the few functions it
 * calls, and for handlers of its own that we never ask for. These modules stand in for them.
 */
const standIns: Record<string, string> = {
  './model/generateRestHandlers': refuse('generateRestHandlers'),
  './model/generateGraphQLHandlers': refuse('generateGraphQLHandlers', 'generateGraphQLSchema'),
  'date-fns': "exports.compareAsc = require('date-fns/compareAsc')",
  lodash: "exports.isFunction = require('lodash/isFunction')",
  debug: 'exports.debug = () => () => {}',
}

function refuse(...names: string[]): string {
  const message =
    'Failed to generate handlers: quayside bundles @mswjs/data without msw and graphql'
  return names
    .map((name) => `exports.${name} = () => { throw new Error(${JSON.stringify(message)}) }`)
    .join('\n')
}

/** Bundles the part of `@mswjs/data` that is used. */
const lighterData: Plugin = {
  name: 'lighter-data',
  setup(hooks) {
    hooks.onResolve({ filter: /./ }, ({ path, importer, resolveDir }) => {
      const contents = standIns[path]
      if (contents === undefined || !importer.includes('/@mswjs/data/')) return undefined
      return { path, namespace: 'stand-in', pluginData: { contents, resolveDir } }
    })
    hooks.onLoad(
      { filter: /./, namespace: 'stand-in' },
      ({ pluginData }) => pluginData as { contents: string; resolveDir: string },
    )
  },
}

/** How the package is bundled, wherever it goes. */
export const bundling = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  plugins: [lighterData],
} satisfies BuildOptions
