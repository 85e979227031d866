import type { Service } from '../../src/core/service/service.js'
import { literally } from './regexp.js'

/** What may stand where an error has a `{placeholder}`: something, or nothing at all too. */
export type Filling = '.+' | '[^]*'

const PLACEHOLDER = /\{\w+\}/
const LONE_PLACEHOLDER = /^\{\w+\}$/

/**
 * Whether a body is what a service makes of one of its errors, whatever fills the placeholders:
 * the same members in the same order.
 *
 * @example
 * showsError(openai, 'file_required', reply.body)
 */
export function showsError(
  service: Service,
  name: string,
  body: unknown,
  filling: Filling = '.+',
): boolean {
  return templates(service, name).some((template) => fits(body, template, filling))
}

/** How much of an error is fixed: of two that fit, the one with more says more. */
export function exactness(service: Service, name: string): number {
  const fields = Object.values(service.contract.error(name).error).map(String)
  return fields.join('').replace(new RegExp(PLACEHOLDER, 'g'), '').length
}

// Kept, as thousands of replies are compared with them.
const kept = new WeakMap<Service, Map<string, readonly unknown[]>>()

function templates(service: Service, name: string): readonly unknown[] {
  const ofService = kept.get(service) ?? new Map<string, readonly unknown[]>()
  kept.set(service, ofService)
  const bodies = ofService.get(name) ?? unfilled(service, name)
  ofService.set(name, bodies)
  return bodies
}

/** The bodies of an error: a field that is nothing but a placeholder may be null. */
function unfilled(service: Service, name: string): readonly unknown[] {
  const { error } = service.contract.error(name)
  let all = [error]
  for (const [field, template] of Object.entries(error)) {
    if (!LONE_PLACEHOLDER.test(String(template))) continue
    all = all.flatMap((fields) => [fields, { ...fields, [field]: null }])
  }
  return all.map((fields) => service.envelope(fields))
}

function fits(value: unknown, template: unknown, filling: Filling): boolean {
  if (typeof template === 'string') return isFilled(value, template, filling)
  if (typeof template !== 'object' || template === null) return value === template
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(template) !== Array.isArray(value)) return false
  // A key may be a placeholder too.
  const [wanted, given] = [Object.entries(template), Object.entries(value)]
  return (
    wanted.length === given.length &&
    wanted.every(([key, child], index) => {
      const [name, member] = given[index]!
      return isFilled(name, key, filling) && fits(member, child, filling)
    })
  )
}

function isFilled(value: unknown, template: string, filling: Filling): boolean {
  if (typeof value !== 'string') return false
  if (!PLACEHOLDER.test(template)) return value === template
  let pattern = patterns[filling].get(template)
  if (!pattern) {
    const pieces = template.split(PLACEHOLDER).map(literally)
    pattern = new RegExp(`^${pieces.join(filling)}$`, 's')
    patterns[filling].set(template, pattern)
  }
  return pattern.test(value)
}

const patterns: Readonly<Record<Filling, Map<string, RegExp>>> = {
  '.+': new Map(),
  '[^]*': new Map(),
}
