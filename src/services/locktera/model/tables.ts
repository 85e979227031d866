import { fieldsOf, type TableDefinition } from '../../../core/state/table-definition.js'
import { timeOfText } from '../../../core/util/time.js'
import { document, type components } from '../contract/contract.gen.js'

type Schemas = components['schemas']
/**
 * A container, as replies have it.
 *
 * @example
 * const container: Container = (await response.json()) as Container
 */
export type Container = Schemas['Container']
/**
 * Who may open a container, as replies have it.
 *
 * @example
 * const rules: DrmRules = (await response.json()) as DrmRules
 */
export type DrmRules = Schemas['DrmRules']
/**
 * What an encoded container is to be like, as requests have it.
 *
 * @example
 * const manifest: Manifest = { container: { recipients: ['crew@harbour.example'] } }
 */
export type Manifest = Schemas['Manifest']
/**
 * An organization, as replies have it.
 *
 * @example
 * const org: Org = (await response.json()) as Org
 */
export type Org = Schemas['Org']
/**
 * The access attempts of one viewer, as replies have them.
 *
 * @example
 * const attempts: Attempts[] = (await response.json()) as Attempts[]
 */
export type Attempts = Schemas['Attempts']
/**
 * A change of the tags of a container, as replies have it.
 *
 * @example
 * const changes: TagsChange[] = (await response.json()) as TagsChange[]
 */
export type TagsChange = Schemas['TagsChange']
/** The fields that a manifest may give for a file, without its name and type. */
export type FileInfo = Omit<Schemas['EncodedFile'], 'type' | 'size'>

/** A stored container: the fields of a response, and those that responses do not show. */
export interface ContainerRecord extends Required<Container> {
  /** Values that a world document gave instead of those computed from the files. */
  readonly given?: Partial<Pick<ContainerRecord, 'container_digest' | 'container_size'>>
}

/** A file of a container. Its bytes are stored under its key. */
export interface FileRecord extends Readonly<Schemas['EncodedFile']> {
  readonly key: string
  readonly container_id: string
  readonly name: string
}

/** How often one viewer tried to open one container. */
export interface AttemptsRecord extends Readonly<Attempts> {
  readonly key: string
  readonly container_id: string
  /** How many of the attempts were refused because the container was blocked. */
  readonly refused_count: number
}

/** A change of a container's tags. */
export interface TagsRecord extends Readonly<TagsChange> {
  readonly key: string
  readonly container_id: string
}

/** An API key that is accepted. With an organization, only there. */
export interface Key {
  readonly key: string
  readonly org_id?: string
}

/** The requests of a key in the current window of its rate limit. World documents do not hold these. */
export interface RateLimitWindow {
  readonly key: string
  /** The start of the window, in ms. */
  readonly since: number
  readonly calls: number
}

const containers: TableDefinition<ContainerRecord> = {
  key: 'id',
  fields: {
    ...fieldsOf(document, 'Container'),
    given: 'object',
  },
  order: (container) => timeOfText(container.created_at),
  indexes: {
    org: (container) => container.org_id,
    digest: (container) => digestKey(container.org_id, container.container_digest),
  },
}

/** Returns the key of a container in the index of digests, which ignores case. */
export function digestKey(orgId: string, digest: string): string {
  return `${orgId.length} ${orgId}${digest.toLowerCase()}`
}

const OWNED = { key: 'string', container_id: 'string' } as const

const files: TableDefinition<FileRecord> = {
  key: 'key',
  fields: { ...OWNED, name: 'string', ...fieldsOf(document, 'EncodedFile') },
  indexes: { container: (file) => file.container_id },
}

const attempts: TableDefinition<AttemptsRecord> = {
  key: 'key',
  fields: { ...OWNED, ...fieldsOf(document, 'Attempts'), refused_count: 'number' },
  indexes: { container: (one) => one.container_id },
}

const tags: TableDefinition<TagsRecord> = {
  key: 'key',
  fields: { ...OWNED, ...fieldsOf(document, 'TagsChange') },
  order: (change) => timeOfText(change.timestamp),
  indexes: { container: (change) => change.container_id },
}

const keys: TableDefinition<Key> = { key: 'key', fields: { key: 'string', org_id: 'string' } }

const orgs: TableDefinition<Org> = { key: 'id', fields: fieldsOf(document, 'Org') }

const windows: TableDefinition<RateLimitWindow> = {
  key: 'key',
  fields: { key: 'string', since: 'number', calls: 'number' },
  // The first is the one that ends first.
  order: (window) => window.since,
}

export const tables = { containers, files, attempts, tags, keys, orgs, windows }
