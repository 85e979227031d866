import type { FaultAction, FaultMatch, PlannedFault } from '../faults/fault.js'
import { targetsOf, type FaultTarget } from '../faults/targets.js'
import { maskBody, maskParameters, redactHeaders } from '../journal/redact.js'
import { requestSecrets, responseSecrets, type SecretPath } from '../journal/secret-paths.js'
import type { Service } from '../service/service.js'

/** A planned fault without the secrets of the calls that it matches, and of the replies that it sends. */
export function maskFault<F extends Pick<PlannedFault, 'operation' | 'match' | 'do'>>(
  services: readonly Service[],
  fault: F,
): F {
  const found = targetsOf(services, fault)
  const targets = Array.isArray(found) ? found : []
  const { match, do: actions, ...others } = fault
  const masked = Array.isArray(actions)
    ? actions.map((one) => maskAction(one as FaultAction, targets))
    : maskAction(actions as FaultAction, targets)
  return {
    ...others,
    ...(match && { match: maskMatch(match, targets) }),
    do: masked,
  } as unknown as F
}

function maskMatch(match: FaultMatch, targets: readonly FaultTarget[]): FaultMatch {
  const { params, query, headers, body } = match
  const paths = targets.flatMap(({ service, operation }) => requestSecrets(service, operation))
  return {
    ...(params && { params: maskParameters(params) }),
    ...(query && { query: maskParameters(query) }),
    ...(headers && { headers: maskHeaders(headers) }),
    ...('body' in match && { body: maskBody(body, paths) }),
  }
}

function maskAction(action: FaultAction, targets: readonly FaultTarget[]): FaultAction {
  const { headers, body, status = 200 } = action
  const paths = targets.flatMap(({ service: { contract }, operation }): readonly SecretPath[] =>
    responseSecrets(contract, operation, status),
  )
  return {
    ...action,
    ...(headers && { headers: redactHeaders(headers) }),
    ...('body' in action && { body: maskBody(body, paths) }),
  }
}

/** The values are compared as texts, and may be anything. */
function maskHeaders(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(values).map(([name, value]) => {
    const masked = redactHeaders({ [name]: String(value) })[name]
    return [name, masked === String(value) ? value : masked]
  })
  return Object.fromEntries(entries) as Readonly<Record<string, unknown>>
}
