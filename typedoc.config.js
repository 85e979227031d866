// `npm run docs` writes the reference of the public exports to .api/, and fails on any warning.
import { OptionDefaults } from 'typedoc'

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'Quayside',
  tsconfig: 'src/tsconfig.json',
  entryPoints: [
    'src/index.ts',
    'src/services/openai/index.ts',
    'src/services/carrierx/index.ts',
    'src/services/locktera/index.ts',
    'src/node/index.ts',
    'src/playwright/index.ts',
    'src/vitest/index.ts',
    'src/vitest/reporter.ts',
  ],
  out: '.api',
  readme: 'none',
  // What a public type refers to is documented without being exported.
  plugin: ['typedoc-plugin-missing-exports'],
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  disableSources: true,
  // The tags that openapi-typescript writes into the types of the contracts.
  blockTags: [...OptionDefaults.blockTags, '@description', '@constant'],
  treatWarningsAsErrors: true,
}
