import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ExchangeSummary } from '../api/types.js'
import { keyOfExchange } from './exchange-list.js'
import { loadExchanges } from './load-exchanges.js'

const TYPING_MS = 250
// To search reads each body of the journal: while exchanges come in, not after each of them.
const LIVE_MS = 2000

export interface TextSearch {
  readonly found: (exchange: ExchangeSummary) => boolean
  readonly isSearching: boolean
}

/**
 * Asks the server which exchanges contain a text in headers, bodies or violations; again when there
 * are others.
 */
export function useTextSearch(scope: string | null, text: string, latest: string): TextSearch {
  const [keys, setKeys] = useState<{ text: string; set: ReadonlySet<string> } | undefined>()
  const newest = useRef(latest)
  newest.current = latest
  const wanted = text.trim()
  useEffect(() => {
    if (wanted === '') return
    const stop = new AbortController()
    let searched: string | undefined
    const search = async () => {
      if (searched !== newest.current) {
        searched = newest.current
        await loadExchanges(scope, wanted, stop.signal).then(
          ({ exchanges }) => setKeys({ text: wanted, set: new Set(exchanges.map(keyOfExchange)) }),
          // What the page has of the exchanges is searched all the same.
          () => undefined,
        )
      }
      // Not put off by what comes in meanwhile: under steady traffic it would never be done.
      if (!stop.signal.aborted) timer = setTimeout(() => void search(), LIVE_MS)
    }
    let timer = setTimeout(() => void search(), TYPING_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [scope, wanted])
  const current = keys?.text === wanted ? keys.set : undefined
  const found = useCallback(
    (exchange: ExchangeSummary) => current?.has(keyOfExchange(exchange)) ?? false,
    [current],
  )
  return { found, isSearching: wanted !== '' && !current }
}
