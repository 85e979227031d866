/** The demand of a schema's limit as the end of a sentence; undefined where it is no limit. */
export function demandOf(keyword: string, limit: unknown): string | undefined {
  const phrase = LIMITS[keyword]?.(String(limit))
  return phrase && `must ${/(Length|Items|Properties)$/.test(keyword) ? 'have' : 'be'} ${phrase}`
}

export type Phrase = (limit: string) => string
export function counted(count: string, what: string): string {
  return `${count} ${what}${count === '1' ? '' : 's'}`
}

/** What each limit asks for. */
export const LIMITS: Readonly<Partial<Record<string, Phrase>>> = {
  minimum: (n) => `at least ${n}`,
  maximum: (n) => `at most ${n}`,
  exclusiveMinimum: (n) => `more than ${n}`,
  exclusiveMaximum: (n) => `less than ${n}`,
  multipleOf: (n) => `a multiple of ${n}`,
  minLength: (n) => `at least ${counted(n, 'character')}`,
  maxLength: (n) => `at most ${counted(n, 'character')}`,
  minItems: (n) => `at least ${counted(n, 'item')}`,
  maxItems: (n) => `at most ${counted(n, 'item')}`,
  minProperties: (n) => `at least ${counted(n, 'member')}`,
  maxProperties: (n) => `at most ${counted(n, 'member')}`,
  'too-large': (n) => `at most ${counted(n, 'byte')}`,
}
