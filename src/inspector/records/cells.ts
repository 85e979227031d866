import { html } from 'htm/preact'
import type { ComponentChildren } from 'preact'
import type { RecordView } from '../api/types.js'
import { Badge } from '../ui/badge.js'
import { dateText, relativeText } from '../ui/time-text.js'
import { isSize, nameOf, timeIn, valueText } from './record-text.js'
import { sizeText } from '../ui/size-text.js'
import type { Column } from '../ui/windowed-list.js'
import type { FieldColumn } from './columns.js'
import { readTime } from '../../core/util/time.js'

/** More characters do not fit into a cell. */
const SHOWN = 200

/** What a list of records shows beside their names. */
export interface ListColumns {
  readonly fields: readonly FieldColumn[]
  readonly hasContent: boolean
  readonly hasDue: boolean
}

export function columnsOf({ fields, hasContent, hasDue }: ListColumns): Column[] {
  return [
    { title: 'name' },
    ...fields.map(({ name, isNumber }) => ({ title: name.replaceAll('_', ' '), isNumber })),
    ...(hasContent ? [{ title: 'content', isNumber: true }] : []),
    ...(hasDue ? [{ title: 'due' }] : []),
  ]
}

/** The cells of one record; each has its text as title, since it may be cut. */
export function cellsOf(
  view: RecordView,
  { fields, hasContent, hasDue }: ListColumns,
  now: number | undefined,
): ComponentChildren[] {
  const { record, content, due } = view
  return [
    plain(nameOf(view), 'record-name'),
    ...fields.map(({ name }) => fieldCell(name, record[name])),
    ...(hasContent ? [plain(content ? sizeText(content.bytes) : '–')] : []),
    ...(hasDue ? [plain(dueText(due[0], now))] : []),
  ]
}

/** A text in a direction of its own; the whole of it is shown when one points at it. */
function plain(text: string, name = ''): ComponentChildren {
  return html`<bdi class=${name} title=${text.slice(0, 1000)}>${text.slice(0, SHOWN)}</bdi>`
}

function fieldCell(field: string, value: unknown): ComponentChildren {
  const time = timeIn(field, value)
  // In a list the day is enough.
  if (time !== undefined) {
    return html`<span title=${dateText(time)}>${dateText(time).slice(0, 10)}</span>`
  }
  if (value === true) {
    const tone = field === 'blocked' ? 'warn' : 'neutral'
    return html`<${Badge} tone=${tone}>${field.replaceAll('_', ' ')}<//>`
  }
  if (value === false) return plain('–')
  return plain(isSize(field, value) ? sizeText(value) : valueText(value))
}

/** The next thing that happens to a record by itself, such as `expire in 20 min` once `now` is known. */
export function dueText(
  due: RecordView['due'][number] | undefined,
  now: number | undefined,
): string {
  if (!due) return '–'
  // Without a date meanwhile, which is so long that it would wrap.
  if (now === undefined) return due.task
  return `${due.task} ${relativeText(readTime(due.time) ?? 0, now)}`
}
