import { api, ApiError } from '../app/api.js'
import { saveFile } from '../app/download.js'
import type { ExchangeName } from './exchange-list.js'

/** The numbers of this many exchanges fit into one URL. */
const CHUNK = 500

interface Har {
  readonly log: { readonly entries: readonly HarEntry[] }
}

interface HarEntry {
  readonly _quayside: { readonly sequence: number }
}

/** Saves exchanges as a HAR file; returns how many of them the journal still had. */
export async function saveHar(exchanges: readonly ExchangeName[], name: string): Promise<number> {
  const hars = await Promise.all(chunksOf(exchanges).map(loadHar))
  const [first] = hars
  if (!first) return 0
  const entries = hars.flatMap(({ log }) => log.entries)
  const whole = { log: { ...first.log, entries } }
  saveFile(name, JSON.stringify(whole, null, 2), 'application/json')
  return entries.length
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

async function loadHar({ scope, sequences }: Chunk): Promise<Har> {
  try {
    return await api.get<Har>('/requests', { query: { format: 'har', sequence: sequences }, scope })
  } catch (error) {
    const isDropped = error instanceof ApiError && error.status === 404
    if (!isDropped || sequences.length === 1) throw error
    // The page shows exchanges that the journal dropped meanwhile: save what it has of them.
    const { log } = await api.get<Har>('/requests', { query: { format: 'har' }, scope })
    const wanted = new Set(sequences)
    const entries = log.entries.filter(({ _quayside: { sequence } }) => wanted.has(sequence))
    return { log: { ...log, entries } }
  }
}
