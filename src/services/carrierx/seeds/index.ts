import {
  assertUnique,
  claimKey,
  CONTENT_SCHEMA,
  SeedRefusal,
  type Admission,
  type SeedTable,
  type SeedTables,
} from '../../../core/service/seed-table.js'
import { bytesOf } from '../../../core/state/blob.js'
import { uniqueKey } from '../../../core/state/tables.js'
import { uuidV4 } from '../../../core/state/uuid.js'
import { timeOfText } from '../../../core/util/time.js'
import {
  seededContainer,
  withDefaults as containerWithDefaults,
} from '../model/create-container.js'
import { withDefaults as fileWithDefaults } from '../model/create-file.js'
import type { Storage } from '../model/storage.js'
import type { ContainerRecord, FileRecord, Token } from '../model/tables.js'
import { SCOPES } from '../model/token-scopes.js'
import { checkContainerLimits, checkFileLimits } from './limits.js'
import type { ContainerBuild, FileBuild, GivenToken, TokenBuild } from './types.js'

const tokens: SeedTable<Storage, TokenBuild> = {
  singular: 'token',
  description: 'The access tokens that are accepted. Every token is accepted when there are none.',
  key: ['token'],
  hidden: {
    token: { type: 'string', minLength: 1, description: 'The token itself.' },
    scopes: {
      type: 'array',
      description: 'The scopes of the token. Default: `storage.manage`.',
      items: { enum: SCOPES },
    },
  },
  required: ['token'],
  credentials: true,
  admit({ tokens: table }, record) {
    const { token, scopes = ['storage.manage'] } = record as unknown as GivenToken
    assertUnique(table, 'token', token)
    table.insert({ token, scopes })
  },
  *dump({ tokens: table }, records: Iterable<Token> = table.all()) {
    for (const record of records) yield { record: { ...record } }
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
    const { environment } = model.state
    const newSid = () => uniqueKey(model.containers, () => uuidV4(environment))
    const sid = claimKey(model.containers, 'container_sid', given.container_sid, admission, newSid)
    const container = seededContainer(model.rule, sid, record)
    checkContainerLimits(model, container, admission)
    model.addContainer(container)
  },
  *dump({ containers: table }, records: Iterable<ContainerRecord> = table.all()) {
    for (const { cleanup_at: _cleanup, over_since: _over, ...record } of records) {
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
    uploaded_at: { type: 'integer', description: 'The time of the upload, in ms since 1970.' },
  },
  required: ['container_sid'],
  admit(model, record, content, admission) {
    const { publish_uri: _, ...given } = record as Partial<FileRecord> & { publish_uri?: string }
    const { environment } = model.state
    const newSid = () => uniqueKey(model.files, () => uuidV4(environment))
    const sid = claimKey(model.files, 'file_sid', given.file_sid, admission, newSid)
    const container = containerOf(model, given.container_sid ?? '', admission)
    const bytes = content ?? bytesOf('')
    if (given.file_bytes !== undefined && given.file_bytes !== bytes.size) {
      throw new SeedRefusal('/file_bytes', `must be the size of the content, ${String(bytes.size)}`)
    }
    const modified = given.date_modified && timeOfText(given.date_modified)
    const uploaded_at = given.uploaded_at ?? (modified || model.now)
    const upload = { bytes, filename: undefined, contentType: undefined }
    const file = fileWithDefaults(
      model,
      container,
      { ...given, file_sid: sid, uploaded_at },
      upload,
    )
    checkFileLimits(model, container, file, admission)
    model.addFile(file, bytes)
  },
  *dump({ files: table, state }, records: Iterable<FileRecord> = table.all()) {
    for (const record of records) {
      yield { record: { ...record }, content: state.blobs.get(record.file_sid) }
    }
  },
}

/** Returns the container of a file, or default values for a container that is missing. */
function containerOf(model: Storage, sid: string, admission: Admission): ContainerRecord {
  const container = model.containers.get(sid)
  if (container) return container
  admission.missingReference('/container_sid', 'containers', sid)
  return containerWithDefaults(model.rule, { container_sid: sid })
}

/** When containers exceeded their thresholds. Loaded after the files, which put them over. */
const overThreshold: SeedTable<Storage, never> = {
  description: 'When containers with threshold_action reject exceeded their thresholds.',
  key: ['container_sid'],
  hidden: {
    container_sid: { type: 'string', description: 'The container.' },
    since: {
      type: 'string',
      format: 'date-time',
      description: 'The start of the grace period.',
    },
  },
  required: ['container_sid', 'since'],
  admit({ containers: table }, record) {
    const { container_sid: sid, since } = record as { container_sid: string; since: string }
    if (table.get(sid)?.over_since === undefined) {
      throw new SeedRefusal(
        '/container_sid',
        'must name a container with threshold_action reject that exceeds a threshold',
      )
    }
    table.replace(sid, { over_since: timeOfText(since) })
  },
  *dump({ containers: table }) {
    for (const { container_sid, over_since } of table.all()) {
      if (over_since === undefined) continue
      yield { record: { container_sid, since: new Date(over_since).toISOString() } }
    }
  },
}

/** The tables of this service in a world document, in the order in which they are loaded. */
export const seeds = {
  tokens,
  containers,
  files,
  overThreshold,
} satisfies SeedTables<Storage>
