import { explain } from '../core/violations/explain.js'
import { pickServices } from './shared/services.js'

/** Prints what a code of a violation, or a rule of any service, means. */
export function printExplanation(subject: string): void {
  console.log(explain(subject, pickServices(undefined)))
}
