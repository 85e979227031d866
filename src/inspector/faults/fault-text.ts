import { isRecord } from '../../core/util/is-record.js'
import { actionsIn, textOf, type Draft } from './draft.js'
import { spanText } from './span.js'

/**
 * Returns what a fault does, in words.
 *
 * @example
 * actionText({ status: 429, headers: { 'retry-after': '1' } }) // '429, with retry-after: 1'
 */
function actionText(action: Draft): string {
  const parts = [
    errorText(action),
    action['latency'] !== undefined && `reply delayed by ${latencyText(action['latency'])}`,
    action['lose'] && 'reply lost',
    action['reset'] !== undefined && resetText(action),
    action['stall'] !== undefined && stallText(action['stall']),
    action['gone'] && 'gone meanwhile',
    action['expire'] && 'expires during the download',
    action['stale'] && 'stale list',
    action['truncate'] && 'reply cut short',
    action['drip'] !== undefined && dripText(action['drip']),
    action['malformed'] && 'malformed JSON',
    action['jsonError'] && `JSON error${withCode(action)} with status 200`,
    action['contentType'] !== undefined && `Content-Type ${textOf(action['contentType'])}`,
    isRecord(action['headers']) && `with ${pairsText(action['headers'], ': ')}`,
  ]
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ')
}

/** What a fault does: of several actions, one is drawn. */
export function faultText(draft: Draft): string {
  return actionsIn(draft)
    .map(({ action }) => actionText(action))
    .join(' or ')
}

function errorText(action: Draft): string {
  const { status, code, jsonError, body, afterBytes } = action
  if (status === undefined && (code === undefined || jsonError !== undefined)) return ''
  const name = [status, code].map(textOf).filter(Boolean).join(' ')
  const own = body === undefined ? '' : ' with a body of its own'
  const early = afterBytes === undefined ? '' : ` after ${bytesText(afterBytes)} of the request`
  return name + own + early
}

function withCode({ code }: Draft): string {
  return code === undefined ? '' : ` ${textOf(code)}`
}

function latencyText(latency: unknown): string {
  if (!isRecord(latency)) return spanText(latency)
  const { clock, fixed, min, max, mean, deviation, ...parts } = latency
  const clockText = clock === 'mock' ? " of the mock's clock" : ''
  if (fixed !== undefined) return spanText(fixed) + clockText
  if (min !== undefined) return `${spanText(min)} to ${spanText(max)}${clockText}`
  if (mean !== undefined) return `${spanText(mean)} ± ${spanText(deviation)}${clockText}`
  return spanText(parts)
}

function resetText({ reset, afterBytes }: Draft): string {
  const early = afterBytes === undefined ? '' : ` after ${bytesText(afterBytes)}`
  return `connection reset ${String(reset).replace('-', ' ')}${early}`
}

function stallText(stall: unknown): string {
  if (!isRecord(stall)) return 'upload stalled'
  return `upload stalled after ${bytesText(stall['afterBytes'])} for ${spanText(stall['for'])}`
}

function dripText(drip: unknown): string {
  if (!isRecord(drip)) return 'dripped'
  return `dripped, ${bytesText(drip['bytes'])} each ${spanText(drip['every'])}`
}

function bytesText(bytes: unknown): string {
  return `${String(bytes)} bytes`
}

/**
 * Returns which calls a fault acts on, in words.
 *
 * @example
 * callsText({ nth: 2 }) // 'the 2nd call'
 */
export function callsText(draft: Draft): string {
  return [countText(draft), probabilityText(draft), matchText(draft)].filter(Boolean).join(', ')
}

function countText({ after, nth, times }: Draft): string {
  const isOnce = times === 1 || (times === undefined && nth !== undefined)
  if (nth !== undefined) {
    return isOnce ? `the ${ordinal(nth)} call` : `${textOf(times)} calls from the ${ordinal(nth)}`
  }
  const count =
    times === undefined ? 'all calls' : isOnce ? 'the first call' : `${textOf(times)} calls`
  if (after === undefined) return count
  const calls = after === 1 ? '1 call' : `${textOf(after)} calls`
  return `${count} after ${typeof after === 'number' ? calls : spanText(after)}`
}

function ordinal(number: unknown): string {
  const text = String(number)
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[/(?<!1)[123]$/.exec(text)?.[0] ?? ''] ?? 'th'
  return text + ending
}

function probabilityText({ probability }: Draft): string {
  if (typeof probability !== 'number') return ''
  return `each with a probability of ${Number((probability * 100).toFixed(2))} %`
}

function matchText({ match }: Draft): string {
  if (!isRecord(match)) return ''
  const { params = {}, query = {}, headers = {}, body } = match
  const pairs = [params, query, headers].map((part) => (isRecord(part) ? pairsText(part, '=') : ''))
  const bodyText = body === undefined ? '' : `body ${JSON.stringify(body)}`
  const all = [...pairs, bodyText].filter(Boolean).join(', ')
  return all === '' ? '' : `with ${all}`
}

function pairsText(pairs: Readonly<Record<string, unknown>>, between: string): string {
  return Object.entries(pairs)
    .map(([name, value]) => `${name}${between}${String(value)}`)
    .join(', ')
}

/** How many calls a fault acts on at most; undefined for all of them. */
export function timesOf({ times, nth }: Draft): number | undefined {
  if (typeof times === 'number') return times
  return nth === undefined ? undefined : 1
}
