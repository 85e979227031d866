import { compileWithAjv } from '../../../src/core/contract/ajv.js'
import type { Contract } from '../../../src/core/contract/contract.js'
import { Validator } from '../../../src/core/contract/validator.js'

const validators = new Map<Contract, Validator>()

/**
 * Validates against any schema of a contract, while that of a service has those alone which the mock
 * checks: not the schema of a header, nor of a parameter by itself.
 */
export function validatorOf(contract: Contract): Validator {
  let validator = validators.get(contract)
  if (!validator) {
    validator = new Validator(contract.validator.document, compileWithAjv)
    validators.set(contract, validator)
  }
  return validator
}
