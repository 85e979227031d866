import { bytesOf } from '../../core/blobs.js'
import { ApiError } from '../../core/errors.js'
import { CONTENT_SCHEMA, SeedRefusal, type SeedTable, type SeedTables } from '../../core/seed.js'
import { unused } from '../../core/unused.js'
import { checkContainer } from './check-container.js'
import { newSid } from './ids.js'
import { isReadOnly } from './input.js'
import type { Storage } from './model.js'
import { completed as completedContainer } from './new-container.js'
import { checkFile, completed as completedFile } from './new-file.js'
import { SCOPES } from './scopes.js'
import type { ContainerRecord, FileRecord, Token } from './tables.js'

/** Refuses a record whose key is taken. */
function assertFree(table: { has(key: string): boolean }, key: string, value: string): void {
  if (table.has(value)) throw new SeedRefusal(`/${key}`, `"${value}" is there already`)
}

/** What a client would be refused with, a world is refused with too. */
function checking(check: () => void): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { field = '', detail = 'the same set of keys is there already' } = error.values
    throw new SeedRefusal(`/${String(field)}`, String(detail))
  }
}

const tokens: SeedTable<Storage> = {
  hidden: {
    token: { type: 'string', minLength: 1 },
    scopes: { type: 'array', items: { enum: SCOPES } },
  },
  required: ['token'],
  admit({ tokens: table }, record) {
    const { token, scopes = ['storage.manage'] } = record as Partial<Token> & Pick<Token, 'token'>
    assertFree(table, 'token', token)
    table.insert({ token, scopes })
  },
  *dump({ tokens: table }) {
    for (const record of table.all()) yield { record: { ...record } }
  },
}

const containers: SeedTable<Storage> = {
  component: 'Container',
  hidden: {},
  required: [],
  admit(model, record) {
    const given = record as Partial<ContainerRecord>
    const sid =
      given.container_sid ?? unused(model.containers, () => newSid(model.world.environment))
    assertFree(model.containers, 'container_sid', sid)
    // Totals and what follows from them come with the files.
    const told = Object.entries(given).filter(([name]) => !isReadOnly('Container', name))
    const values = { ...Object.fromEntries(told), container_sid: sid }
    const container = completedContainer(model.rule, values)
    checking(() => {
      checkContainer(model, container, container)
    })
    model.addContainer(container)
  },
  *dump({ containers: table }) {
    for (const { cleanup_at: _cleanup, over_since: _over, ...record } of table.all()) {
      yield { record }
    }
  },
}

const files: SeedTable<Storage> = {
  component: 'File',
  hidden: { content: CONTENT_SCHEMA, uploaded_at: { type: 'integer' } },
  required: ['container_sid'],
  admit(model, record, content) {
    const { publish_uri: _, ...given } = record as Partial<FileRecord> & { publish_uri?: string }
    const sid = given.file_sid ?? unused(model.files, () => newSid(model.world.environment))
    assertFree(model.files, 'file_sid', sid)
    const container = model.containers.get(given.container_sid ?? '')
    if (!container) {
      throw new SeedRefusal(
        '/container_sid',
        `there is no container "${String(given.container_sid)}"`,
      )
    }
    const bytes = content ?? bytesOf('')
    if (given.file_bytes !== undefined && given.file_bytes !== bytes.size) {
      throw new SeedRefusal('/file_bytes', `is not the size of the content, ${String(bytes.size)}`)
    }
    const modified = given.date_modified && Date.parse(given.date_modified)
    const uploaded_at = given.uploaded_at ?? (modified || model.now)
    const upload = { bytes, filename: undefined, contentType: undefined }
    const file = completedFile(model, container, { ...given, file_sid: sid, uploaded_at }, upload)
    checking(() => {
      checkFile(file, model.rule)
    })
    model.addFile(file, bytes)
  },
  *dump({ files: table, world }) {
    for (const record of table.all()) {
      yield { record: { ...record }, content: world.blobs.get(record.file_sid) }
    }
  },
}

/** Since when containers are over their thresholds: it counts once their files are there. */
const overThreshold: SeedTable<Storage> = {
  hidden: { container_sid: { type: 'string' }, since: { type: 'string', format: 'date-time' } },
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
export const seeds: SeedTables<Storage> = { tokens, containers, files, overThreshold }
