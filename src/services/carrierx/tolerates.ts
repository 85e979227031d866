import type { Problem } from '../../core/contract-check.js'
import type { Reader } from './errors.js'
import { isReadOnly } from './input.js'

/** Whether a member or parameter that the contract does not declare is let pass. */
export function tolerates({ keyword, at }: Problem, rule: Reader): boolean {
  if (keyword !== 'additionalProperties') return false
  if (at.in === 'query') return rule('carrierx/unknown-query') === 'ignored'
  const name = at.pointer.slice(at.pointer.lastIndexOf('/') + 1)
  const isKnown = isReadOnly('Container', name) || isReadOnly('File', name)
  return rule(isKnown ? 'carrierx/read-only-field' : 'carrierx/unknown-field') === 'ignored'
}
