import type { FieldSchema } from './record-schema.js'

/** How a field is typed in: chosen from values, as a text, as a number, or as JSON. */
export type InputKind = 'choice' | 'text' | 'number' | 'json'

const isNullable = ({ types }: FieldSchema) => types.includes('null')

/** How a field is typed in, by its schema. */
export function inputKind(field: FieldSchema): InputKind {
  const types = field.types.filter((type) => type !== 'null')
  if (field.values || isOnly(types, ['boolean'])) return 'choice'
  if (isOnly(types, ['string'])) return 'text'
  return isOnly(types, ['integer', 'number']) ? 'number' : 'json'
}

function isOnly(types: readonly string[], allowed: readonly string[]): boolean {
  return types.length > 0 && types.every((type) => allowed.includes(type))
}

/** The values to choose from, as JSON. */
export function choicesOf(field: FieldSchema, value: unknown): string[] {
  const values = field.values ?? [true, false, ...(isNullable(field) ? [null] : [])]
  const texts = values.map((one) => JSON.stringify(one))
  const current = value === undefined ? [] : [JSON.stringify(value)]
  return [...new Set([...current, ...texts])]
}

/** The text to start from. */
export function inputText(field: FieldSchema, value: unknown): string {
  const kind = inputKind(field)
  if (kind === 'choice') return choicesOf(field, value)[0] ?? ''
  if (value === undefined || (value === null && kind !== 'json')) return ''
  return kind === 'text' && typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}

/** What is to be known about typing the field in; undefined if that is clear. */
export function inputHint(field: FieldSchema): string | undefined {
  const kind = inputKind(field)
  if (kind === 'json') return 'As JSON.'
  if (kind === 'choice' || !isNullable(field))
    return field.isTime ? 'By RFC 3339, in UTC.' : undefined
  return 'Empty is null.'
}

/** Returns the value that was typed in, or why it is none. */
export function readInput(
  field: FieldSchema,
  text: string,
): { readonly value: unknown } | { readonly error: string } {
  const kind = inputKind(field)
  if ((kind === 'text' || kind === 'number') && text === '' && isNullable(field)) {
    return { value: null }
  }
  if (kind === 'text') return { value: text }
  if (kind === 'number') {
    const number = Number(text)
    const isNumber = text.trim() !== '' && Number.isFinite(number)
    return isNumber ? { value: number } : { error: 'must be a number' }
  }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { error: 'must be JSON, such as ["a", "b"] or { "name": 1 }' }
  }
}
