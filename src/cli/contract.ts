import type { Service } from '../core/service/service.js'
import { serviceNamed } from './shared/services.js'

/** Prints a service's contract as an OpenAPI document. */
export async function printContract(
  name: string,
  { format }: { format: string },
  services: readonly Service[],
): Promise<void> {
  const { document } = serviceNamed(name, services).contract
  if (format === 'json') {
    console.log(JSON.stringify(document, null, 2))
    return
  }
  // Imported on demand: it takes a tenth of the time in which the server starts.
  const { stringify } = await import('yaml')
  console.log(stringify(document).trimEnd())
}
