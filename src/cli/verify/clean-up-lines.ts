import type { CleanUp } from '../../conformance/verify/cleanup.js'

/** What a run created, in words such as `2 resources`, and what of it is still there. */
export function cleanUpLines(
  created: string | undefined,
  { left, doubtful }: Pick<CleanUp, 'left' | 'doubtful'>,
): string[] {
  const deleted = left.length === 0 ? 'all' : `all but ${String(left.length)}`
  return [
    ...(created === undefined ? [] : [`  created: ${created}, ${deleted} deleted`]),
    ...left.map(({ kind, id, why }) => `  not deleted: ${kind} ${id} (${why})`),
    ...doubtful.map((step) => `  may have created a resource named quayside-verify-…: ${step}`),
  ]
}
