import { api } from '../app/api.js'
import { saveFile } from '../app/download.js'
import type { ExchangeName } from './exchange-list.js'

/** The numbers of this many exchanges fit into one URL. */
const CHUNK = 500

interface Har {
  readonly log: { readonly entries: readonly { readonly startedDateTime: string }[] }
}

/** Saves exchanges as a HAR file. */
export async function saveHar(exchanges: readonly ExchangeName[], name: string): Promise<void> {
  const hars = await Promise.all(chunksOf(exchanges).map(loadHar))
  const [first] = hars
  if (!first) return
  const entries = hars.flatMap(({ log }) => log.entries)
  const whole = { log: { ...first.log, entries } }
  saveFile(name, JSON.stringify(whole, null, 2), 'application/json')
}

interface Chunk {
  readonly scope: string
  readonly sequences: readonly number[]
}

function chunksOf(exchanges: readonly ExchangeName[]): Chunk[] {
  const scopes = [...new Set(exchanges.map(({ scope }) => scope))]
  return scopes.flatMap((scope) => {
    const ofScope = exchanges.filter((one) => one.scope === scope)
    return Array.from({ length: Math.ceil(ofScope.length / CHUNK) }, (_, index) => ({
      scope,
      sequences: ofScope.slice(index * CHUNK, (index + 1) * CHUNK).map(({ sequence }) => sequence),
    }))
  })
}

function loadHar({ scope, sequences }: Chunk): Promise<Har> {
  return api.get<Har>('/requests', { query: { format: 'har', sequence: sequences }, scope })
}
