const OPERATORS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'like', 'ilike', 'in'] as const

export type Operator = (typeof OPERATORS)[number]

interface Token {
  readonly text: string
  readonly isQuoted: boolean
  /** Of its first character, from 1. */
  readonly position: number
}

/** One comparison; conditions are joined by `and`, and by nothing else. */
export interface Condition {
  readonly name: string
  readonly position: number
  readonly operator: Operator
  readonly value: Token
}

/** The first thing in a filter that cannot be read. */
export class FilterMistake extends Error {
  override readonly name = 'FilterMistake' as const

  /** `position` is that of its first character, from 1. */
  constructor(
    readonly position: number,
    readonly reason: string,
  ) {
    super(`Failed to read a filter at position ${position}: ${reason}`)
  }
}

/** @throws FilterMistake */
export function readConditions(text: string): Condition[] {
  const tokens = tokensOf(text)
  const end = text.length + 1
  const conditions: Condition[] = []
  for (let at = 0; at === 0 || at < tokens.length; at += 4) {
    conditions.push(conditionOf(tokens.slice(at, at + 3), end))
    const joint = tokens[at + 3]
    if (!joint) break
    if (joint.isQuoted || joint.text.toLowerCase() !== 'and') {
      throw new FilterMistake(joint.position, `expected "and", not ${quoted(joint.text)}`)
    }
    if (at + 4 === tokens.length)
      throw new FilterMistake(end, 'an attribute is missing after "and"')
  }
  return conditions
}

function conditionOf([name, operator, value]: readonly Token[], end: number): Condition {
  if (!name || name.isQuoted)
    throw new FilterMistake(name?.position ?? end, 'expected an attribute')
  if (!operator) throw new FilterMistake(end, `an operator is missing after ${quoted(name.text)}`)
  const known = operator.isQuoted ? undefined : OPERATORS.find((one) => one === operator.text)
  if (!known) {
    const list = OPERATORS.join(', ')
    throw new FilterMistake(
      operator.position,
      `expected one of ${list}, not ${quoted(operator.text)}`,
    )
  }
  if (!value) throw new FilterMistake(end, `a value is missing after "${known}"`)
  return { name: name.text, position: name.position, operator: known, value }
}

/** Words between blanks; quotes of either kind hold blanks, and the other kind of quotes. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const first = text.charAt(at)
    if (/\s/.test(first)) at++
    else if (first === '"' || first === "'") {
      const end = text.indexOf(first, at + 1)
      if (end === -1) throw new FilterMistake(at + 1, `the quote ${first} is not closed`)
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
