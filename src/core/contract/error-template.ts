import type { ErrorNode } from './openapi.js'

type Fields = ErrorNode['error']

/** The text of a field, split at its placeholders: texts and names by turns. */
type Template = readonly string[]

// To find the placeholders takes longer than to fill them.
const templates = new WeakMap<Fields, ReadonlyMap<string, Template>>()

/** Replaces the `{placeholders}` in the fields of an error by values. */
export function fillTemplate(fields: Fields, values: Readonly<Record<string, unknown>>): Fields {
  let known = templates.get(fields)
  if (!known) templates.set(fields, (known = templatesOf(fields)))
  const filled = { ...fields }
  for (const [name, template] of known) filled[name] = fill(template, values)
  return filled
}

function templatesOf(fields: Fields): ReadonlyMap<string, Template> {
  const texts = Object.entries(fields).filter(([, field]) => /\{\w+\}/.test(String(field)))
  return new Map(texts.map(([name, field]) => [name, String(field).split(/\{(\w+)\}/)]))
}

function fill(template: Template, values: Readonly<Record<string, unknown>>): string | null {
  const [before, lone = '', after] = template
  // A field that is only a placeholder becomes null without a value: an error about no parameter.
  const isLone = template.length === 3 && before === '' && after === ''
  if (isLone && values[lone] == null) return null
  return template.map((part, at) => (at % 2 === 0 ? part : textOf(values[part]))).join('')
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined ? '' : JSON.stringify(value)
}
