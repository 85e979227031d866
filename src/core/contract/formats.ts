import { fullFormats } from 'ajv-formats/dist/formats.js'

/** The formats of the contracts: those of JSON Schema, and the ones of OpenAPI and our own. */
export const FORMATS = {
  ...fullFormats,
  binary: true,
  unixtime: { type: 'number', validate: (value: number) => Number.isSafeInteger(value) },
} as const
