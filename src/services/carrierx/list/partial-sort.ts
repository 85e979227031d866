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
  select(numbers, before, from)
  const rest = numbers.subarray(from)
  select(rest, before, to - from)
  return rest.subarray(0, to - from).sort(before)
}

// What is shorter is sorted, and so is what many rounds have not made short.
const [SHORT, ROUNDS] = [64, 64]

/** Moves the first `count` that sorting would give to the front, in any order: Hoare's way. */
export function select(numbers: Uint32Array, before: Before, count: number): void {
  let part = numbers
  for (let round = 0, left = count; left > 0 && left < part.length; round++) {
    if (part.length <= SHORT || round === ROUNDS) {
      part.sort(before)
      return
    }
    const cut = partition(part, before, left / part.length)
    if (left <= cut) part = part.subarray(0, cut)
    else {
      part = part.subarray(cut)
      left -= cut
    }
  }
}

/** Puts what belongs before one of them to the front; gives how many, never none nor all. */
function partition(part: Uint32Array, before: Before, share: number): number {
  const pivot = pivotOf(part, before, share)
  let [low, high] = [-1, part.length]
  for (;;) {
    do low++
    while (before(part[low] as number, pivot) < 0)
    do high--
    while (before(pivot, part[high] as number) < 0)
    if (low >= high) return high + 1
    const one = part[low] as number
    part[low] = part[high] as number
    part[high] = one
  }
}

// How many are looked at, and how far beside the share that is wanted they are cut.
const [LONG, MANY, FEW] = [4096, { samples: 255, beside: 12 }, { samples: 15, beside: 0 }]

/**
 * What to cut at so that the longer side can be let go: one just beyond the share that is wanted,
 * by some that stand apart. The last is none of them, so that both sides get some.
 */
function pivotOf(part: Uint32Array, before: Before, share: number): number {
  const { samples, beside } = part.length > LONG ? MANY : FEW
  const at = (sample: number) => part[Math.floor((sample * part.length) / samples)] as number
  const sorted = Uint32Array.from({ length: samples }, (_, sample) => at(sample)).sort(before)
  const wanted = Math.round(share * samples) + (share > 0.5 ? -beside : beside)
  return sorted[Math.min(Math.max(wanted, 0), samples - 1)] as number
}
