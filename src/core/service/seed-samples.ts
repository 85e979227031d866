import type { Environment } from '../state/environment.js'
import type { WorldRecord } from './seed-table.js'

/** Generates the records of large worlds. They vary, and comply with the rules of the service. */
export interface SeedSamples {
  /** By table: records that the containers depend on, loaded first. */
  readonly first?: Readonly<Record<string, readonly WorldRecord[]>>
  /** The n-th container, counted from 1. */
  container(
    n: number,
    environment: Environment,
  ): { readonly id: string; readonly record: WorldRecord }
  /** The n-th file of a container, counted from 1. */
  file(container: string, n: number, environment: Environment): WorldRecord
}
