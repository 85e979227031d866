/** The rows of a long list that are drawn: those in sight, and some above and below. */
export interface WindowRange {
  readonly first: number
  /** The row after the last one. */
  readonly end: number
}

const OVERSCAN = 8

/** Returns the rows to draw for a scroll position; all lengths are in pixels. */
export function windowRange(
  count: number,
  rowHeight: number,
  scrollTop: number,
  height: number,
): WindowRange {
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight)
  const end = Math.min(count, top + Math.ceil(height / rowHeight) + 1 + OVERSCAN)
  return { first: Math.max(0, Math.min(top, count) - OVERSCAN), end }
}

/** Returns the scroll position at which a row is in sight, as near as possible to the present one. */
export function scrollToRow(
  row: number,
  rowHeight: number,
  scrollTop: number,
  height: number,
): number {
  const top = row * rowHeight
  if (top < scrollTop) return top
  return Math.max(scrollTop, top + rowHeight - height)
}

/** Returns where a key moves to in a list of `count` rows; undefined for other keys. */
export function movedRow(
  key: string,
  row: number,
  count: number,
  pageRows: number,
): number | undefined {
  const to = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + pageRows,
    PageUp: row - pageRows,
    Home: 0,
    End: count - 1,
  }[key]
  if (to === undefined || count === 0) return undefined
  return Math.min(count - 1, Math.max(0, to))
}
