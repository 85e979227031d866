import { fullFormats } from 'ajv-formats/dist/formats.js'
import { readTime } from '../util/time.js'

/** The formats of the contracts: those of JSON Schema, and the ones of OpenAPI and our own. */
export const FORMATS = {
  ...fullFormats,
  // The format of ajv-formats also allows what nothing here could read, such as the zone +05.
  'date-time': (text: string) => readTime(text) !== undefined,
  binary: true,
  unixtime: { type: 'number', validate: (value: number) => Number.isSafeInteger(value) },
} as const
