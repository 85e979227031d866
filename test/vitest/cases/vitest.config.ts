import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

class ByName extends BaseSequencer {
  override sort(files: TestSpecification[]) {
    return Promise.resolve(files.toSorted((a, b) => a.moduleId.localeCompare(b.moduleId)))
  }
}

// What fails on purpose, so that a test can look at how. Tests called "guilty" have to fail.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    maxConcurrency: 50,
    maxWorkers: 3,
    sequence: { sequencer: ByName },
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['*.case.ts'], exclude: ['shared-*'] },
      },
      {
        extends: true,
        test: { name: 'jsdom', include: ['crowd-*.case.ts'], environment: 'jsdom' },
      },
      {
        extends: true,
        test: {
          name: 'no isolation',
          include: ['shared-*.case.ts'],
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
