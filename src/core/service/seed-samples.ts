import type { Environment } from '../state/environment.js'
import type { WorldRecord } from './seed-table.js'

/** Makes the records of large worlds: varied, and right by the rules of the service. */
export interface SeedSamples {
  /** What has to be there before the containers, by table. */
  readonly first?: Readonly<Record<string, readonly WorldRecord[]>>
  /** The n-th container, from 1. */
  container(
    n: number,
    environment: Environment,
  ): { readonly id: string; readonly record: WorldRecord }
  /** The n-th file of a container, from 1. */
  file(container: string, n: number, environment: Environment): WorldRecord
}
