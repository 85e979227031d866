/** The demand of a schema's limit as the end of a sentence; undefined where it is no limit. */
export function describeLimit(keyword: string, limit: unknown): string | undefined {
  const phrase = LIMIT_TEXTS[keyword]?.(String(limit))
  return phrase && `must ${/(Length|Items|Properties)$/.test(keyword) ? 'have' : 'be'} ${phrase}`
}

export type LimitText = (limit: string) => string
export function pluralized(count: string, what: string): string {
  return `${count} ${what}${count === '1' ? '' : 's'}`
}

/** What each limit asks for. */
export const LIMIT_TEXTS: Readonly<Partial<Record<string, LimitText>>> = {
  minimum: (n) => `at least ${n}`,
  maximum: (n) => `at most ${n}`,
  exclusiveMinimum: (n) => `more than ${n}`,
  exclusiveMaximum: (n) => `less than ${n}`,
  multipleOf: (n) => `a multiple of ${n}`,
  minLength: (n) => `at least ${pluralized(n, 'character')}`,
  maxLength: (n) => `at most ${pluralized(n, 'character')}`,
  minItems: (n) => `at least ${pluralized(n, 'item')}`,
  maxItems: (n) => `at most ${pluralized(n, 'item')}`,
  minProperties: (n) => `at least ${pluralized(n, 'member')}`,
  maxProperties: (n) => `at most ${pluralized(n, 'member')}`,
  'too-large': (n) => `at most ${pluralized(n, 'byte')}`,
}
