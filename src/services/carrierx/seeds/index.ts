import { bytesOf } from '../../../core/state/blob.js'
import {
  assertFree,
  claimed,
  CONTENT_SCHEMA,
  SeedRefusal,
  type Admission,
  type SeedTable,
  type SeedTables,
} from '../../../core/service/seed-table.js'
import { uniqueKey } from '../../../core/state/tables.js'
import { checkRoom } from '../model/quotas.js'
import { newSid } from '../model/ids.js'
import type { Storage } from '../model/storage.js'
import { completed as completedContainer, UNTOLD } from '../model/create-container.js'
import { checkFile, completed as completedFile } from '../model/create-file.js'
import { SCOPES } from '../model/token-scopes.js'
import { checkDoubtful, checking, doubting, refusing } from './limits.js'
import type { GivenToken, ContainerBuild, FileBuild } from './types.js'
import type { ContainerRecord, FileRecord, Token } from '../model/tables.js'

const tokens: SeedTable<Storage, { name: 'token'; given: GivenToken; built: Token }> = {
  singular: 'token',
  description: 'The tokens that are let in; without any, every token is.',
  key: ['token'],
  hidden: {
    token: { type: 'string', minLength: 1, description: 'The token itself.' },
    scopes: {
      type: 'array',
      description: 'What it is let in for: `storage.manage` if nothing is said.',
      items: { enum: SCOPES },
    },
  },
  required: ['token'],
  credentials: true,
  admit({ tokens: table }, record) {
    const { token, scopes = ['storage.manage'] } = record as unknown as GivenToken
    assertFree(table, 'token', token)
    table.insert({ token, scopes })
  },
  *dump({ tokens: table }) {
    for (const record of table.all()) yield { record: { ...record } }
  },
}

const containers: SeedTable<Storage, ContainerBuild> = {
  singular: 'container',
  key: ['container_sid'],
  component: 'Container',
  hidden: {},
  required: [],
  admit(model, record, _content, admission) {
    const given = record as Partial<ContainerRecord>
    const { environment } = model.world
    const draw = () => uniqueKey(model.containers, () => newSid(environment))
    const sid = claimed(model.containers, 'container_sid', given.container_sid, admission, draw)
    const values = { ...given, ...UNTOLD, container_sid: sid }
    const container = completedContainer(model.rule, values)
    checkDoubtful(model, container, admission)
    model.addContainer(container)
  },
  *dump({ containers: table }) {
    for (const { cleanup_at: _cleanup, over_since: _over, ...record } of table.all()) {
      yield { record }
    }
  },
}

const files: SeedTable<Storage, FileBuild> = {
  singular: 'file',
  key: ['file_sid'],
  component: 'File',
  hidden: {
    content: CONTENT_SCHEMA,
    uploaded_at: { type: 'integer', description: 'When it was uploaded, in ms since 1970.' },
  },
  required: ['container_sid'],
  admit(model, record, content, admission) {
    const { publish_uri: _, ...given } = record as Partial<FileRecord> & { publish_uri?: string }
    const { environment } = model.world
    const draw = () => uniqueKey(model.files, () => newSid(environment))
    const sid = claimed(model.files, 'file_sid', given.file_sid, admission, draw)
    const container = containerOf(model, given.container_sid ?? '', admission)
    const bytes = content ?? bytesOf('')
    if (given.file_bytes !== undefined && given.file_bytes !== bytes.size) {
      throw new SeedRefusal('/file_bytes', `is not the size of the content, ${String(bytes.size)}`)
    }
    const modified = given.date_modified && Date.parse(given.date_modified)
    const uploaded_at = given.uploaded_at ?? (modified || model.now)
    const upload = { bytes, filename: undefined, contentType: undefined }
    const file = completedFile(model, container, { ...given, file_sid: sid, uploaded_at }, upload)
    // A type that is none, or half a character in an address, could not be sent.
    checking(() => {
      checkFile(file, model.rule)
    }, refusing)
    checking(() => {
      checkRoom(model, container, file)
    }, doubting(admission))
    model.addFile(file, bytes)
  },
  *dump({ files: table, world }) {
    for (const record of table.all()) {
      yield { record: { ...record }, content: world.blobs.get(record.file_sid) }
    }
  },
}

/** The container that a file is in; where there is none, it inherits from a plain one. */
function containerOf(model: Storage, sid: string, admission: Admission): ContainerRecord {
  const container = model.containers.get(sid)
  if (container) return container
  admission.missingReference('/container_sid', 'containers', sid)
  return completedContainer(model.rule, { container_sid: sid })
}

/** Since when containers are over their thresholds: it counts once their files are there. */
const overThreshold: SeedTable<Storage, never> = {
  description: 'Since when containers that reject are over their thresholds.',
  key: ['container_sid'],
  hidden: {
    container_sid: { type: 'string', description: 'The container.' },
    since: {
      type: 'string',
      format: 'date-time',
      description: 'Since when; the grace period counts from there.',
    },
  },
  required: ['container_sid', 'since'],
  admit({ containers: table }, record) {
    const { container_sid: sid, since } = record as { container_sid: string; since: string }
    if (table.get(sid)?.over_since === undefined) {
      throw new SeedRefusal('/container_sid', 'names no container that rejects and is over it')
    }
    table.replace(sid, { over_since: Date.parse(since) })
  },
  *dump({ containers: table }) {
    for (const { container_sid, over_since } of table.all()) {
      if (over_since === undefined) continue
      yield { record: { container_sid, since: new Date(over_since).toISOString() } }
    }
  },
}

/** What a world holds of this service, in the order in which it is loaded. */
export const seeds = {
  tokens,
  containers,
  files,
  overThreshold,
} satisfies SeedTables<Storage>
