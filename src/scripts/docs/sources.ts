/** What the pages are generated from. The one file here that imports the rest of the sources. */
export { program } from '../../cli/program.js'
export { pickServices } from '../../cli/services.js'
export { METHODS } from '../../core/contract-document.js'
export type {
  ContractDocument,
  ErrorNode,
  OperationNode,
  ParameterNode,
  ResponseNode,
  SchemaNode,
  ServerNode,
} from '../../core/contract-document.js'
export { GRADES, markOf, type Grade, type Mark } from '../../core/provenance.js'
export type { Rule, Rules } from '../../core/rules.js'
export type { Service } from '../../core/service.js'
export { document as adminDocument } from '../../node/admin.gen.js'
export { operationsTable } from '../../operations-table.js'
