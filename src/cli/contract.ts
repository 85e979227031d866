import { stringify } from 'yaml'
import { pickServices } from './services.js'

/** Prints a service's contract as an OpenAPI document. */
export function printContract(name: string, { format }: { format: string }): void {
  const [service] = pickServices([name])
  const document = service?.contract.document
  console.log(format === 'json' ? JSON.stringify(document, null, 2) : stringify(document).trimEnd())
}
