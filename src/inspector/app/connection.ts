import { useEffect, useRef } from 'preact/hooks'
import type { LiveEvent } from '../api/types.js'
import { Store, useStore } from '../ui/store.js'
import { api, ApiError } from './api.js'
import { EventParser } from './sse.js'

// The server sends a comment each 15 seconds.
const SILENCE_MS = 40_000
const RETRY_MS = [500, 1000, 2000, 3000]

/** `gone` while the server does not answer, `refused` if it wants a token that was not given. */
export type ConnectionState = 'connecting' | 'open' | 'gone' | 'refused'

interface Connection {
  readonly state: ConnectionState
  /** How often the page has connected: what was loaded before may be out of date. */
  readonly epoch: number
}

const connection = new Store<Connection>({ state: 'connecting', epoch: 0 })
const listeners = new Set<(event: LiveEvent) => void>()
let wake: (() => void) | undefined

/** Returns how the page is connected. */
export function useConnection(): Connection {
  return useStore(connection)
}

/** Calls back with each event of all scopes. */
export function subscribe(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Calls back with each event of all scopes while the component is there. */
export function useEvents(listener: (event: LiveEvent) => void): void {
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => subscribe((event) => latest.current(event)), [])
}

/** Tries at once to connect, instead of after the pause. */
export function reconnect(): void {
  wake?.()
}

/** Listens to the server until the signal aborts, and connects again whenever that breaks off. */
export async function connect(signal: AbortSignal): Promise<void> {
  for (let failed = 0; !signal.aborted; failed++) {
    try {
      await listen(signal, () => {
        failed = 0
        connection.update(({ epoch }) => ({ state: 'open', epoch: epoch + 1 }))
      })
    } catch (error) {
      const isRefused = error instanceof ApiError && error.status === 403
      connection.update((before) => ({ ...before, state: isRefused ? 'refused' : 'gone' }))
      // Only a person can give the token.
      if (isRefused) await pause(undefined, signal)
    }
    if (connection.get().state === 'open') {
      connection.update((before) => ({ ...before, state: 'gone' }))
    }
    await pause(RETRY_MS[Math.min(failed, RETRY_MS.length - 1)], signal)
  }
}

/** Waits; without a time until someone wants to connect. */
function pause(ms: number | undefined, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = ms === undefined ? undefined : setTimeout(resolve, ms)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
    signal.addEventListener('abort', wake, { once: true })
  })
}

/** Reads events until the stream ends or goes silent. */
async function listen(signal: AbortSignal, onOpen: () => void): Promise<void> {
  const silence = new AbortController()
  const either = AbortSignal.any([signal, silence.signal])
  const query = { format: 'summary' }
  const response = await api.fetch('/events', { query, scope: null, signal: either })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const parser = new EventParser()
  onOpen()
  for (;;) {
    const timer = setTimeout(() => silence.abort(), SILENCE_MS)
    const piece = await reader?.read().finally(() => clearTimeout(timer))
    if (!piece || piece.done) return
    for (const { type, data } of parser.push(piece.value)) {
      emit({ type, ...(JSON.parse(data) as object) } as LiveEvent)
    }
  }
}

function emit(event: LiveEvent): void {
  for (const listener of [...listeners]) listener(event)
}
