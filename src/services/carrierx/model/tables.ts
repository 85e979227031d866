import { type TableDefinition, fieldsOf } from '../../../core/state/table-definition.js'
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

/** A container as kept: as the wire shows it, but for secrets, and what the wire hides. */
export interface ContainerRecord extends Container {
  /** When it came over its threshold, in ms: from then on the grace period counts. */
  readonly over_since?: number
  /** When its next clean-up is due, in ms. */
  readonly cleanup_at?: number
}

/** A file as kept. Where it is published depends on who asks. */
export interface FileRecord extends Omit<File, 'publish_uri'> {
  /** In ms; what counts as use before the first download. */
  readonly uploaded_at: number
}

/** A token that is let in, and what for. */
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

/** The key set of a container as one text. */
export function keySetOf(container: Pick<Container, (typeof KEYS)[number]>): string {
  return JSON.stringify(KEYS.map((key) => container[key]))
}

/** The origin of a URL of the web, or undefined for what is none. */
export function originOf(url: string): string | undefined {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).origin : undefined
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
    // Only unique containers collide.
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
