import type { Contract, ContractOperation } from '../../core/contract/contract.js'
import type { SchemaNode } from '../../core/contract/openapi.js'
import { childSchema } from '../../core/contract/schema-walk.js'
import type { Matcher } from './types.js'

/** Matchers for the values of a body that differ from run to run, by JSON path. */
export type BodyMatchers = ReadonlyMap<string, Matcher>

/**
 * The matchers for the body of a response. A value that the contract marks as volatile is compared by
 * type, except an id that the world or the request contains: `known` is the text of both. A URL that
 * begins with `base`, the address of the provider, is compared without its host.
 */
export function bodyMatchers(
  contract: Contract,
  { node }: ContractOperation,
  status: number,
  body: unknown,
  { known, base }: { readonly known: string; readonly base: string },
): BodyMatchers {
  const matchers = new Map<string, Matcher>()
  const walk = (schema: SchemaNode | undefined, value: unknown, path: string): void => {
    if (value === null) return
    const matcher = matcherOf(schema && { ...contract.resolve(schema), ...schema }, value, known)
    if (matcher ?? isProviderUrl(value, base)) {
      matchers.set(path, matcher ?? urlMatcher(value, base))
    } else if (typeof value === 'object') {
      for (const [key, child] of Object.entries(value)) {
        const step = Array.isArray(value) ? Number(key) : key
        const below = schema && childSchema(contract, contract.resolve(schema), step)
        walk(below, child, pathOf(path, value, key))
      }
    }
  }
  const [media] = Object.values(node.responses[String(status)]?.content ?? {})
  walk(media?.schema, body, '$')
  return matchers
}

function matcherOf(
  schema: SchemaNode | undefined,
  value: unknown,
  known: string,
): Matcher | undefined {
  const kind = schema?.['x-volatile']
  if (kind === undefined) return undefined
  if (typeof value !== 'string') return { match: 'type' }
  if (kind === 'id' && known.includes(value)) return undefined
  const isHex = kind === 'digest' && /^[0-9a-f]+$/.test(value)
  return isHex ? { match: 'regex', regex: `^[0-9a-f]{${value.length}}$` } : { match: 'type' }
}

function isProviderUrl(value: unknown, base: string): value is string {
  return typeof value === 'string' && value.startsWith(`${base}/`)
}

function urlMatcher(value: unknown, base: string): Matcher {
  const rest = String(value).slice(base.length)
  return { match: 'regex', regex: `^https?://[^/]+${rest.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` }
}

function pathOf(path: string, value: object, key: string): string {
  if (Array.isArray(value)) return `${path}[${key}]`
  return /^\w+$/.test(key) ? `${path}.${key}` : `${path}['${key}']`
}

/** Whether a body is the expected one by the matchers. It may have further members. */
export function matches(
  expected: unknown,
  actual: unknown,
  matchers: BodyMatchers,
  path = '$',
): boolean {
  const matcher = matchers.get(path)
  if (matcher) {
    if (matcher.regex === undefined) return typeof expected === typeof actual && actual !== null
    return typeof actual === 'string' && new RegExp(matcher.regex).test(actual)
  }
  if (typeof expected !== 'object' || expected === null) return expected === actual
  if (typeof actual !== 'object' || actual === null) return false
  if (Array.isArray(expected) && (actual as unknown[]).length !== expected.length) return false
  return Object.entries(expected).every(([key, child]) =>
    matches(child, (actual as Record<string, unknown>)[key], matchers, pathOf(path, expected, key)),
  )
}

/** A body without the values that have a matcher, for comparison with another one. */
export function withoutMatched(value: unknown, matchers: BodyMatchers, path = '$'): unknown {
  if (matchers.has(path)) return null
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).map(([key, child]): unknown => [
    key,
    withoutMatched(child, matchers, pathOf(path, value, key)),
  ])
}
