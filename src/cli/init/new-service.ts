import type { InferredService } from '../../core/infer/from-openapi.js'
import type { Service } from '../../core/service/service.js'

/** What the files of a new service are written from. */
export interface NewService {
  readonly name: string
  /** The name as an identifier. */
  readonly variable: string
  readonly inferred: InferredService
  readonly service: Service
}
