/** The demand of a schema's limit as the end of a sentence; undefined where it is no limit. */
export function describeLimit(keyword: string, limit: unknown): string | undefined {
  const phrase = LIMIT_TEXTS[keyword]?.(String(limit))
  return phrase && `must ${/(Length|Items|Properties)$/.test(keyword) ? 'have' : 'be'} ${phrase}`
}

export type LimitText = (limit: string) => string
export function pluralize(count: string, what: string): string {
  return `${count} ${what}${count === '1' ? '' : 's'}`
}

/** What each limit asks for. */
export const LIMIT_TEXTS: Readonly<Partial<Record<string, LimitText>>> = {
  minimum: (n) => `at least ${n}`,
  maximum: (n) => `at most ${n}`,
  exclusiveMinimum: (n) => `more than ${n}`,
  exclusiveMaximum: (n) => `less than ${n}`,
  multipleOf: (n) => `a multiple of ${n}`,
  minLength: (n) => `at least ${pluralize(n, 'character')}`,
  maxLength: (n) => `at most ${pluralize(n, 'character')}`,
  minItems: (n) => `at least ${pluralize(n, 'item')}`,
  maxItems: (n) => `at most ${pluralize(n, 'item')}`,
  minProperties: (n) => `at least ${pluralize(n, 'member')}`,
  maxProperties: (n) => `at most ${pluralize(n, 'member')}`,
  'too-large': (n) => `at most ${pluralize(n, 'byte')}`,
}
