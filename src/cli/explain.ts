import { explain } from '../core/violations/explain.js'
import { SERVICES } from './shared/services.js'

/** Prints the explanation of a violation code, or of a rule of any service. */
export function printExplanation(codeOrRule: string): void {
  console.log(explain(codeOrRule, SERVICES))
}
