import type { Environment } from './environment.js'
import type { WorldRecord } from './seed.js'

/** Makes the records of large worlds: varied, and right by the rules of the service. */
export interface Samples {
  /** What has to be there before the containers, by table. */
  readonly first?: Readonly<Record<string, readonly WorldRecord[]>>
  readonly containers: string
  readonly files: string
  /** The n-th container. */
  container(
    n: number,
    environment: Environment,
  ): { readonly id: string; readonly record: WorldRecord }
  /** The n-th file of a container. */
  file(container: string, n: number, environment: Environment): WorldRecord
}
