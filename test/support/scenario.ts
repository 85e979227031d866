import type { MockScope } from '../../src/index.js'
import type { Answer, Api } from './api.js'

/** What shows a rule at work, and what it shows for each value of the rule. */
export interface Scenario {
  tell(api: Api, mock: MockScope): Promise<unknown>
  readonly outcomes: Readonly<Record<string, unknown>>
}

export const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)

/** The statuses of calls made one after the other. */
export async function statuses(...calls: (() => Promise<Answer>)[]): Promise<number[]> {
  const all: number[] = []
  for (const call of calls) all.push((await call()).status)
  return all
}

/** The kind of tag that bytes have, and what a download that was broken off gets when it goes on. */
export async function resumed(api: Api, path: string): Promise<unknown> {
  const etag = (await api('GET', path)).headers.get('etag')
  const headers = { range: 'bytes=1-', 'if-range': etag ?? '"none"' }
  const { status } = await api('GET', path, undefined, headers)
  return [etag?.replace(/[0-9a-f]{32}/, 'HEX') ?? 'none', status]
}

/** What `resumed` gives by the rule about entity tags. */
export const RESUMED = { strong: ['"HEX"', 206], weak: ['W/"HEX"', 200], none: ['none', 200] }
