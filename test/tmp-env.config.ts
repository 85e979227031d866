import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { aliases, sources } from './support/sources.js'
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: aliases(sources) },
  test: {
    maxWorkers: '100%', testTimeout: 30000, hookTimeout: 30000, environment: process.env.QENV ?? 'node', isolate: false, 
    include: process.env.QF ? [process.env.QF] : ['test/fixtures/{exchanges,other-bodies,other-services}.test.ts','test/services/openai/{sdk,files,file-content,faults,create}.test.ts','test/msw/create-mock.test.ts','test/mock/*.test.ts'],
  },
})
