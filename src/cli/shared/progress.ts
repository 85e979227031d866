// Milliseconds between two lines. Work that ends within the first interval prints nothing.
const TERMINAL_INTERVAL = 1_000
const LOG_INTERVAL = 10_000

interface ProgressOptions {
  readonly stream?: { readonly isTTY?: boolean; write(text: string): unknown }
  /** After how many pieces the clock is read: that takes longer than most pieces. Default: 64. */
  readonly every?: number
  /** Returns milliseconds. */
  readonly now?: () => number
}

/**
 * Prints to stderr how many pieces of work are done, for the first time after a second. Call `step`
 * for each piece, and `end` at the end.
 *
 * @example
 * const progress = createProgress('records loaded')
 * for (const record of records) { load(record); progress.step() }
 * progress.end()
 */
export function createProgress(
  what: string,
  total?: number,
  { stream = process.stderr, every = 64, now = monotonicTime }: ProgressOptions = {},
) {
  const interval = stream.isTTY ? TERMINAL_INTERVAL : LOG_INTERVAL
  let [count, next, isShown] = [0, now() + TERMINAL_INTERVAL, false]
  return {
    step: () => {
      if (++count % every !== 0 || now() < next) return
      next = now() + interval
      isShown = true
      const of = total === undefined ? '' : ` of ${formatNumber(total)}`
      const line = `${formatNumber(count)}${of} ${what}`
      stream.write(stream.isTTY ? `\r${line}\x1b[K` : `${line}\n`)
    },
    /** Clears the line on a terminal. */
    end: () => {
      if (isShown && stream.isTTY) stream.write('\r\x1b[K')
    },
  }
}

/** Milliseconds of real time: the clock of a mock does not apply here. */
const monotonicTime = () => Number(process.hrtime.bigint() / 1_000_000n)

function formatNumber(number: number): string {
  return number.toLocaleString('en-US')
}
