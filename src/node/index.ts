/**
 * A server for a mock, and files of worlds and of coverage.
 *
 * @module quayside/node
 */
export {
  createBlobStore,
  type BlobStoreOptions,
  type DiskBlobStore,
} from './blobs/disk-blob-store.js'
export { defineConfig, type Config } from './config.js'
export { readCoverage, writeCoverage } from './coverage/files.js'
export { coveragePage } from './coverage/html.js'
export { coverageTable } from './coverage/table.js'
export { listen, type Listening, type ListenOptions } from './listen.js'
export type { KeyPair } from './server/certificate.js'
export type { Override } from './server/override.js'
export type { ServedRequest } from './server/request-log.js'
export { readOpenApi } from './files/openapi-file.js'
export { readWorld } from './files/world-file.js'
