import type { ErrorNode } from '../contract/openapi.js'

/** What a service says about itself so that faults can be done to it. */
export interface FaultHooks<Model> {
  /**
   * The fields of an error that the contract has no entry for, around a reason such as `Conflict`.
   * Whatever it says is assumed.
   */
  error?(status: number, reason: string): ErrorNode['error']
  /** By operation that lists: those that delete what it lists. */
  readonly stale?: Readonly<Record<string, readonly string[]>>
  /** By operation that downloads: makes what it downloads expire, as its time would. */
  readonly expire?: Readonly<Record<string, (model: Model, params: Params) => void>>
}

type Params = Readonly<Record<string, string>>
