import type { Mask } from '../journal/journal.js'
import { type RecordTable, rowOf } from '../seeding/record-updates.js'
import type { WorldRecord } from '../service/seed-table.js'
import type { StoredBytes } from '../state/blob.js'
import { contentHashOf } from '../state/content-hash.js'
import type { World } from '../world/world.js'
import { maskRecord, shownKey } from './mask-record.js'
import { recordTables, storedRecords } from './record-table.js'
import type { FieldChange, RecordChange } from './types.js'
import { titleOf } from './words.js'

/**
 * The records that differ between two worlds of the same services, table by table, secrets masked. If
 * one is a fork of the other, it costs as much as what was written since.
 *
 * @example
 * const before = scope.world.fork()
 * await mock.fetch('https://api.openai.com/v1/containers', { method: 'POST' })
 * recordChanges(before, scope.world, scope.journal.masker())
 */
export function recordChanges(before: World, after: World, mask: Mask): RecordChange[] {
  const bytes = after.blobs.differences(before.blobs)
  const olds = recordTables(before)
  return recordTables(after).flatMap((target, index) => {
    const old = olds[index] as RecordTable
    return [...differingKeys(old, target, bytes)].flatMap(
      (key) => changeOf(key, [old, target], mask) ?? [],
    )
  })
}

function differingKeys(
  old: RecordTable,
  target: RecordTable,
  bytes: ReadonlySet<string>,
): Set<string> {
  const tables = [storedRecords(old), storedRecords(target)] as const
  const keys = tables[1].differences(tables[0])
  for (const key of bytes) if (tables.some((table) => table.has(key))) keys.add(key)
  return keys
}

function changeOf(
  key: string,
  targets: readonly [RecordTable, RecordTable],
  mask: Mask,
): RecordChange | undefined {
  const [old, target] = targets
  const [before, after] = [sideOf(old, key), sideOf(target, key)]
  const fields = fieldChanges(before, after)
  if (fields.length === 0 && before && after) return undefined
  const { service, name } = target
  const title = titleOf(service, name, (after ?? before)?.shown ?? {})
  return {
    kind: before ? (after ? 'changed' : 'deleted') : 'added',
    service: service.name,
    table: name,
    key: shownKey(target, key, mask),
    ...mask({ title, fields }),
  }
}

/** A record in one of the two worlds: as it is, and as it is shown. */
interface Side {
  readonly fields: WorldRecord
  readonly shown: WorldRecord
}

function sideOf(target: RecordTable, key: string): Side | undefined {
  const stored = storedRecords(target).get(key)
  const row = stored && rowOf(target, stored)
  if (!row) return undefined
  const content = row.content && { content: contentOf(row.content) }
  return {
    fields: { ...row.record, ...content },
    shown: { ...maskRecord(target, row.record), ...content },
  }
}

function contentOf(bytes: StoredBytes): { readonly bytes: number; readonly hash: string } {
  return { bytes: bytes.size, hash: contentHashOf(bytes) }
}

/** Secrets are compared too: that one has changed is no secret. */
function fieldChanges(before: Side | undefined, after: Side | undefined): FieldChange[] {
  const sides = [before, after] as const
  const names = new Set(sides.flatMap((side) => Object.keys(side?.fields ?? {})))
  return [...names].flatMap((name) => {
    const [was, is] = sides.map((side) => side?.fields[name])
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    return {
      name,
      ...(was !== undefined && { before: before?.shown[name] }),
      ...(is !== undefined && { after: after?.shown[name] }),
    }
  })
}
