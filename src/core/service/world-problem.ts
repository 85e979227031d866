/** One mistake in a world: where it stands and why it is refused. */

import type { Problem } from '../contract/problem.js'

/**
 * One mistake in a world: where it stands and why it is refused.
 *
 * @example
 * if (error instanceof InvalidWorld) {
 *   for (const { pointer, reason } of error.problems) console.log(pointer, reason)
 * }
 */
export interface WorldProblem {
  readonly pointer: string
  readonly reason: string
}

/** A failing check as a mistake in a world. */
export function worldProblem({ at, keyword, message, actual }: Problem): WorldProblem {
  const place = `${at.pointer || 'the value'} `
  const said = message.startsWith(place) ? message.slice(place.length) : message
  const shown = actual === undefined ? '' : `, not ${JSON.stringify(actual).slice(0, 80)}`
  const isUnknown = keyword === 'additionalProperties'
  return { pointer: at.pointer, reason: isUnknown ? 'is not known' : said + shown }
}
