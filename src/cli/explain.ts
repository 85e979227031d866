import { explain } from '../core/violations/explain.js'
import { SERVICES } from './shared/services.js'

/** Prints the explanation of a code or a name of any service or, without one, what can be explained. */
export function printExplanation(subject?: string): void {
  console.log(explain(subject, SERVICES))
}
