import type { SchemaNode } from '../contract/openapi.js'
import type { FilePart } from '../http/multipart/part.js'
import { isRecord } from '../util/is-record.js'
import type { Row } from './model.js'
import { FILE_NAME, MEDIA_TYPE, plainName, SIZE } from './words.js'

/** Whether a value of a request is a file. */
export function isFile(value: unknown): value is FilePart {
  return isRecord(value) && value['kind'] === 'file' && isRecord(value['bytes'])
}

/** Whether a value of a request is a list with files. */
export function hasFile(value: unknown): boolean {
  return Array.isArray(value) && value.some(isFile)
}

/** What a file says of the record that holds it: its size, its name and its type. */
export function factsOfFile(file: FilePart, members: Readonly<Record<string, SchemaNode>>): Row {
  const facts: Record<string, unknown> = {}
  const names = Object.keys(members)
  const set = (known: ReadonlySet<string>, value: unknown) => {
    for (const name of names)
      if (known.has(plainName(name)) && value !== undefined) facts[name] ??= value
  }
  set(SIZE, file.bytes.size)
  set(FILE_NAME, file.filename)
  set(MEDIA_TYPE, file.contentType)
  return facts
}
