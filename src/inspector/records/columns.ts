import type { RecordView } from '../api/types.js'
import { isKeyField, listedName, timeIn } from './record-text.js'

/** How many fields a list shows beside the name. */
const COUNT = 2
const LONG = 48
/** The rank of a flag that most records have: that tells little. */
const MOSTLY_TRUE = 4
const ID = /[0-9a-f]{16}|[0-9a-f]{8}-[0-9a-f]{4}-/i

/** A field that is a column of a list. */
export interface FieldColumn {
  readonly name: string
  readonly isNumber: boolean
}

/**
 * Chooses the fields that tell the records of a table apart best, in the order of the records: states
 * before times, times before numbers, numbers before texts. A field that is the same in all of them
 * tells nothing, and ids tell people nothing.
 */
export function chooseColumns(records: readonly RecordView[]): FieldColumn[] {
  const names = [...new Set(records.flatMap(({ record }) => Object.keys(record)))]
  const shown = new Set(records.map(({ record }) => listedName(record)))
  const ranked = names
    .filter((name) => !shown.has(name))
    .map((name) => ({ name, rank: rankOf(name, records) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, COUNT)
  const chosen = new Set(ranked.map(({ name }) => name))
  return names
    .filter((name) => chosen.has(name))
    .map((name) => ({ name, isNumber: isNumberIn(name, records) }))
}

/** Whether a field has a number in each record that has it, and not the number of a time. */
function isNumberIn(name: string, records: readonly RecordView[]): boolean {
  return records.every(({ record: { [name]: value } }) => {
    const isNothing = value === undefined || value === null
    return isNothing || (typeof value === 'number' && timeIn(name, value) === undefined)
  })
}

/** The lower the better; infinite for a field that is not worth a column. */
function rankOf(name: string, records: readonly RecordView[]): number {
  const values = records.map(({ record }) => record[name])
  const known = values.filter((value) => value !== undefined && value !== null)
  if (records.every(({ key, record }) => isKeyField(key, record[name]))) return Infinity
  const texts = new Set(values.map((value) => JSON.stringify(value)))
  if (known.length * 2 < records.length || (texts.size === 1 && records.length > 1)) return Infinity
  if (records.every(({ record, content }) => record[name] === content?.bytes)) return Infinity
  if (known.filter((value) => value === true).length * 2 > known.length) return MOSTLY_TRUE
  const kinds = known.map((value) => kindOf(name, value))
  return Math.max(...kinds, 0) + (isState(texts.size, records.length) ? 0 : 0.5)
}

/** Few different values among many records are states. */
const isState = (different: number, count: number) => different <= Math.max(2, count / 4)

function kindOf(name: string, value: unknown): number {
  if (typeof value === 'boolean') return 0
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? 1 : Infinity
  if (typeof value === 'object') return Infinity
  if (timeIn(name, value) !== undefined) return 2
  if (typeof value === 'number') return 3
  const text = JSON.stringify(value)
  if (text.length > LONG || ID.test(text)) return Infinity
  return /\s|@|\//.test(text) ? 4 : 1
}
