import { useEffect, useRef, useState } from 'preact/hooks'
import type { LiveEvent } from '../api/types.js'
import { api, ApiError, messageOf, type CallOptions } from './api.js'
import { useConnection, useEvents } from './connection.js'
import { useScope } from './scope.js'

export interface Loaded<T> {
  /** What was loaded last; kept while it is loaded again. */
  readonly data: T | undefined
  readonly error: string | undefined
  readonly isLoading: boolean
  readonly reload: () => void
}

export interface LoadOptions extends Pick<CallOptions, 'query' | 'scope'> {
  /** Loads again after an event of the page's scope for which this is true, at most twice a second. */
  readonly refreshOn?: (event: LiveEvent) => boolean
}

/**
 * Loads from the admin API: at first, when path, query or scope change, and after each reconnect.
 * Nothing is loaded for the path null.
 */
export function useLoad<T>(path: string | null, options: LoadOptions = {}): Loaded<T> {
  const { query, refreshOn } = options
  const pageScope = useScope()
  const scope = options.scope === undefined ? pageScope : options.scope
  const { epoch } = useConnection()
  const [turn, setTurn] = useState(0)
  const what = JSON.stringify([path, query, scope])
  const [state, setState] = useState<Result<T>>({ what: '' })
  const reload = () => setTurn((before) => before + 1)
  const isBusy = useRef(false)
  useEffect(() => {
    isBusy.current = path !== null && epoch > 0
    if (path === null || epoch === 0) return
    const stop = new AbortController()
    const end = (result: (before: Result<T>) => Result<T>) => {
      if (stop.signal.aborted) return
      isBusy.current = false
      setState(result)
    }
    api.get<T>(path, { ...(query && { query }), scope, signal: stop.signal }).then(
      (data) => end(() => ({ what, data })),
      (error: unknown) => end((before) => failed(before, what, error)),
    )
    return () => stop.abort()
  }, [what, epoch, turn])
  const soon = useSoon(reload, () => isBusy.current)
  useEvents((event) => {
    const isOurs = scope === null || event.scope === scope
    if (isOurs && refreshOn?.(event) === true) soon()
  })
  const isCurrent = state.what === what
  const { data, error } = isCurrent ? state : { data: undefined, error: undefined }
  return { data, error, isLoading: !isCurrent && path !== null, reload }
}

interface Result<T> {
  /** What was loaded. */
  readonly what: string
  readonly data?: T
  readonly error?: string
}

/** Of a server that is gone, what it said last stays: the banner tells that it may be out of date. */
function failed<T>(before: Result<T>, what: string, error: unknown): Result<T> {
  const isGone = error instanceof ApiError && error.status === 0
  if (isGone && before.what === what && before.data !== undefined) return before
  return { what, error: messageOf(error) }
}

/** For what any event may have changed: a request, due work, or a change from outside. */
export const onEveryEvent = (): boolean => true

/** Returns what calls at once, and then at most twice a second; not while `isBusy`, but afterwards. */
export function useSoon(call: () => void, isBusy = () => false): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isWanted = useRef(false)
  useEffect(() => () => clearTimeout(timer.current), [])
  const run = () => {
    // What was called for last is waited for: begun anew by each event, it would never be done.
    isWanted.current = isBusy()
    if (!isWanted.current) call()
    timer.current = setTimeout(() => {
      timer.current = undefined
      if (isWanted.current) run()
    }, 500)
  }
  return () => {
    if (timer.current === undefined) run()
    else isWanted.current = true
  }
}
