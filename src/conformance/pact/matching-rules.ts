import type { Contract, ContractOperation } from '../../core/contract/contract.js'
import type { SchemaNode } from '../../core/contract/openapi.js'
import type { Matcher } from './types.js'
import { childSchema } from '../../core/contract/schema-walk.js'

/** Where a body differs from run to run, by JSON path, and how it is compared there. */
export type BodyRules = ReadonlyMap<string, Matcher>

/**
 * The matchers of a reply's body. What the contract says is volatile is compared by type, unless the
 * world or the request has it already; an address of the provider by what follows its host.
 */
export function bodyRules(
  contract: Contract,
  { node }: ContractOperation,
  status: number,
  body: unknown,
  { known, base }: { readonly known: string; readonly base: string },
): BodyRules {
  const rules = new Map<string, Matcher>()
  const walk = (schema: SchemaNode | undefined, value: unknown, path: string): void => {
    if (value === null) return
    const matcher = matcherOf(schema && { ...contract.resolve(schema), ...schema }, value, known)
    if (matcher ?? isAddress(value, base)) rules.set(path, matcher ?? addressMatcher(value, base))
    else if (typeof value === 'object') {
      for (const [key, child] of Object.entries(value)) {
        const step = Array.isArray(value) ? Number(key) : key
        const below = schema && childSchema(contract, contract.resolve(schema), step)
        walk(below, child, pathOf(path, value, key))
      }
    }
  }
  const [media] = Object.values(node.responses[String(status)]?.content ?? {})
  walk(media?.schema, body, '$')
  return rules
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

function isAddress(value: unknown, base: string): value is string {
  return typeof value === 'string' && value.startsWith(`${base}/`)
}

function addressMatcher(value: unknown, base: string): Matcher {
  const rest = String(value).slice(base.length)
  return { match: 'regex', regex: `^https?://[^/]+${rest.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` }
}

function pathOf(path: string, value: object, key: string): string {
  if (Array.isArray(value)) return `${path}[${key}]`
  return /^\w+$/.test(key) ? `${path}.${key}` : `${path}['${key}']`
}

/** Whether a body is what was expected, under these rules. It may hold more. */
export function isMatch(expected: unknown, actual: unknown, rules: BodyRules, path = '$'): boolean {
  const rule = rules.get(path)
  if (rule) {
    if (rule.regex === undefined) return typeof expected === typeof actual && actual !== null
    return typeof actual === 'string' && new RegExp(rule.regex).test(actual)
  }
  if (typeof expected !== 'object' || expected === null) return expected === actual
  if (typeof actual !== 'object' || actual === null) return false
  if (Array.isArray(expected) && (actual as unknown[]).length !== expected.length) return false
  return Object.entries(expected).every(([key, child]) =>
    isMatch(child, (actual as Record<string, unknown>)[key], rules, pathOf(path, expected, key)),
  )
}

/** A body with what differs from run to run taken out. */
export function settled(value: unknown, rules: BodyRules, path = '$'): unknown {
  if (rules.has(path)) return null
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).map(([key, child]): unknown => [
    key,
    settled(child, rules, pathOf(path, value, key)),
  ])
}
