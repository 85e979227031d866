import type { ContractOperation } from './contract.js'

/** Who is asking: what authentication sees. */
export interface Caller<Model> {
  readonly headers: Readonly<Record<string, string>>
  readonly operation: ContractOperation
  readonly model: Model
}
