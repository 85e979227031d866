import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap grow to twice of what was in use when it was last collected. By default it grows to
 * several times of that, most of it garbage where a thousand connections wait.
 *
 * @example
 * limitHeapGrowth()
 */
export function limitHeapGrowth(): void {
  try {
    setFlagsFromString('--heap-growing-percent=100')
  } catch {
    // A runtime without V8.
  }
}
