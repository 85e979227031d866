/** How the package is bundled; shared by the build and by tests that need bundles. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions, Plugin } from 'esbuild'

const SOURCES = fileURLToPath(new URL('..', import.meta.url))

/** What can be imported, by name. `exports` in package.json has the same entries. */
export const importable = {
  index: 'src/index.ts',
  openai: 'src/services/openai/index.ts',
  carrierx: 'src/services/carrierx/index.ts',
  locktera: 'src/services/locktera/index.ts',
  node: 'src/node/index.ts',
  vitest: 'src/vitest/index.ts',
  'vitest-reporter': 'src/vitest/reporter.ts',
  playwright: 'src/playwright/index.ts',
}

/** The entries by name: those, and the command line, which is `bin` in package.json. */
export const entries = { ...importable, cli: 'src/cli/main.ts' }

/**
 * Replacements for modules that `@mswjs/data` imports. It needs one function of date-fns and little
 * of lodash, and msw and graphql only for handlers that Quayside does not generate. Quayside asks its
 * models and writes nothing through them: there are no entities to make, no relations and nobody to
 * tell.
 */
const replacements: Record<string, string> = {
  './model/generateRestHandlers': throwing('generateRestHandlers'),
  './model/generateGraphQLHandlers': throwing('generateGraphQLHandlers', 'generateGraphQLSchema'),
  'date-fns': "exports.compareAsc = require('date-fns/compareAsc')",
  lodash: "exports.isFunction = (value) => typeof value === 'function'",
  // Its paths are lists of keys here.
  'lodash/get': 'module.exports = (value, path) => path.reduce((one, key) => one?.[key], value)',
  debug: 'exports.debug = () => () => {}',
  './model/createModel': throwing('createModel'),
  './model/updateEntity': throwing('updateEntity'),
  './extensions/sync': 'exports.sync = () => {}',
  './relations/oneOf': throwing('oneOf'),
  './relations/manyOf': throwing('manyOf'),
  '../relations/Relation': 'exports.Relation = class {}',
  './relations/Relation': 'exports.Relation = class {}',
  'strict-event-emitter': 'exports.Emitter = class {}',
  md5: "module.exports = () => ''",
}

/** A module whose functions throw. */
function throwing(...names: string[]): string {
  const message =
    'Failed to use @mswjs/data: quayside bundles its queries without handlers, writes and relations'
  return names
    .map((name) => `exports.${name} = () => { throw new Error(${JSON.stringify(message)}) }`)
    .join('\n')
}

/**
 * Replacements for packages that the sources import and of which most mocks need nothing: they are
 * loaded when they are first called. ajv compiles the schemas of users' services, as those of the
 * package bring validators; `@mswjs/data` answers queries of models. Of `hash-wasm`, which is imported
 * on demand, one of two dozen hash functions is needed.
 */
const onDemand: Record<string, string> = {
  'ajv/dist/2020.js': `
    const load = () => require('ajv/dist/2020.js')
    exports.Ajv2020 = function (options) { return new (load().Ajv2020)(options) }
    exports.KeywordCxt = function (...parts) { return new (load().KeywordCxt)(...parts) }
    exports._ = (...parts) => load()._(...parts)`,
  'ajv-formats': "exports.default = (...parts) => require('ajv-formats').default(...parts)",
  '@mswjs/data': ['factory', 'nullable', 'primaryKey']
    .map((name) => `exports.${name} = (...parts) => require('@mswjs/data').${name}(...parts)`)
    .join('\n'),
  // An import on demand finds no names in what is not an ES module.
  'hash-wasm': "export { createBLAKE2b } from 'hash-wasm/dist/blake2b.umd.min.js'",
  'mime/lite': `
    exports.Mime = function (...types) { return new (require('mime/lite').Mime)(...types) }`,
}

/** Replacements for what node-forge requires: an ES module cannot require. */
const forgeParts: Record<string, string> = {
  crypto: "export * from 'node:crypto'",
}

/** Their names: esbuild asks a plugin for all that match, and that takes time. */
const REPLACED = new RegExp(
  `^(${Object.keys({ ...replacements, ...onDemand, ...forgeParts })
    .join('|')
    .replaceAll('.', '\\.')})$`,
)

/** The module that replaces an import, if one does. */
function replacementOf(path: string, importer: string): string | undefined {
  if (importer.includes('/@mswjs/data/')) return replacements[path]
  if (importer.includes('/node-forge/')) return forgeParts[path]
  return importer.startsWith(SOURCES) ? onDemand[path] : undefined
}

/** Replaces some imports by smaller modules, or by ones that load later. */
const replaceImports: Plugin = {
  name: 'replace-imports',
  setup(hooks) {
    hooks.onResolve({ filter: REPLACED }, ({ path, importer, resolveDir }) => {
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

/**
 * Marks the CommonJS modules of a bundle as free of side effects, which esbuild does not: each is run
 * when it is first required. So the bundler of a page can leave out those that nothing requires.
 */
const markModules: Plugin = {
  name: 'mark-modules',
  setup(hooks) {
    const { initialOptions } = hooks
    initialOptions.metafile = true
    const { absWorkingDir = process.cwd(), write = true } = initialOptions
    hooks.onEnd(({ metafile }) => {
      if (!write) return
      for (const output of Object.keys(metafile?.outputs ?? {})) {
        if (!/\.m?js$/.test(output)) continue
        const file = resolve(absWorkingDir, output)
        const code = readFileSync(file, 'utf8')
        const marked = code
          .replace(/^(var \w+ = )(__commonJS\()/gm, '$1/* @__PURE__ */ $2')
          .replace(/^(var \w+ = )(__toESM\()(\w+\()/gm, '$1/* @__PURE__ */ $2/* @__PURE__ */ $3')
        if (marked !== code) writeFileSync(file, marked)
      }
    })
  },
}

/** The options of every bundle. */
export const bundling = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  plugins: [replaceImports, markModules],
} satisfies BuildOptions
