import { vi } from 'vitest'
import { PersistentArray } from '../../src/core/util/persistent-array.js'
import { PersistentMap } from '../../src/core/util/persistent-map.js'
import { SortedList } from '../../src/core/util/sorted-list.js'

type Method = (this: unknown, ...values: unknown[]) => unknown

// Whatever a world holds is in one of these.
const WRITES: readonly (readonly [object, readonly string[]])[] = [
  [PersistentArray.prototype, ['set', 'delete']],
  [PersistentMap.prototype, ['set', 'delete']],
  [SortedList.prototype, ['add', 'remove']],
]

/**
 * Runs work in which the write with this number, counted from 1, throws: before it is done, or after.
 * Returns the number of writes.
 */
export async function failingAt(
  number: number,
  when: 'before' | 'after',
  work: () => Promise<unknown>,
): Promise<number> {
  let count = 0
  const spies = WRITES.flatMap(([prototype, names]) =>
    names.map((name) => {
      const methods = prototype as Record<string, Method>
      const original = methods[name] as Method
      return vi.spyOn(methods, name).mockImplementation(function (this: unknown, ...values) {
        const fails = ++count === number
        if (fails && when === 'before') throw new Error('this write fails')
        const result = original.apply(this, values)
        if (fails) throw new Error('this write fails')
        return result
      })
    }),
  )
  try {
    await work()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return count
}
