import type { TestProjectInlineConfiguration } from 'vitest/config'

/** Runs tests with the web classes of another environment, too. */
export function inEnvironment(
  environment: 'jsdom' | 'happy-dom',
  include: string[],
): TestProjectInlineConfiguration {
  const env = { EXPECTED_ENVIRONMENT: environment }
  return { extends: true, test: { name: environment, environment, include, env, isolate: false } }
}
