import type { Problem } from './problem.js'

// Said by `content` in a contract; OpenAPI ignores them among the headers.
const IMPLIED = new Set(['content-type', 'content-length'])

type Declared = Readonly<Record<string, { required?: boolean }>>

/** Headers that a reply has and its contract does not declare, or the reverse. */
export function headerProblems(
  declared: Declared,
  headers: Readonly<Record<string, string>>,
): Omit<Problem, 'mark'>[] {
  const problems: Omit<Problem, 'mark'>[] = []
  const known = lowerCase(declared)
  for (const name of Object.keys(headers)) {
    if (known.has(name) || IMPLIED.has(name)) continue
    const message = `/${name} is not declared`
    const keyword = 'undeclared-header'
    problems.push({ at: place(name), keyword, message, expected: 'absent', actual: headers[name] })
  }
  for (const [name, required] of known) {
    if (!required || headers[name] !== undefined) continue
    const message = `/${name} is missing`
    const keyword = 'missing-header'
    problems.push({ at: place(name), keyword, message, expected: 'present', actual: undefined })
  }
  return problems
}

function place(name: string): Problem['at'] {
  return { in: 'header', pointer: `/${name}` }
}

const lowered = new WeakMap<Declared, ReadonlyMap<string, boolean>>()

function lowerCase(declared: Declared): ReadonlyMap<string, boolean> {
  let names = lowered.get(declared)
  if (!names) {
    names = new Map(
      Object.entries(declared).map(([name, one]) => [name.toLowerCase(), one.required === true]),
    )
    lowered.set(declared, names)
  }
  return names
}
