import type { RecordChange } from '../api/types.js'

/** The changes of one table. */
export interface ChangeGroup {
  readonly service: string
  readonly table: string
  readonly changes: readonly RecordChange[]
}

/** Groups changes by service and table, in their order. */
export function groupChanges(changes: readonly RecordChange[]): ChangeGroup[] {
  const groups = new Map<string, RecordChange[]>()
  for (const change of changes) {
    const id = `${change.service}/${change.table}`
    const group = groups.get(id)
    if (group) group.push(change)
    else groups.set(id, [change])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ service: first.service, table: first.table, changes: group }] : []
  })
}

const KINDS = ['added', 'changed', 'deleted'] as const

/**
 * Says how many records were added, changed and deleted.
 *
 * @example
 * changesText([]) // 'no difference'
 */
export function changesText(changes: readonly RecordChange[]): string {
  const parts = KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    return count === 0 ? [] : [`${count} ${kind}`]
  })
  return parts.join(', ') || 'no difference'
}
