import { fieldsOf, type TableDefinition } from '../../../core/state/table-definition.js'
import { document, type components } from '../contract/contract.gen.js'

type Schemas = components['schemas']
/**
 * A container, as replies have it.
 *
 * @example
 * const container: Container = openai.build.container({ name: 'reports' })
 */
export type Container = Schemas['ContainerResource']
/**
 * A file in a container, as replies have it.
 *
 * @example
 * const file: File = (await response.json()) as File
 */
export type File = Schemas['ContainerFileResource']
export type CreateBody = Schemas['CreateContainerBody']

/** A stored container: the fields of a response, and those that responses do not show. */
export interface ContainerRecord extends Container {
  readonly expires_after: { readonly anchor: 'last_active_at'; readonly minutes: number }
  readonly last_active_at: number
  readonly file_ids?: readonly string[]
  readonly skills?: NonNullable<CreateBody['skills']>
  readonly domain_secrets?: readonly Readonly<Record<string, unknown>>[]
}

/** An API key that is accepted, and what it belongs to. */
export interface Key {
  readonly key: string
  readonly organization?: string
  readonly project?: string
}

/** A file of the Files API, which containers can copy. Its bytes are stored under its id. */
export interface PlatformFile {
  readonly id: string
  readonly filename: string
}

/** A domain on the allow list of the organization. */
export interface AllowedDomain {
  readonly domain: string
}

const containers: TableDefinition<ContainerRecord> = {
  key: 'id',
  fields: {
    ...fieldsOf(document, 'ContainerResource'),
    file_ids: 'object',
    skills: 'object',
    domain_secrets: 'object',
  },
  order: (container) => container.created_at,
  indexes: { name: (container) => container.name },
}

const files: TableDefinition<File> = {
  key: 'id',
  fields: fieldsOf(document, 'ContainerFileResource'),
  order: (file) => file.created_at,
  indexes: {
    container: (file) => file.container_id,
    path: ({ container_id, path }) => pathKey(container_id, path),
  },
}

/** Returns the value of the index `path`. */
export function pathKey(containerId: string, path: string): string {
  return `${containerId}${path}`
}

const keys: TableDefinition<Key> = {
  key: 'key',
  fields: { key: 'string', organization: 'string', project: 'string' },
}

const platformFiles: TableDefinition<PlatformFile> = {
  key: 'id',
  fields: { id: 'string', filename: 'string' },
}

const allowedDomains: TableDefinition<AllowedDomain> = {
  key: 'domain',
  fields: { domain: 'string' },
}

export const tables = { containers, files, keys, platformFiles, allowedDomains }
