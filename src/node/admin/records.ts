import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { contentDisposition } from '../../core/http/content-disposition.js'
import { addRecord, dropRecord, editRecord } from '../../core/seeding/record-edits.js'
import { rowOf, type RecordTable } from '../../core/seeding/record-updates.js'
import { NotThere, UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { contentView } from '../../core/views/content-view.js'
import { coveredContent } from '../../core/views/covered-content.js'
import { recordChanges } from '../../core/views/record-changes.js'
import { findTable, storedRecords } from '../../core/views/record-table.js'
import {
  findRecord,
  recordPage,
  recordView,
  tableViews,
  type FoundRecord,
} from '../../core/views/record-views.js'
import { trialFork } from '../../core/world/world.js'
import type { Actions, AdminCall } from './action.js'
import { integerIn } from './query.js'

const MAX_RECORDS = 200

/** Actions on the records of a scope. */
export const recordActions = {
  ListTables: ({ inner }) => {
    inner.world.settle()
    return { tables: tableViews(inner.world) }
  },
  ListRecords: (call) => {
    const { inner, query } = call
    const offset = integerIn(query, 'offset', 0)
    const limit = integerIn(query, 'limit', 50, MAX_RECORDS)
    const text = query.get('text') ?? undefined
    return recordPage(tableOf(call), { offset, limit, text }, inner.journal.masker())
  },
  GetRecord: (call) => viewOf(call, recordOf(call)),
  AddRecord: (call) => {
    const { inner, mock, body } = call
    const { world, key } = addRecord(tableOf(call), body, mock.engine.seedChecks)
    inner.world = world
    const target = tableOf(call)
    const stored = storedRecords(target).get(key)
    return recordView(target, stored ?? {}, inner.journal.masker())
  },
  ChangeRecord: (call) => {
    const { inner, body } = call
    const found = recordOf(call)
    if (!isRecord(body)) {
      throw new UsageError('Failed to change a record: expected an object with the changed fields')
    }
    editRecord(found.target, worldRecordOf(found), body)
    inner.noteChange()
    const stored = storedRecords(found.target).get(found.key)
    return viewOf(call, { ...found, stored: stored ?? found.stored })
  },
  DeleteRecord: (call) => {
    const found = recordOf(call)
    dropRecord(found.target, worldRecordOf(found))
    call.inner.noteChange()
  },
  PreviewDeletion: (call) => {
    const { target, ...found } = recordOf(call)
    const trial = trialFork(target.world)
    dropRecord({ ...target, world: trial }, worldRecordOf({ target, ...found }))
    return { changes: recordChanges(target.world, trial, call.inner.journal.masker()) }
  },
  GetContent: sendContent,
} satisfies Actions

interface TargetRecord extends FoundRecord {
  readonly target: RecordTable
}

/** The table that a request names; what is due has happened. */
function tableOf({ inner, params }: AdminCall): RecordTable {
  inner.world.settle()
  return findTable(inner.world, String(params['service']), String(params['table']))
}

function recordOf(call: AdminCall): TargetRecord {
  const target = tableOf(call)
  const key = String(call.params['key'])
  return { target, ...findRecord(target, key, call.inner.journal.masker()) }
}

function viewOf({ inner }: AdminCall, { target, stored }: TargetRecord): unknown {
  return recordView(target, stored, inner.journal.masker())
}

const worldRecordOf = ({ target, stored }: TargetRecord) => rowOf(target, stored)?.record ?? {}

/** Sends bytes without secrets, and so that no browser shows them as a page. */
async function sendContent(call: AdminCall): Promise<void> {
  const { query, response } = call
  const { journal } = call.inner
  const { target, stored, key } = recordOf(call)
  const row = rowOf(target, stored)
  if (!row?.content) throw new NotThere(`Record ${JSON.stringify(key)} has no bytes`)
  const { size } = row.content
  const start = Math.min(integerIn(query, 'offset', 0), size)
  const end = Math.min(start + integerIn(query, 'limit', size), size)
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': String(end - start),
    'content-disposition': contentDisposition(journal.maskSecrets(contentView(row)?.name ?? '')),
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  const shown = coveredContent(row.content, { start, end }, journal.coverer())
  await pipeline(Readable.from(shown), response).catch(() => undefined)
}
