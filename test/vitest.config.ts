import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/{.readme,full,bench,consumer}/**'],
    // A worker of a busy machine may take seconds to start; a test that hangs says so soon enough.
    testTimeout: 15_000,
    hookTimeout: 15_000,
  },
})
