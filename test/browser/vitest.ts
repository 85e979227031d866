import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  getState,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
  type ExpectStatic,
} from '@vitest/expect'

// What suites import from vitest, in a page: `expect` itself, and of the rest what they use.

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

export const expect = ((value: unknown, message?: string) =>
  chai.expect(value, message)) as unknown as ExpectStatic
Object.assign(
  expect,
  chai.expect,
  (globalThis as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT],
)
Reflect.set(expect, 'getState', () => getState(expect))
Reflect.set(globalThis, GLOBAL_EXPECT, expect)
setState({ assertionCalls: 0, isExpectingAssertions: false }, expect)
const { extend } = chai.expect as unknown as { extend(of: object, matchers: object): void }
extend(expect, customMatchers)

const tests = new Map<string, () => unknown>()

export function test(name: string, body: () => unknown): void {
  tests.set(name, body)
}

export const vi = {
  /** Waits until something holds, in milliseconds at most. */
  async waitFor(holds: () => unknown, timeout = 1000): Promise<void> {
    for (let left = timeout; ; left -= 10) {
      try {
        holds()
        return
      } catch (error) {
        if (left <= 0) throw error
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }
  },
}

/** Runs all tests, one after the other. Returns why each has failed; null if it has passed. */
export async function runTests(): Promise<Record<string, string | null>> {
  const results: Record<string, string | null> = {}
  for (const [name, body] of tests) {
    try {
      await body()
      results[name] = null
    } catch (error) {
      results[name] = error instanceof Error ? String(error.stack) : String(error)
    }
  }
  return results
}
