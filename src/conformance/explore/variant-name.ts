import type { RuleValue } from '../../core/contract/rules.js'
import type { Service } from '../../core/service/service.js'
import { nearest } from '../../core/util/edit-distance.js'
import { UsageError } from '../../core/util/errors.js'
import { operationOf } from './calls.js'
import { shortOperation } from './reproduce.js'
import type { RuleAlternative } from './rules.js'
import type { TriedFault, Variant } from './variants.js'

/**
 * The name of what a run is under: `CreateContainer#1:lose` is fault `lose` at the first call of the
 * operation, `CreateContainer#1:503*2` at the first two, `A#1:lose+B#2:503` two faults, and
 * `openai/name-filter=prefix` another value of a rule.
 */
export function variantName(services: readonly Service[], { faults, rules }: Variant): string {
  return [
    ...faults.map((one) => faultName(services, one)),
    ...Object.entries(rules).map(([id, value]) => ruleName(id, value)),
  ].join('+')
}

function faultName(services: readonly Service[], { name, call, fault }: TriedFault): string {
  const { times = 1 } = fault
  const operation = shortOperation(services, operationOf(call))
  return `${operation}#${String(call.nth)}:${name}${times > 1 ? `*${String(times)}` : ''}`
}

function ruleName(id: string, value: RuleValue): string {
  return `${id}=${String(value)}`
}

/** What runs can be under: faults one at a time, and other values of rules. */
interface Choice {
  readonly faults: readonly TriedFault[]
  readonly rules: readonly RuleAlternative[]
}

/** What one named run is under. */
interface Chosen {
  readonly faults: readonly TriedFault[]
  readonly rule?: RuleAlternative
}

/**
 * What `variantName` gave these names.
 *
 * @throws UsageError when a name is of nothing that can happen, with the nearest ones
 */
export function chooseVariants(
  names: readonly string[],
  services: readonly Service[],
  choice: Choice,
): Chosen[] {
  const faults = new Map(choice.faults.map((one) => [faultName(services, one), one]))
  const rules = new Map(choice.rules.map((one) => [ruleName(one.id, one.value), one]))
  const faultOf = (name: string): TriedFault => {
    const [, single = name, times] = /^(.*)\*([1-9]\d*)$/.exec(name) ?? []
    const found = faults.get(single)
    if (!found) {
      const near = nearest(name, [...faults.keys(), ...rules.keys()]).join(', ')
      throw new UsageError(
        `Failed to explore: nothing is called "${name}"` + (near && `; the nearest are ${near}`),
      )
    }
    if (times === undefined) return found
    return { ...found, fault: { ...found.fault, times: Number(times) } }
  }
  return names.map((name) => {
    const rule = rules.get(name)
    return rule ? { faults: [], rule } : { faults: name.split('+').map(faultOf) }
  })
}
