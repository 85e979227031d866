/** Below 0 where the first belongs before the second; never 0, for two that differ. */
export type Before = (a: number, b: number) => number

/**
 * The numbers that stand from `from` to before `to` once all are sorted, without sorting the
 * others: a page takes time that grows with the list alone.
 *
 * @example
 * sortedPart(Uint32Array.of(3, 1, 2), (a, b) => a - b, 1, 2) // 2
 */
export function sortedPart(
  numbers: Uint32Array,
  before: Before,
  from: number,
  to: number,
): Uint32Array {
  divide(numbers, before, from)
  const rest = numbers.subarray(from)
  divide(rest, before, to - from)
  return rest.subarray(0, to - from).sort(before)
}

// What is shorter is sorted, and so is what many rounds have not made short.
const [SHORT, ROUNDS] = [64, 64]

/** Moves the first `count` that sorting would give to the front, in any order: Hoare's way. */
function divide(numbers: Uint32Array, before: Before, count: number): void {
  let part = numbers
  for (let round = 0, left = count; left > 0 && left < part.length; round++) {
    if (part.length <= SHORT || round === ROUNDS) {
      part.sort(before)
      return
    }
    const cut = partition(part, before)
    if (left <= cut) part = part.subarray(0, cut)
    else {
      part = part.subarray(cut)
      left -= cut
    }
  }
}

/** Puts what belongs before a middle one to the front; gives how many, never none nor all. */
function partition(part: Uint32Array, before: Before): number {
  const middle = middleOf(part, before)
  let [low, high] = [-1, part.length]
  for (;;) {
    do low++
    while (before(part[low] as number, middle) < 0)
    do high--
    while (before(middle, part[high] as number) < 0)
    if (low >= high) return high + 1
    const one = part[low] as number
    part[low] = part[high] as number
    part[high] = one
  }
}

const SAMPLES = 15

/** The middle one of some that stand apart. The last is none of them, so that both sides get some. */
function middleOf(part: Uint32Array, before: Before): number {
  const at = (sample: number) => part[Math.floor((sample * part.length) / SAMPLES)] as number
  const samples = Uint32Array.from({ length: SAMPLES }, (_, sample) => at(sample)).sort(before)
  return samples[SAMPLES >> 1] as number
}
