const OPERATORS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'like', 'ilike', 'in'] as const

export type Operator = (typeof OPERATORS)[number]

interface Token {
  readonly text: string
  readonly isQuoted: boolean
  /** The position of its first character, from 1. */
  readonly position: number
}

/** One comparison of a filter. Conditions are joined by `and` only. */
export interface Condition {
  readonly name: string
  readonly position: number
  readonly operator: Operator
  readonly value: Token
}

/** A syntax error in a filter. */
export class FilterSyntaxError extends Error {
  override readonly name = 'FilterSyntaxError' as const

  /** `position` is that of the first invalid character, from 1. */
  constructor(
    readonly position: number,
    readonly reason: string,
  ) {
    super(`Failed to read a filter at position ${position}: ${reason}`)
  }
}

/** Parses a filter into its conditions. @throws FilterSyntaxError */
export function parseConditions(text: string): Condition[] {
  const tokens = tokenize(text)
  const end = text.length + 1
  const conditions: Condition[] = []
  for (let at = 0; at === 0 || at < tokens.length; at += 4) {
    conditions.push(parseCondition(tokens.slice(at, at + 3), end))
    const separator = tokens[at + 3]
    if (!separator) break
    if (separator.isQuoted || separator.text.toLowerCase() !== 'and') {
      throw new FilterSyntaxError(
        separator.position,
        `expected "and", not ${quoted(separator.text)}`,
      )
    }
    if (at + 4 === tokens.length)
      throw new FilterSyntaxError(end, 'an attribute is missing after "and"')
  }
  return conditions
}

function parseCondition([name, operator, value]: readonly Token[], end: number): Condition {
  if (!name || name.isQuoted)
    throw new FilterSyntaxError(name?.position ?? end, 'expected an attribute')
  if (!operator)
    throw new FilterSyntaxError(end, `an operator is missing after ${quoted(name.text)}`)
  const known = operator.isQuoted ? undefined : OPERATORS.find((one) => one === operator.text)
  if (!known) {
    const list = OPERATORS.join(', ')
    throw new FilterSyntaxError(
      operator.position,
      `expected one of ${list}, not ${quoted(operator.text)}`,
    )
  }
  if (!value) throw new FilterSyntaxError(end, `a value is missing after "${known}"`)
  return { name: name.text, position: name.position, operator: known, value }
}

/** Splits a filter at blanks. Text in single or double quotes is one token. */
function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const first = text.charAt(at)
    if (/\s/.test(first)) at++
    else if (first === '"' || first === "'") {
      const end = text.indexOf(first, at + 1)
      if (end === -1) throw new FilterSyntaxError(at + 1, `the quote ${first} is not closed`)
      tokens.push({ text: text.slice(at + 1, end), isQuoted: true, position: at + 1 })
      at = end + 1
    } else {
      const start = at
      while (at < text.length && !/\s/.test(text.charAt(at))) at++
      tokens.push({ text: text.slice(start, at), isQuoted: false, position: start + 1 })
    }
  }
  return tokens
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 40))
}
