import type { Problem } from './problem.js'

// Declared by `content` in a contract; OpenAPI ignores them among the headers.
const IMPLIED = new Set(['content-type', 'content-length'])

type DeclaredHeaders = Readonly<Record<string, { required?: boolean }>>

/** Problems of response headers: undeclared headers, and required headers that are missing. */
export function headerProblems(
  declared: DeclaredHeaders,
  headers: Readonly<Record<string, string>>,
): Omit<Problem, 'mark'>[] {
  const problems: Omit<Problem, 'mark'>[] = []
  const known = lowerCaseNames(declared)
  for (const name of Object.keys(headers)) {
    if (known.has(name) || IMPLIED.has(name)) continue
    const message = `/${name} is not declared`
    const keyword = 'undeclared-header'
    problems.push({
      at: locationOf(name),
      keyword,
      message,
      expected: 'absent',
      actual: headers[name],
    })
  }
  for (const [name, required] of known) {
    if (!required || headers[name] !== undefined) continue
    const message = `/${name} is missing`
    const keyword = 'missing-header'
    problems.push({
      at: locationOf(name),
      keyword,
      message,
      expected: 'present',
      actual: undefined,
    })
  }
  return problems
}

function locationOf(name: string): Problem['at'] {
  return { in: 'header', pointer: `/${name}` }
}

const lowerCaseCache = new WeakMap<DeclaredHeaders, ReadonlyMap<string, boolean>>()

function lowerCaseNames(declared: DeclaredHeaders): ReadonlyMap<string, boolean> {
  let names = lowerCaseCache.get(declared)
  if (!names) {
    names = new Map(
      Object.entries(declared).map(([name, one]) => [name.toLowerCase(), one.required === true]),
    )
    lowerCaseCache.set(declared, names)
  }
  return names
}
