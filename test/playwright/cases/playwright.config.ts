import { defineConfig } from '@playwright/test'

// What fails on purpose, so that a test can look at how. Tests called "guilty" have to fail.
export default defineConfig({
  testMatch: '*.case.ts',
  fullyParallel: true,
  workers: 2,
  // A busy machine is no reason to fail.
  timeout: 60_000,
  // Where the bundle is that the run is told of; it is JavaScript already.
  tsconfig: './tsconfig.json',
  build: { external: ['**/test/.bundle/**'] },
  use: {
    // The project has no browser of its own.
    launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
})
