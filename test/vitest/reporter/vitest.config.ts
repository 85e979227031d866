import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const { PAGE: html, DATA: json, LEAST } = process.env
const reporter = fileURLToPath(new URL('../../../src/vitest/reporter.ts', import.meta.url))
const threshold = LEAST ? { operations: Number(LEAST) } : undefined

export default defineConfig({
  test: {
    include: ['*.suite.ts'],
    testTimeout: 60_000,
    reporters: ['default', [reporter, { html, json, threshold }]],
  },
})
