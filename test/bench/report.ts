/** One measured value beside its goal. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly goal: number
  readonly isBetter: 'higher' | 'lower'
  readonly unit: '×' | 's' | 'ms' | 'µs' | 'MB'
  /** What the value was made of. */
  readonly note: string
}

/** From 1 the goal is met. */
function score({ value, goal, isBetter }: Figure): number {
  // A difference of two times may be nothing, or less.
  return isBetter === 'higher' ? value / goal : goal / Math.max(value, 1e-9)
}

const verdict = (figure: Figure) => (score(figure) >= 1 ? 'met' : 'short')

function cells(figure: Figure): string[] {
  const { what, value, goal, isBetter, unit, note } = figure
  const bound = isBetter === 'higher' ? 'at least' : 'at most'
  const goalText = `${bound} ${goal.toFixed(2)} ${unit}`
  return [what, `${value.toFixed(2)} ${unit}`, goalText, verdict(figure), note]
}

export function printTable(figures: readonly Figure[]): void {
  printRows(rowsOf(figures))
}

/** A table, with a row that names the columns. */
export function rowsOf(figures: readonly Figure[]): string[][] {
  return [['', 'measured', 'goal', '', ''], ...figures.map(cells)]
}

export function printRows(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd())
  }
}

/** From the one that is furthest from its goal. */
export function worstFirst(figures: readonly Figure[]): Figure[] {
  return figures.toSorted((a, b) => score(a) - score(b))
}

export function printWorst(figures: readonly Figure[]): void {
  const [worst] = worstFirst(figures)
  if (!worst) return
  const [what, measured, goal, met] = cells(worst)
  const short = figures.filter((figure) => verdict(figure) === 'short').length
  console.log(`\n${String(figures.length - short)} of ${String(figures.length)} goals met.`)
  console.log(`Worst against its goal: ${what}, ${measured}, goal ${goal} (${met}).`)
}
