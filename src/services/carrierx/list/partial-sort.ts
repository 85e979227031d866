/** Negative when `a` sorts before `b`, positive when after; never 0 for two different numbers. */
export type Comparator = (a: number, b: number) => number

/**
 * Returns the numbers at the positions `from` to `to` (excluded) of the sorted order, without
 * sorting the others. Takes time linear in the length. Reorders `numbers` in place.
 *
 * @example
 * sortedRange(Uint32Array.of(3, 1, 2), (a, b) => a - b, 1, 2) // 2
 */
export function sortedRange(
  numbers: Uint32Array,
  compare: Comparator,
  from: number,
  to: number,
): Uint32Array {
  select(numbers, compare, from)
  const rest = numbers.subarray(from)
  select(rest, compare, to - from)
  return rest.subarray(0, to - from).sort(compare)
}

// Short parts are sorted, and so is a part that is still long after many rounds.
const [SHORT, MAX_ROUNDS] = [64, 64]

/** Moves the `count` smallest numbers to the front, in any order: Hoare's quickselect. */
export function select(numbers: Uint32Array, compare: Comparator, count: number): void {
  let part = numbers
  for (let round = 0, left = count; left > 0 && left < part.length; round++) {
    if (part.length <= SHORT || round === MAX_ROUNDS) {
      part.sort(compare)
      return
    }
    const cut = partition(part, compare, left / part.length)
    if (left <= cut) part = part.subarray(0, cut)
    else {
      part = part.subarray(cut)
      left -= cut
    }
  }
}

/** Moves numbers before a pivot to the front. Returns how many: at least one, and never all. */
function partition(part: Uint32Array, compare: Comparator, share: number): number {
  const pivot = pivotOf(part, compare, share)
  let [low, high] = [-1, part.length]
  for (;;) {
    do low++
    while (compare(part[low] as number, pivot) < 0)
    do high--
    while (compare(pivot, part[high] as number) < 0)
    if (low >= high) return high + 1
    const one = part[low] as number
    part[low] = part[high] as number
    part[high] = one
  }
}

// How many samples to take from a long and from a short part, and how far beyond the wanted share
// the pivot is chosen among them.
const LONG = 4096
const [LONG_SAMPLING, SHORT_SAMPLING] = [
  { samples: 255, margin: 12 },
  { samples: 15, margin: 0 },
]

/**
 * Returns a pivot just beyond the wanted share, so that the larger side can be dropped. The pivot is
 * chosen among samples, and the last number is not one of them: neither side is empty.
 */
function pivotOf(part: Uint32Array, compare: Comparator, share: number): number {
  const { samples, margin } = part.length > LONG ? LONG_SAMPLING : SHORT_SAMPLING
  const at = (sample: number) => part[Math.floor((sample * part.length) / samples)] as number
  const sorted = Uint32Array.from({ length: samples }, (_, sample) => at(sample)).sort(compare)
  const wanted = Math.round(share * samples) + (share > 0.5 ? -margin : margin)
  return sorted[Math.min(Math.max(wanted, 0), samples - 1)] as number
}
