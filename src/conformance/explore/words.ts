import type { Service } from '../../core/service/service.js'
import { withoutIds } from './canonical.js'

// How people speak of records.

/** The fields that may hold the name of a record, the likely first. */
const NAMES = ['name', 'container_name', 'file_name', 'filename', 'path', 'title', 'label', 'email']

/** What a record is called; undefined if it has no name. */
export function nameOf(record: Readonly<Record<string, unknown>>): string | undefined {
  const name = NAMES.map((field) => record[field]).find(
    (value): value is string => typeof value === 'string' && value !== '',
  )
  return name === undefined ? undefined : withoutIds(name.slice(name.lastIndexOf('/') + 1))
}

/** What one record of a table is called, such as `platform file`. */
export function wordOf({ seeds }: Service, table: string): string {
  const singular = seeds[table]?.singular ?? table.replace(/s$/, '')
  return singular.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** A number of records, such as `2 containers named report`. */
export function recordCountText(count: number, title: string): string {
  if (count === 1) return `1 ${title}`
  const [word = '', ...rest] = title.split(' named ')
  const plural = /s$/.test(word) ? word : `${word}s`
  const number = count === 0 ? 'no' : String(count)
  return `${number} ${[count === 0 ? word : plural, ...rest].join(' named ')}`
}
