/**
 * The requirement of a limit keyword as the end of a sentence, such as `must be at most 20`;
 * undefined if the keyword is not a limit.
 */
export function describeLimit(keyword: string, limit: unknown): string | undefined {
  const phrase = LIMIT_TEXTS[keyword]?.(String(limit))
  return phrase && `must ${/(Length|Items|Properties)$/.test(keyword) ? 'have' : 'be'} ${phrase}`
}

/** By keyword: what the limit allows, such as `at most 20`. */
export const LIMIT_TEXTS: Readonly<Partial<Record<string, (limit: string) => string>>> = {
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

/** A count with its noun, such as `1 item` or `2 items`. */
export function pluralize(count: string, noun: string): string {
  return `${count} ${noun}${count === '1' ? '' : 's'}`
}
