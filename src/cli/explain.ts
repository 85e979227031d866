import { explain } from '../core/violations/explain.js'
import { learnedServices } from './shared/learned.js'
import { SERVICES } from './shared/services.js'

/**
 * Prints the explanation of a code or a name of any service or, without one, what can be explained;
 * rules are as they were learned, if a file says so.
 */
export function printExplanation(
  subject: string | undefined,
  { learned }: { readonly learned?: string },
): void {
  console.log(explain(subject, learnedServices(SERVICES, learned)))
}
