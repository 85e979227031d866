import { bytesOf } from '../../core/blobs.js'
import type { SchemaNode } from '../../core/contract-document.js'
import { CONTENT_SCHEMA, SeedRefusal, type SeedTable, type SeedTables } from '../../core/seed.js'
import { keyOf } from './ids.js'
import type { components } from './contract.gen.js'
import { onWire, type Containers } from './model.js'
import type { AttemptsRecord, ContainerRecord, FileRecord, Key, Org, TagsRecord } from './tables.js'

const TEXT: SchemaNode = { type: 'string', minLength: 1 }

/** Refuses a record whose key is taken. */
function assertFree(table: { has(key: string): boolean }, at: string, key: string, name = key) {
  if (table.has(key)) throw new SeedRefusal(`/${at}`, `"${name}" is there already`)
}

function ownerOf(model: Containers, id: string): ContainerRecord {
  const container = model.containers.get(id)
  if (!container) throw new SeedRefusal('/container_id', `there is no container "${id}"`)
  return container
}

const keys: SeedTable<Containers> = {
  hidden: { key: TEXT, org_id: TEXT },
  required: ['key'],
  admit({ keys: table }, record) {
    const key = record as unknown as Key
    assertFree(table, 'key', key.key)
    table.insert(key)
  },
  *dump({ keys: table }) {
    for (const record of table.all()) yield { record: { ...record } }
  },
}

const orgs: SeedTable<Containers> = {
  component: 'Org',
  hidden: {},
  required: ['id'],
  admit({ orgs: table }, record) {
    const { id, name = id, ...rest } = record as unknown as Partial<Org> & Pick<Org, 'id'>
    assertFree(table, 'id', id)
    table.insert({ id, name, ...rest })
  },
  *dump({ orgs: table }) {
    for (const record of table.all()) yield { record: { ...record } }
  },
}

type EncodedManifest = components['schemas']['EncodedManifest']
type GivenContainer = Partial<ContainerRecord> & Pick<ContainerRecord, 'org_id' | 'name'>

const containers: SeedTable<Containers> = {
  component: 'Container',
  hidden: {},
  required: ['org_id', 'name'],
  seen: {
    EncodeContainer: ({ org_id, container }) => {
      const { uuid: id, name, tags } = container as EncodedManifest['container']
      return [{ id, org_id, name, tags }]
    },
  },
  admit(model, record) {
    const given = record as unknown as GivenContainer
    const id = given.id ?? model.newContainerId()
    assertFree(model.containers, 'id', id)
    if (!model.hasOrg(given.org_id)) {
      throw new SeedRefusal('/org_id', `there is no organization "${given.org_id}"`)
    }
    const created_at = given.created_at ?? model.now
    assertTime('/created_at', created_at)
    const { container_digest, container_size } = given
    const fixed = {
      ...(container_digest !== undefined && { container_digest }),
      ...(container_size !== undefined && { container_size }),
    }
    model.containers.insert({
      id,
      name: given.name,
      created_at,
      tags: given.tags ?? [],
      drm_rules: given.drm_rules ?? {},
      org_id: given.org_id,
      ...model.measure(id),
      ...fixed,
      blocked: given.blocked ?? false,
      given: Object.keys(fixed).length > 0 ? fixed : undefined,
    })
  },
  *dump({ containers: table }) {
    for (const record of table.all()) yield { record: { ...onWire(record) } }
  },
}

/** The 60th second of a leap minute is a time by its form, but no clock has it. */
function assertTime(pointer: string, text: string): void {
  if (Number.isNaN(Date.parse(text))) throw new SeedRefusal(pointer, `"${text}" is no time`)
}

type GivenFile = Partial<FileRecord> & Pick<FileRecord, 'container_id' | 'name'>

const files: SeedTable<Containers> = {
  component: 'EncodedFile',
  hidden: { container_id: TEXT, name: TEXT, content: CONTENT_SCHEMA },
  required: ['container_id', 'name'],
  seen: {
    EncodeContainer: (body) => {
      const { container, files: byName } = body as unknown as EncodedManifest
      const all = Object.entries(byName)
      return all.map(([name, file]) => ({ ...file, container_id: container.uuid, name }))
    },
  },
  admit(model, record, content) {
    const { container_id, name, type, size, ...info } = record as unknown as GivenFile
    const container = ownerOf(model, container_id)
    assertFree(model.files, 'name', keyOf(container_id, name), name)
    if (content && size !== undefined && size !== content.size) {
      throw new SeedRefusal('/size', `is not the size of the content, ${String(content.size)}`)
    }
    const bytes = content ?? bytesOf('')
    const file = model.addFile(container_id, name, type ?? 'application/octet-stream', info, bytes)
    if (!content && size !== undefined) model.files.replace(file.key, { size })
    model.containers.replace(container_id, { ...model.measure(container_id), ...container.given })
  },
  *dump({ files: table, world }) {
    for (const { key, ...record } of table.all()) {
      const content = world.blobs.get(key)
      const isWhole = content?.size === record.size
      yield { record, ...(isWhole && { content }) }
    }
  },
}

const COUNT: SchemaNode = { type: 'integer', minimum: 0 }

const attempts: SeedTable<Containers> = {
  component: 'Attempts',
  hidden: { container_id: TEXT, attempt_count: COUNT, refused_count: COUNT },
  required: ['container_id', 'viewer_email'],
  admit(model, record) {
    const given = record as unknown as Partial<AttemptsRecord> &
      Pick<AttemptsRecord, 'container_id' | 'viewer_email'>
    const { container_id, viewer_email, attempt_count = 1 } = given
    const { id, blocked } = ownerOf(model, container_id)
    // Who tries while a container is blocked is refused.
    const { refused_count = blocked ? attempt_count : 0 } = given
    if (refused_count > attempt_count) {
      throw new SeedRefusal('/refused_count', 'is more than there were attempts')
    }
    model.addAttempts(id, viewer_email, attempt_count, refused_count)
  },
  *dump({ attempts: table }) {
    for (const { key: _, ...record } of table.all()) yield { record }
  },
}

const tags: SeedTable<Containers> = {
  component: 'TagsChange',
  hidden: { container_id: TEXT },
  required: ['container_id', 'new_tags'],
  admit(model, record) {
    const given = record as unknown as Partial<TagsRecord> &
      Pick<TagsRecord, 'container_id' | 'new_tags'>
    const { created_at } = ownerOf(model, given.container_id)
    const timestamp = given.timestamp ?? created_at
    assertTime('/timestamp', timestamp)
    model.recordTags({ ...given, timestamp, old_tags: given.old_tags ?? [] })
  },
  *dump({ tags: table }) {
    for (const { key: _, ...record } of table.all()) yield { record }
  },
}

/** What a world holds of this service, in the order in which it is loaded. */
export const seeds: SeedTables<Containers> = { keys, orgs, containers, files, attempts, tags }
