/** Who is told of what is put into tables and taken out, after it is done. */
export interface TableObserver {
  inserted(table: string, key: string): void
  deleted(table: string, key: string): void
}
