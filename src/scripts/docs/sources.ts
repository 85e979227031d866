/** What the pages are generated from. The one file here that imports the rest of the sources. */
export { program } from '../../cli/program.js'
export { serviceNamed, SERVICES } from '../../cli/shared/services.js'
export { METHODS } from '../../core/contract/openapi.js'
export type {
  ContractDocument,
  ErrorNode,
  OperationNode,
  ParameterNode,
  ResponseNode,
  SchemaNode,
  ServerNode,
} from '../../core/contract/openapi.js'
export {
  GRADES,
  provenanceOf,
  type Grade,
  type Provenance,
} from '../../core/contract/provenance.js'
export type { Rule, Rules } from '../../core/contract/rules.js'
export type { Service } from '../../core/service/service.js'
export { document as adminDocument } from '../../node/admin/openapi.gen.js'
export { operationsTable } from '../operations-table.js'
