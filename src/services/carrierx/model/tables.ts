import { fieldsOf, type TableDefinition } from '../../../core/state/table-definition.js'
import { document, type components } from '../contract/contract.gen.js'

type Schemas = components['schemas']
/**
 * A container, as replies have it.
 *
 * @example
 * const container: Container = (await response.json()) as Container
 */
export type Container = Schemas['Container']
export type ContainerInput = Schemas['ContainerInput']
/**
 * A file, as replies have it.
 *
 * @example
 * const file: File = (await response.json()) as File
 */
export type File = Schemas['File']
export type FileInput = Schemas['FileInput']
export type Classification = File['content_classification']

/** A stored container: the fields of a response, with secrets, and those that responses do not show. */
export interface ContainerRecord extends Container {
  /** When it exceeded its threshold, in ms: the start of the grace period. */
  readonly over_since?: number
  /** The time of its next clean-up, in ms. */
  readonly cleanup_at?: number
}

/** A stored file. Its publish_uri depends on the request and is not stored. */
export interface FileRecord extends Omit<File, 'publish_uri'> {
  /** The time of the upload, in ms. */
  readonly uploaded_at: number
}

/** An access token that is accepted, and its scopes. */
export interface Token {
  readonly token: string
  readonly scopes: readonly string[]
}

export const KEYS = [
  'integer_key_1',
  'integer_key_2',
  'string_key_1',
  'string_key_2',
  'string_key_3',
  'string_key_4',
] as const

/** Returns the keys of a container as one string. */
export function keySetOf(container: Pick<Container, (typeof KEYS)[number]>): string {
  return JSON.stringify(KEYS.map((key) => container[key]))
}

// Most containers are published at the same domain as the one before, and to parse a URL takes long.
let lastOrigin: { readonly url: string; readonly origin: string | undefined } | undefined

/** Returns the origin of an http or https URL, or undefined for any other string. */
export function originOf(url: string): string | undefined {
  if (lastOrigin?.url !== url) {
    const origin = /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).origin : undefined
    lastOrigin = { url, origin }
  }
  return lastOrigin.origin
}

const containers: TableDefinition<ContainerRecord> = {
  key: 'container_sid',
  fields: {
    ...fieldsOf(document, 'Container'),
    external_attributes: 'object',
    over_since: 'number',
    cleanup_at: 'number',
  },
  indexes: {
    // Only unique containers can have duplicate keys.
    keys: (container) => (container.unique ? keySetOf(container) : undefined),
    parent: (container) => container.parent_container_sid ?? undefined,
    host: (container) => originOf(container.publish_domain),
    partner: (container) => container.partner_sid,
  },
}

const { publish_uri: _, ...fileFields } = fieldsOf(document, 'File')

const files: TableDefinition<FileRecord> = {
  key: 'file_sid',
  fields: { ...fileFields, uploaded_at: 'number' },
  indexes: {
    container: (file) => file.container_sid,
    access_name: (file) => file.file_access_name,
  },
}

const tokens: TableDefinition<Token> = {
  key: 'token',
  fields: { token: 'string', scopes: 'object' },
}

export const tables = { containers, files, tokens }
