import type { TraceStep } from './document.js'

/** The most characters of all steps together; the first ones are left out. */
const MAX_STEPS_LENGTH = 16 * 1024 * 1024

/** How many of the first steps are too much. */
export function surplusOf(steps: readonly TraceStep[]): number {
  let length = 0
  for (let index = steps.length - 1; index >= 0; index--) {
    length += JSON.stringify(steps[index]).length
    if (length > MAX_STEPS_LENGTH) return index + 1
  }
  return 0
}
