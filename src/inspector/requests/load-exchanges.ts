import type { ExchangeSummary, RequestsReply, ScopesReply } from '../api/types.js'
import { api } from '../app/api.js'
import { mergeScopes } from './exchange-list.js'

/** Returns the names of all scopes. */
export async function scopeNames(): Promise<string[]> {
  const { scopes } = await api.get<ScopesReply>('/scopes', { scope: null })
  return scopes.map(({ name }) => name)
}

export interface LoadedExchanges {
  readonly exchanges: readonly ExchangeSummary[]
  readonly dropped: number
}

/** Returns the exchanges of a scope, or of all for null, oldest first; with a text, those that have it. */
export async function loadExchanges(
  scope: string | null,
  text: string,
  signal: AbortSignal,
): Promise<LoadedExchanges> {
  const scopes = scope === null ? await scopeNames() : [scope]
  const query = { format: 'summary', ...(text !== '' && { text }) }
  const replies = await Promise.all(
    scopes.map((one) => api.get<RequestsReply>('/requests', { query, scope: one, signal })),
  )
  return {
    exchanges: mergeScopes(replies.map(({ exchanges }) => exchanges)),
    dropped: replies.reduce((sum, { dropped }) => sum + dropped, 0),
  }
}
