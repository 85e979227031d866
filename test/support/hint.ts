import { runInNewContext } from 'node:vm'
import type { MswMock } from '../../src/index.js'

/**
 * Runs the line of a test that a hint gives, with the names that it uses. What such a line asserts on
 * is asserted on.
 *
 * @example
 * await follow("await fetch('https://notes.test/api/notes')", mock, {})
 */
export async function follow(
  hint: string,
  mock: MswMock,
  names: Readonly<Record<string, unknown>>,
): Promise<void> {
  const expect = () => ({
    toMatchContract: () => {
      const last = mock.journal.exchanges().at(-1)
      if (last) mock.markAsserted(last.sequence)
    },
  })
  const known = { fetch: mock.fetch, mock, expect, ...names }
  await (runInNewContext(`(async () => {\n${hint}\n})()`, known) as Promise<void>)
}
