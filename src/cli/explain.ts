import { explain } from '../core/violations/explain.js'
import type { Service } from '../core/service/service.js'
import { learnedServices } from './shared/learned.js'

/**
 * Prints the explanation of a code or a name of any service or, without one, what can be explained;
 * rules are as they were learned, if a file says so.
 */
export function printExplanation(
  subject: string | undefined,
  { learned }: { readonly learned?: string },
  services: readonly Service[],
): void {
  console.log(explain(subject, learnedServices(services, learned)))
}
