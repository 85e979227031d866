import type { WorldDocument } from '../../core/seeding/document-types.js'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { recordChanges } from '../../core/views/record-changes.js'
import { timelineView } from '../../core/views/timeline.js'
import type { MockScope } from '../../mock/mock.js'
import type { Actions, AdminCall } from './action.js'
import { integerIn } from './query.js'

const MAX_WORK = 1000

/** Actions on the world of a scope: its state, its clock and its snapshots. */
export const worldActions = {
  Reset: ({ scope }) => scope.reset(),
  GetState: ({ scope }) => scope.state.export(),
  ReplaceState: ({ scope, body }) => scope.replaceState(body as WorldDocument),
  Seed: ({ scope, body }) => scope.seed(body as WorldDocument | readonly WorldDocument[]),
  ChangePactState: changePactState,
  GetClock: ({ scope }) => clockOf(scope),
  MoveClock: ({ scope, body }) => moveClock(scope, body),
  GetTimeline: ({ inner, query }) => {
    const limit = integerIn(query, 'limit', 100, MAX_WORK)
    inner.world.settle()
    return timelineView(inner.world, limit, inner.journal.masker())
  },
  ListSnapshots: ({ scope }) => ({ snapshots: scope.snapshots.list() }),
  ClearSnapshots: ({ scope }) => scope.snapshots.clear(),
  GetSnapshot: (call) => call.scope.snapshots.export(nameOf(call)),
  TakeSnapshot: (call) => call.scope.snapshots.take(nameOf(call)),
  DeleteSnapshot: (call) => call.scope.snapshots.delete(nameOf(call)),
  RestoreSnapshot: (call) => call.scope.snapshots.restore(nameOf(call)),
  CompareSnapshot: (call) => {
    const { inner, query } = call
    const to = query.get('to')
    const before = inner.snapshots.get(nameOf(call)).world()
    const after = to === null ? inner.world : inner.snapshots.get(to).world()
    return { changes: recordChanges(before, after, inner.journal.masker()) }
  },
} satisfies Actions

function changePactState({ scope, body }: AdminCall): void {
  const { action = 'setup', params } = isRecord(body) ? body : {}
  if (action === 'teardown') return
  const world = isRecord(params) ? params['world'] : undefined
  if (action !== 'setup' || !isRecord(world)) {
    throw new UsageError(
      'Failed to change the provider state: expected ' +
        '{ "action": "setup", "params": { "world": { ... } } }, as the pacts of this server have it',
    )
  }
  scope.replaceState(world)
}

/** The time of a scope. */
export function clockOf({ clock }: MockScope) {
  return { now: clock.now().toISOString() }
}

function moveClock(scope: MockScope, body: unknown): unknown {
  const { now, advance, ...rest } = (body ?? {}) as Record<string, unknown>
  if (Object.keys(rest).length > 0 || (now === undefined) === (advance === undefined)) {
    throw new UsageError(
      'Failed to move the clock: expected either { "now": "2025-01-31T12:00:00Z" } ' +
        'or { "advance": { "minutes": 21 } }',
    )
  }
  if (now !== undefined) scope.clock.set(now as string)
  else scope.clock.advance(advance as { minutes: number })
  return clockOf(scope)
}

const nameOf = ({ params }: AdminCall) => String(params['name'])
