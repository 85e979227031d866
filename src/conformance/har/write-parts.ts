import type { HarPair } from './types.js'

// What the recordings that we write have in common.

/** The clock of a mock stands while it answers; of a connection nothing is known. */
export const TIMINGS = { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 0, receive: 0 }

/** What a message of either direction says beside its body; the headers are masked already. */
export function messageOf(headers: Readonly<Record<string, string>>) {
  return { httpVersion: 'HTTP/1.1', cookies: [], headers: pairsOf(headers), headersSize: -1 }
}

function pairsOf(headers: Readonly<Record<string, string>>): HarPair[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}

/** The query of a URL, absolute or not: a name may stand twice. */
export function queryOf(url: string): HarPair[] {
  const search = url.indexOf('?')
  if (search === -1) return []
  const pairs = new URLSearchParams(url.slice(search + 1))
  return [...pairs].map(([name, value]) => ({ name, value }))
}
