// Whoever waits less needs no comfort.
const EVERY = 1_000
// A log is read later: there, a line each second would be in the way.
const EVERY_IN_LOG = 10_000

interface ProgressOptions {
  readonly stream?: { readonly isTTY?: boolean; write(text: string): unknown }
  /** In ms. */
  readonly now?: () => number
}

/**
 * Tells on stderr how far long work has come, first after a second. To be called for each piece, and
 * at the end.
 *
 * @example
 * const progress = progressOf('records loaded')
 * for (const record of records) { load(record); progress.step() }
 * progress.end()
 */
export function progressOf(
  what: string,
  total?: number,
  { stream = process.stderr, now = waited }: ProgressOptions = {},
) {
  const every = stream.isTTY ? EVERY : EVERY_IN_LOG
  let [count, next, isShown] = [0, now() + EVERY, false]
  return {
    step: () => {
      // The clock is slower than most pieces of work.
      if (++count % 64 !== 0 || now() < next) return
      next = now() + every
      isShown = true
      const line = `${grouped(count)}${total === undefined ? '' : ` of ${grouped(total)}`} ${what}`
      stream.write(stream.isTTY ? `\r${line}\x1b[K` : `${line}\n`)
    },
    /** Takes the line away again, where that can be done. */
    end: () => {
      if (isShown && stream.isTTY) stream.write('\r\x1b[K')
    },
  }
}

/** In ms. How long somebody has to wait is no matter of a mock's clock. */
const waited = () => Number(process.hrtime.bigint() / 1_000_000n)

function grouped(number: number): string {
  return number.toLocaleString('en-US')
}
