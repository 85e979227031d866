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
 * An event of a container, as replies have it.
 *
 * @example
 * const events: Event[] = (await response.json()) as Event[]
 */
export type Event = Schemas['Event']
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
export interface ContainerRecord extends Required<
  Omit<Container, 'container_name' | 'created_date'>
> {
  /** Whether its DRM rules were dynamic before they were deleted. */
  readonly dynamic?: boolean
  /** Values that a world document gave instead of those computed from the files. */
  readonly given?: Partial<Pick<ContainerRecord, 'container_digest' | 'container_size'>>
}

/** A file of a container. Its bytes are stored under its key. */
export interface FileRecord extends Readonly<Schemas['EncodedFile']> {
  readonly key: string
  readonly type: string
  readonly size: number
  readonly container_id: string
  readonly name: string
}

/** How often one viewer tried to open one container. */
export interface AttemptsRecord extends Readonly<Attempts> {
  readonly key: string
  readonly container_id: string
  /** How many of the attempts were refused. */
  readonly refused_count: number
  /** How often the viewer has opened each file, by its name. */
  readonly opened?: Readonly<Record<string, number>>
}

/** An event of a container. The log of its organization keeps it when the container is deleted. */
export interface EventRecord extends Readonly<Event> {
  readonly key: string
  readonly org_id: string
  readonly created_date: string
}

/** What is known of a viewer: the rules of containers are about it. No request tells it. */
export interface Viewer {
  readonly viewer_email: string
  readonly ip?: string
  readonly mac?: string
  readonly continent?: string
  readonly country?: string
  readonly subdivision?: string
  readonly city?: string
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
    dynamic: 'boolean',
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
  fields: {
    ...OWNED,
    ...fieldsOf(document, 'Attempts'),
    refused_count: 'number',
    opened: 'object',
  },
  indexes: { container: (one) => one.container_id },
}

const tags: TableDefinition<TagsRecord> = {
  key: 'key',
  fields: { ...OWNED, ...fieldsOf(document, 'TagsChange') },
  order: (change) => timeOfText(change.timestamp),
  indexes: { container: (change) => change.container_id },
}

const events: TableDefinition<EventRecord> = {
  key: 'key',
  fields: { key: 'string', ...fieldsOf(document, 'Event') },
  order: (event) => timeOfText(event.created_date),
  indexes: {
    org: (event) => event.org_id,
    container: (event) => event.container_id,
    kind: ({ org_id, action }) => {
      const kind = kindOf(action)
      return kind && kindKey(org_id, kind)
    },
  },
}

/** The kinds of events that have a list of their own. */
export type EventKind = 'access' | 'block' | 'create' | 'expire' | 'fail'

const KINDS: ReadonlyMap<string, EventKind> = new Map([
  ['load', 'access'],
  ['access', 'access'],
  ['block', 'block'],
  ['create', 'create'],
  ['expire', 'expire'],
  ['fail', 'fail'],
])

/** Returns the kind of an event by the last word of its action, such as access for `object.load`. */
function kindOf(action = ''): EventKind | undefined {
  return KINDS.get(action.slice(action.lastIndexOf('.') + 1).toLowerCase())
}

/** Returns the key of a kind of events of an organization in their index. */
export function kindKey(orgId: string, kind: EventKind): string {
  return `${kind} ${orgId}`
}

const viewers: TableDefinition<Viewer> = {
  key: 'viewer_email',
  fields: {
    viewer_email: 'string',
    ip: 'string',
    mac: 'string',
    continent: 'string',
    country: 'string',
    subdivision: 'string',
    city: 'string',
  },
}

const keys: TableDefinition<Key> = { key: 'key', fields: { key: 'string', org_id: 'string' } }

const orgs: TableDefinition<Org> = { key: 'id', fields: fieldsOf(document, 'Org') }

const windows: TableDefinition<RateLimitWindow> = {
  key: 'key',
  fields: { key: 'string', since: 'number', calls: 'number' },
  // The first is the one that ends first.
  order: (window) => window.since,
}

export const tables = {
  containers,
  files,
  attempts,
  events,
  tags,
  viewers,
  keys,
  orgs,
  windows,
}
