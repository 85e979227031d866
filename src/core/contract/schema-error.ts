import type { Provenance } from './provenance.js'

/** An error of ajv, without what is not used here; `verbose` of ajv fills in schemas and data. */
export interface SchemaError {
  /** The JSON pointer of the value that failed. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: object
  readonly message?: string
  /** What the schema has under the keyword. */
  readonly schema?: unknown
  /** The node of the document that has the keyword. */
  readonly parentSchema?: object
  /** The provenance, if it is not that of the keyword in this node. */
  readonly mark?: Provenance | undefined
  /** The value that failed. */
  readonly data?: unknown
}
