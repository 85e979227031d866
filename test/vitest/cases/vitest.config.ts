import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { toBundle } from '../../support/child-config.js'

class ByName extends BaseSequencer {
  override sort(files: TestSpecification[]) {
    return Promise.resolve(files.toSorted((a, b) => a.moduleId.localeCompare(b.moduleId)))
  }
}

// What fails on purpose, so that a test can look at how. Tests called "guilty" have to fail.
export default mergeConfig(
  toBundle(),
  defineConfig({
    test: {
      root: fileURLToPath(new URL('.', import.meta.url)),
      maxConcurrency: 50,
      maxWorkers: 2,
      // A busy machine is no reason to fail.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      sequence: { sequencer: ByName },
      projects: [
        { extends: true, test: { name: 'node', include: ['crowd-*.case.ts'] } },
        {
          extends: true,
          // Threads of one process, which could reach each other by its broadcast channels.
          test: {
            name: 'jsdom',
            include: ['crowd-*.case.ts'],
            environment: 'jsdom',
            pool: 'threads',
          },
        },
        {
          extends: true,
          test: {
            name: 'one process',
            include: ['*.case.ts'],
            exclude: ['crowd-*'],
            isolate: false,
            maxWorkers: 1,
            sequence: { groupOrder: 1 },
          },
        },
      ],
    },
  }),
)
