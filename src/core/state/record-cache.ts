/**
 * All rows of a table by key, in the order of insertion: made by the first who reads them all, and
 * kept up from then on. A fork has them, too, until one side writes.
 *
 * @example
 * scan.keep(new Map([['cfile_1', row]]))
 * scan.set('cfile_2', next) // comes last
 */
export class RecordCache<Row> {
  #rows: Map<string, Row> | undefined
  #isShared = false

  /** Undefined until somebody has made them. */
  get rows(): ReadonlyMap<string, Row> | undefined {
    return this.#rows
  }

  keep(rows: Map<string, Row>): ReadonlyMap<string, Row> {
    this.#isShared = false
    return (this.#rows = rows)
  }

  /** What is replaced keeps its place, what is new comes last. */
  set(key: string, row: Row): void {
    this.#own()?.set(key, row)
  }

  delete(key: string): void {
    this.#own()?.delete(key)
  }

  fork(): RecordCache<Row> {
    const fork = new RecordCache<Row>()
    fork.#rows = this.#rows
    fork.#isShared = this.#isShared = true
    return fork
  }

  #own(): Map<string, Row> | undefined {
    return this.#isShared ? (this.#rows = undefined) : this.#rows
  }
}
