import type { ErrorNode } from './openapi.js'

/** Replaces the `{placeholders}` in the fields of an error by values. */
export function fillTemplate(
  fields: ErrorNode['error'],
  values: Readonly<Record<string, unknown>>,
): ErrorNode['error'] {
  const text = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => textOf(values[name]))
  const entries = Object.entries(fields).map(([name, field]) => {
    if (typeof field !== 'string') return [name, field]
    // A field that is only a placeholder becomes null without a value: an error about no parameter.
    const lone = /^\{(\w+)\}$/.exec(field)?.[1]
    return [name, lone !== undefined && values[lone] == null ? null : text(field)]
  })
  return Object.fromEntries(entries) as ErrorNode['error']
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined ? '' : JSON.stringify(value)
}
