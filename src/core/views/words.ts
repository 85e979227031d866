import type { Service } from '../service/service.js'
import { isPathField, nameField, withoutFolders } from '../util/record-name.js'

// How people speak of records.

/**
 * What the mock draws at random: ids of 16 and more hexadecimal digits, with a prefix, and UUIDs. The
 * prefix has a limit: without one, a name of 10,000 letters would take a quarter of a second.
 */
export const ID = /[a-z]{0,20}_?(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,})/gi

/** The fields that name a record without any other name. */
const OTHER_NAMES = ['email']

type Named = Readonly<Record<string, unknown>>

/** The name of the file that a record is, without folders; empty if it has none. */
export function fileNameOf(record: Named): string {
  const field = nameField(record, OTHER_NAMES)
  return field === undefined ? '' : withoutFolders(String(record[field]))
}

/** The name of a record; empty if it has none. */
function nameOf(record: Named): string {
  const field = nameField(record, OTHER_NAMES)
  if (field === undefined) return ''
  const name = String(record[field])
  return isPathField(field) ? withoutFolders(name) : name
}

/** A text without its ids. */
function withoutIds(text: string): string {
  return text.replace(ID, '').replace(/^[-_./\s]+(?=.)/, '')
}

/** What a person calls a record, such as `container named report`. */
export function titleOf(service: Service, table: string, record: Named): string {
  const called = withoutIds(nameOf(record))
  const word = wordOf(service, table)
  return called === '' ? word : `${word} named ${called}`
}

/** What one record of a table is called, such as `platform file`. */
export function wordOf({ seeds }: Service, table: string): string {
  const singular = seeds[table]?.singular ?? table.replace(/s$/, '')
  return singular.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Several of what a word names. */
export function pluralOf(word: string): string {
  return /s$/.test(word) ? word : `${word}s`
}

/** A number of records, such as `2 containers named report`. */
export function recordCountText(count: number, title: string): string {
  if (count === 1) return `1 ${title}`
  const [word = '', ...rest] = title.split(' named ')
  const number = count === 0 ? 'no' : String(count)
  return `${number} ${[count === 0 ? word : pluralOf(word), ...rest].join(' named ')}`
}
