import { html } from 'htm/preact'
import type { ComponentChildren } from 'preact'
import type { RecordView } from '../api/types.js'
import { Badge } from '../ui/badge.js'
import { dateText, relativeText } from '../ui/time-text.js'
import { isSize, nameOf, timeIn, valueText } from './record-text.js'
import { sizeText } from '../ui/size-text.js'
import { readTime } from '../../core/util/time.js'

/** What a list of records shows beside their names. */
export interface ListColumns {
  readonly fields: readonly string[]
  readonly hasContent: boolean
  readonly hasDue: boolean
}

export function columnTitles({ fields, hasContent, hasDue }: ListColumns): string[] {
  return [
    'name',
    ...fields.map((field) => field.replaceAll('_', ' ')),
    ...(hasContent ? ['content'] : []),
    ...(hasDue ? ['due'] : []),
  ]
}

/** The cells of one record; each has its text as title, since it may be cut. */
export function cellsOf(
  view: RecordView,
  { fields, hasContent, hasDue }: ListColumns,
  now: number | undefined,
): ComponentChildren[] {
  const { record, content, due } = view
  const texts = [
    ...fields.map((field) => cellText(field, record[field])),
    ...(hasContent ? [content ? sizeText(content.bytes) : '–'] : []),
    ...(hasDue ? [dueText(due[0], now)] : []),
  ]
  return [
    html`<bdi class="record-name" title=${nameOf(view)}>${nameOf(view)}</bdi>`,
    ...texts.map((text, index) => {
      const value = record[fields[index] ?? '']
      return value === true
        ? html`<${Badge} tone="warn">${text}<//>`
        : html`<bdi title=${text}>${text}</bdi>`
    }),
  ]
}

function cellText(field: string, value: unknown): string {
  const time = timeIn(field, value)
  if (time !== undefined) return dateText(time).replace(' UTC', '')
  if (value === true) return field.replaceAll('_', ' ')
  if (value === false) return '–'
  return isSize(field, value) ? sizeText(value) : valueText(value)
}

/** The next thing that happens to a record by itself, such as `expire in 20 min`. */
export function dueText(
  due: RecordView['due'][number] | undefined,
  now: number | undefined,
): string {
  if (!due) return '–'
  const time = readTime(due.time) ?? 0
  return `${due.task} ${now === undefined ? dateText(time) : relativeText(time, now)}`
}
