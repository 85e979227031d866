import { isDeepStrictEqual } from 'node:util'
import { expect, onTestFinished } from 'vitest'
import { compileWithAjv } from '../../src/core/contract/ajv.js'
import type { ParameterSet } from '../../src/core/contract/openapi.js'
import { Validator } from '../../src/core/contract/validator.js'
import type { Service } from '../../src/core/service/service.js'

/** Compares the problems of each check with those of ajv; counts the checks that found some. */
export function comparing(validator: Validator) {
  const ajv = new Validator(validator.document, compileWithAjv)
  const check = validator.check.bind(validator)
  const checkParameters = validator.checkParameters.bind(validator)
  const found = { checks: 0, wrong: 0 }
  const compared = <T>(problems: T, others: T): T => {
    // `toEqual` takes seconds for so many.
    if (!isDeepStrictEqual(problems, others)) expect(problems).toEqual(others)
    found.checks += 1
    found.wrong += Number((problems as readonly unknown[]).length > 0)
    return problems
  }
  return {
    found,
    check: (...given: Parameters<Validator['check']>) =>
      compared(check(...given), ajv.check(...given)),
    checkParameters(set: ParameterSet, values: Record<string, unknown>, part: 'query') {
      const others = { ...values }
      const expected = ajv.checkParameters(set, others, part)
      compared(checkParameters(set, values, part), expected)
      expect(values).toEqual(others)
      return expected
    },
  }
}

/** Everything that a mock checks in this test is compared. */
export function compareMock(service: Service) {
  const { validator } = service.contract
  const twins = comparing(validator)
  // A spy would keep all that it was given.
  const { check, checkParameters } = validator
  Object.assign(validator, { check: twins.check, checkParameters: twins.checkParameters })
  onTestFinished(() => void Object.assign(validator, { check, checkParameters }))
  return twins.found
}
