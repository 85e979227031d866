import equal from 'fast-deep-equal'

// What the stories use of `node:assert/strict`, which a page does not have.

function assert(value: unknown, message = 'not true'): asserts value {
  if (!value) throw new Error(message)
}

function same(actual: unknown, expected: unknown, isSame: boolean): void {
  assert(isSame, `got ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`)
}

async function rejects(
  call: Promise<unknown> | (() => Promise<unknown>),
  expected: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const work = typeof call === 'function' ? call() : call
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  assert(error !== undefined, 'nothing was thrown')
  for (const [name, value] of Object.entries(expected)) {
    assert.equal((error as Record<string, unknown>)[name], value)
  }
}

assert.fail = (message: string): never => {
  throw new Error(message)
}
assert.equal = (actual: unknown, expected: unknown) =>
  same(actual, expected, Object.is(actual, expected))
assert.deepEqual = (actual: unknown, expected: unknown) =>
  same(actual, expected, equal(actual, expected))
assert.match = (text: string, pattern: RegExp) => same(text, String(pattern), pattern.test(text))
assert.rejects = rejects

export default assert
