import type { ErrorNode } from './openapi.js'

/** Fills the `{placeholders}` of an error's fields. */
export function fillTemplate(
  fields: ErrorNode['error'],
  values: Readonly<Record<string, unknown>>,
): ErrorNode['error'] {
  const text = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name]))
  const entries = Object.entries(fields).map(([name, field]) => {
    if (typeof field !== 'string') return [name, field]
    // A field that is nothing but a placeholder may be null: an error about no parameter.
    const lone = /^\{(\w+)\}$/.exec(field)?.[1]
    return [name, lone !== undefined && values[lone] == null ? null : text(field)]
  })
  return Object.fromEntries(entries) as ErrorNode['error']
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined ? '' : JSON.stringify(value)
}
