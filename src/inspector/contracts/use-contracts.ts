import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ContractDocument } from '../../core/contract/openapi.js'
import { api, messageOf } from '../app/api.js'
import { useLoad } from '../app/use-load.js'
import type { RulesReply, RuleView, ServicesReply } from '../api/types.js'
import type { ContractParts } from './part.js'
import { readContract } from './read-contract.js'

export interface LoadedContracts {
  /** Undefined until all are loaded. */
  readonly contracts: readonly ContractParts[] | undefined
  /** With their values in the scope of the page. */
  readonly rules: readonly RuleView[]
  readonly error: string | undefined
  readonly reloadRules: () => void
}

/** Loads the contracts of all services, and their rules. */
export function useContracts(): LoadedContracts {
  const services = useLoad<ServicesReply>('/services', { scope: null })
  const rules = useLoad<RulesReply>('/rules', { refreshOn: ({ type }) => type === 'world' })
  const [contracts, setContracts] = useState<readonly ContractParts[] | undefined>()
  const [error, setError] = useState<string | undefined>()
  const names = services.data?.services.map(({ name }) => name).join(' ')
  useEffect(() => {
    if (names === undefined) return
    const stop = new AbortController()
    loadContracts(names.split(' ').filter(Boolean), stop.signal).then(
      (loaded) => {
        setContracts(loaded)
        setError(undefined)
      },
      (failure: unknown) => {
        if (!stop.signal.aborted) setError(messageOf(failure))
      },
    )
    return () => stop.abort()
    // After each reconnect: another server may have another contract.
  }, [names, services.data])
  const known = useKept(rules.data)?.rules
  return {
    contracts: known && contracts,
    rules: useMemo(() => known ?? [], [known]),
    error: services.error ?? rules.error ?? error,
    reloadRules: rules.reload,
  }
}

function loadContracts(names: readonly string[], signal: AbortSignal): Promise<ContractParts[]> {
  return Promise.all(
    names.map(async (name) => {
      const path = `/contracts/${encodeURIComponent(name)}`
      return readContract(name, await api.get<ContractDocument>(path, { scope: null, signal }))
    }),
  )
}

/** What was loaded last, while it is loaded again. */
function useKept<T>(data: T | undefined): T | undefined {
  const [kept, setKept] = useState(data)
  useEffect(() => {
    if (data !== undefined) setKept(data)
  }, [data])
  return data ?? kept
}
