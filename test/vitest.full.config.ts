import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { aliases, sources } from './support/sources.js'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: aliases(sources) },
  test: {
    globalSetup: 'test/support/build-cli.ts',
    include: ['test/full/**/*.test.ts'],
    // These start processes, install packages and measure time: side by side they would disturb
    // each other.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
