import {
  assertUnique,
  claimKey,
  CONTENT_SCHEMA,
  SeedRefusal,
  nonEmptyString,
  type Admission,
  type SeedTable,
  type SeedTables,
} from '../../../core/service/seed-table.js'
import { bytesOf } from '../../../core/state/blob.js'
import { toResponse, type Containers } from '../model/containers.js'
import { compositeKey } from '../model/ids.js'
import type {
  AttemptsRecord,
  ContainerRecord,
  EventRecord,
  FileRecord,
  Key,
  Org,
  TagsRecord,
  Viewer,
} from '../model/tables.js'
import { encodedContainer, encodedFiles } from './from-response.js'
import { checkContainerLimits } from './limits.js'
import { digestAndSizeOf } from './sizes.js'
import type {
  AttemptsBuild,
  ContainerBuild,
  EventBuild,
  FileBuild,
  GivenAttempts,
  GivenContainer,
  GivenEvent,
  GivenFile,
  GivenTags,
  KeyBuild,
  OrgBuild,
  TagsBuild,
  ViewerBuild,
} from './types.js'

const OWNER = nonEmptyString('The id of its container.')

/** Returns the container of a record, or undefined when it is missing. */
function containerOf(
  model: Containers,
  id: string,
  admission: Admission,
): ContainerRecord | undefined {
  const container = model.containers.get(id)
  if (!container) admission.missingReference('/container_id', 'containers', id)
  return container
}

function* rowsOf(records: Iterable<object>) {
  for (const record of records) yield { record: { ...record } }
}

const keys: SeedTable<Containers, KeyBuild> = {
  singular: 'key',
  description: 'The API keys that are accepted. Every key is accepted when there are none.',
  key: ['key'],
  hidden: {
    key: nonEmptyString('The key itself.'),
    org_id: nonEmptyString('The only organization in which it is accepted.'),
  },
  required: ['key'],
  credentials: true,
  admit({ keys: table }, record) {
    const key = record as unknown as Key
    assertUnique(table, 'key', key.key)
    table.insert(key)
  },
  dump: ({ keys: table }, records: Iterable<Key> = table.all()) => rowsOf(records),
}

const orgs: SeedTable<Containers, OrgBuild> = {
  singular: 'org',
  key: ['id'],
  component: 'Org',
  hidden: {},
  required: ['id'],
  admit({ orgs: table }, record) {
    const given = record as unknown as Org
    const { id, org_name: other, name = other ?? id, ...rest } = given
    const org_name = other !== undefined && other !== name && { org_name: other }
    assertUnique(table, 'id', id)
    table.insert({ id, name, ...rest, ...org_name })
  },
  dump: ({ orgs: table }, records: Iterable<Org> = table.all()) => rowsOf(records),
}

const containers: SeedTable<Containers, ContainerBuild> = {
  singular: 'container',
  key: ['id'],
  component: 'Container',
  hidden: {
    dynamic: {
      type: 'boolean',
      description: 'Whether its DRM rules, which were deleted, can be set again.',
    },
  },
  required: ['org_id'],
  seen: { EncodeContainer: encodedContainer, DecodeManifest: encodedContainer },
  admit(model, record, _content, admission) {
    const given = record as unknown as GivenContainer
    const newId = () => model.newContainerId()
    const id = claimKey(model.containers, 'id', given.id, admission, newId)
    if (!model.hasOrg(given.org_id)) {
      admission.missingReference('/org_id', 'orgs', given.org_id, { what: 'organization' })
    }
    checkContainerLimits(model, given, admission)
    // A record has the fields of the document, or those of the specification, as replies do.
    const name = given.name ?? given.container_name ?? id
    const created_at = given.created_at ?? given.created_date ?? model.now
    const { digest, size, fixed } = digestAndSizeOf(model, id, given)
    model.addContainer({
      id,
      name,
      created_at,
      tags: given.tags ?? [],
      drm_rules: given.drm_rules ?? {},
      org_id: given.org_id,
      container_digest: digest,
      container_size: size,
      blocked: given.blocked ?? false,
      // An undefined field costs time.
      ...(given.dynamic !== undefined && { dynamic: given.dynamic }),
      ...(fixed && { given: fixed }),
    })
  },
  *dump({ containers: table }, records: Iterable<ContainerRecord> = table.all()) {
    for (const record of records) {
      const { dynamic } = record
      yield { record: { ...toResponse(record), ...(dynamic !== undefined && { dynamic }) } }
    }
  },
}

const files: SeedTable<Containers, FileBuild> = {
  singular: 'file',
  key: ['container_id', 'name'],
  component: 'EncodedFile',
  hidden: {
    container_id: OWNER,
    name: nonEmptyString('The name of the file, unique in its container.'),
    content: CONTENT_SCHEMA,
  },
  required: ['container_id', 'name'],
  seen: { EncodeContainer: encodedFiles, DecodeManifest: encodedFiles },
  admit(model, record, content, admission) {
    const { container_id, name, type, size, ...info } = record as unknown as GivenFile
    const container = containerOf(model, container_id, admission)
    assertUnique(model.files, 'name', compositeKey(container_id, name), name)
    if (content && size !== undefined && size !== content.size) {
      throw new SeedRefusal('/size', `must be the size of the content, ${String(content.size)}`)
    }
    const bytes = content ?? bytesOf('')
    const file = model.addFile(container_id, name, type ?? 'application/octet-stream', info, bytes)
    if (!content && size !== undefined) model.files.replace(file.key, { size })
    if (!container) return
    model.containers.replace(container_id, {
      ...model.digestAndSize(container_id),
      ...container.given,
    })
  },
  *dump({ files: table, state }, records: Iterable<FileRecord> = table.all()) {
    for (const { key, ...record } of records) {
      const content = state.blobs.get(key)
      const isWhole = content?.size === record.size
      yield { record, ...(isWhole && { content }) }
    }
  },
}

const count = (description: string) => ({ type: 'integer', minimum: 0, description }) as const

const attempts: SeedTable<Containers, AttemptsBuild> = {
  singular: 'attempts',
  key: ['container_id', 'viewer_email'],
  component: 'Attempts',
  hidden: {
    container_id: OWNER,
    attempt_count: count('How often the viewer tried to open the container. Default: 1.'),
    refused_count: count(
      'How many of the attempts were refused. Default: all, if the container is blocked.',
    ),
    opened: {
      type: 'object',
      description: 'How often the viewer has opened each file, by its name.',
      additionalProperties: count('How often the viewer has opened this file.'),
    },
  },
  required: ['container_id', 'viewer_email'],
  admit(model, record, _content, admission) {
    const given = record as unknown as GivenAttempts
    const { container_id, viewer_email, attempt_count = 1, opened } = given
    const blocked = containerOf(model, container_id, admission)?.blocked === true
    // All attempts on a blocked container are refused by default.
    const { refused_count = blocked ? attempt_count : 0 } = given
    if (refused_count > attempt_count) {
      throw new SeedRefusal('/refused_count', 'must be at most attempt_count')
    }
    model.addAttempts(container_id, viewer_email, attempt_count, refused_count, opened)
  },
  *dump({ attempts: table }, records: Iterable<AttemptsRecord> = table.all()) {
    for (const { key: _, ...record } of records) yield { record }
  },
}

const tags: SeedTable<Containers, TagsBuild> = {
  singular: 'tagsChange',
  component: 'TagsChange',
  hidden: { container_id: OWNER },
  required: ['container_id', 'new_tags'],
  admit(model, record, _content, admission) {
    const given = record as unknown as GivenTags
    const owner = containerOf(model, given.container_id, admission)
    const timestamp = given.timestamp ?? owner?.created_at ?? model.now
    model.addTagsChange({ ...given, timestamp, old_tags: given.old_tags ?? [] })
  },
  *dump({ tags: table }, records: Iterable<TagsRecord> = table.all()) {
    for (const { key: _, ...record } of records) yield { record }
  },
}

const events: SeedTable<Containers, EventBuild> = {
  singular: 'event',
  component: 'Event',
  description: 'The events of containers, also of deleted ones. Requests add to them.',
  hidden: {},
  required: ['org_id'],
  admit(model, record) {
    const given = record as unknown as GivenEvent
    model.log.add({ ...given, created_date: given.created_date ?? model.now })
  },
  *dump({ log }, records: Iterable<EventRecord> = log.events.all()) {
    for (const { key: _, ...record } of records) yield { record }
  },
}

const viewers: SeedTable<Containers, ViewerBuild> = {
  singular: 'viewer',
  description:
    'Where viewers are, for the rules of containers about it. A later record of a viewer replaces an earlier one.',
  key: ['viewer_email'],
  hidden: {
    viewer_email: nonEmptyString('The e-mail address of the viewer, as in a decode.'),
    ip: {
      type: 'string',
      anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }],
      description: 'The IP address of the viewer.',
    },
    mac: nonEmptyString('The MAC address of the device of the viewer.'),
    continent: nonEmptyString('The continent where the viewer is.'),
    country: nonEmptyString('The country where the viewer is.'),
    subdivision: nonEmptyString('The part of the country where the viewer is.'),
    city: nonEmptyString('The city where the viewer is.'),
  },
  required: ['viewer_email'],
  admit({ viewers: table }, record) {
    const viewer = record as unknown as Viewer
    table.delete(viewer.viewer_email)
    table.insert(viewer)
  },
  dump: ({ viewers: table }, records: Iterable<Viewer> = table.all()) => rowsOf(records),
}

/** The tables of this service in a world document, in the order in which they are loaded. */
export const seeds = {
  keys,
  orgs,
  containers,
  files,
  attempts,
  events,
  tags,
  viewers,
} satisfies SeedTables<Containers>
