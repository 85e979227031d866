import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vitest/config'
import { toBundle } from '../support/child-config.js'

export default mergeConfig(
  toBundle(),
  defineConfig({
    test: { root: fileURLToPath(new URL('.', import.meta.url)), include: ['*.test.ts'] },
  }),
)
