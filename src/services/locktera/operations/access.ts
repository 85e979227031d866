import { apiError, truncate } from '../contract/errors.js'
import { containerOf } from './lookup.js'
import type { CallOf, Reply } from './types.js'

export function BlockContainer(call: CallOf<'BlockContainer'>): Reply<'BlockContainer'> {
  const { model, rule } = call
  const container = containerOf(call)
  if (container.blocked && rule('locktera/second-block') === 'refused') {
    throw apiError('already_blocked', { container_id: truncate(container.id) })
  }
  model.setBlocked(container, true)
  if (rule('locktera/block-reply') === 'no-content') return { status: 204, body: null }
  return { status: 200, body: { message: 'Container access blocked successfully' } }
}

export function UnblockContainer(call: CallOf<'UnblockContainer'>): Reply<'UnblockContainer'> {
  const { model, rule } = call
  const container = containerOf(call)
  if (!container.blocked && rule('locktera/second-unblock') === 'not-found') {
    throw apiError('block_not_found', { container_id: truncate(container.id) })
  }
  model.setBlocked(container, false)
  if (rule('locktera/unblock-reply') === 'no-content') return { status: 204, body: null }
  return { status: 200, body: { message: 'Container access unblocked successfully' } }
}

export function ListAttempts(call: CallOf<'ListAttempts'>): Reply<'ListAttempts'> {
  const { model, rule } = call
  const records = [...model.attempts.where('container', containerOf(call).id)]
  const showsAll =
    !records.some(({ refused_count }) => refused_count > 0) ||
    rule('locktera/blocked-attempts') === 'shown'
  const attempts = records
    .map(({ viewer_email, attempt_count, refused_count }) => ({
      viewer_email,
      attempt_count: showsAll ? attempt_count : attempt_count - refused_count,
    }))
    .filter(({ attempt_count }) => attempt_count > 0)
  if (attempts.length > 1 && rule('locktera/attempts-order') === 'most-attempts-first') {
    attempts.sort((a, b) => b.attempt_count - a.attempt_count)
  }
  return { status: 200, body: attempts }
}
