import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExchangeSummary } from '../api/types.js'
import { messageOf } from '../app/api.js'
import { useConnection, useEvents } from '../app/connection.js'
import { useSoon } from '../app/use-load.js'
import { addExchanges } from './exchange-list.js'
import { loadExchanges } from './load-exchanges.js'

// Thousands of exchanges a second are drawn in steps.
const STEP_MS = 100

export interface Exchanges {
  /** Oldest first; undefined until they are loaded. */
  readonly list: readonly ExchangeSummary[] | undefined
  /** How many the journal no longer had when they were loaded. */
  readonly dropped: number
  readonly error: string | undefined
  readonly reload: () => void
}

/** Returns the exchanges of a scope, or of all for null, and goes on with those that come in. */
export function useExchanges(scope: string | null): Exchanges {
  const { epoch } = useConnection()
  const [turn, setTurn] = useState(0)
  const [list, setList] = useState<readonly ExchangeSummary[] | undefined>()
  const [dropped, setDropped] = useState(0)
  const [error, setError] = useState<string | undefined>()
  const live = useLiveExchanges(scope, (added) => {
    setList((before) => before && addExchanges(before, added))
  })
  const reload = () => setTurn((before) => before + 1)
  useEffect(() => {
    if (epoch === 0) return
    const stop = new AbortController()
    live.hold()
    loadExchanges(scope, '', stop.signal).then(
      (loaded) => {
        setList(loaded.exchanges)
        setDropped(loaded.dropped)
        setError(undefined)
        // Those that came in meanwhile may be among them.
        live.release()
      },
      (reason: unknown) => {
        if (stop.signal.aborted) return
        setError(messageOf(reason))
        live.release()
      },
    )
    return () => stop.abort()
  }, [scope, epoch, turn])
  // A reset of the scope clears the journal.
  const reloadSoon = useSoon(reload)
  useEvents((event) => {
    if (event.type === 'world' && (scope === null || event.scope === scope)) reloadSoon()
  })
  return { list, dropped, error, reload }
}

/** Collects the exchanges that come in, and hands them over in steps unless they are held back. */
function useLiveExchanges(
  scope: string | null,
  onAdd: (added: readonly ExchangeSummary[]) => void,
): { hold(): void; release(): void } {
  const waiting = useRef<ExchangeSummary[]>([])
  const isHeld = useRef(true)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const flush = () => {
    timer.current = undefined
    if (isHeld.current || waiting.current.length === 0) return
    const added = waiting.current
    waiting.current = []
    onAdd(added)
  }
  useEvents((event) => {
    if (event.type !== 'exchange' || (scope !== null && event.scope !== scope)) return
    waiting.current.push(event.summary)
    timer.current ??= setTimeout(flush, STEP_MS)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    hold: () => {
      isHeld.current = true
      waiting.current = []
    },
    release: () => {
      isHeld.current = false
      flush()
    },
  }
}
