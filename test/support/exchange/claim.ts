import { GRADES, isAtLeast, type Grade } from '../../../src/core/contract/provenance.js'
import type { Service } from '../../../src/core/service/service.js'
import { exactness, showsError } from '../errors.js'
import { declaredReply } from './reply.js'
import type { Exchange } from './schema.js'

/** The error of `x-errors` that an exchange's reply shows: the most exact one that fits. */
export function errorOf(service: Service, exchange: Exchange): string | undefined {
  const { body } = exchange.reply
  if (body === undefined) return undefined
  return [...(declaredReply(service, exchange)?.node['x-errors'] ?? [])]
    .filter((name) => showsError(service, name, body))
    .sort((a, b) => exactness(service, b) - exactness(service, a))[0]
}

/** The weakest grade of what an exchange shows: operation, parameters sent, reply, error, rules. */
export function weakestPart(service: Service, exchange: Exchange): Grade {
  const { operationId, request, rules = {} } = exchange
  const { contract } = service
  const node = operationId === null ? undefined : contract.operation(operationId).node
  const query = new URLSearchParams(request.path.split('?')[1])
  const sent = (node?.parameters ?? []).filter(
    ({ name, in: place }) =>
      place === 'path' ||
      (place === 'query' ? query.has(name) : request.headers[name.toLowerCase()] !== undefined),
  )
  const error = errorOf(service, exchange)
  const reply = declaredReply(service, exchange)?.node
  const marked = [node, ...sent, reply, error && contract.error(error)]
  const grades = [
    ...marked.map((one) => (one ? one['x-provenance'] : undefined)),
    ...Object.keys(rules).map((id) => service.rules[id]?.grade as Grade | undefined),
  ]
  return GRADES.findLast((grade) => grades.includes(grade)) ?? 'assumed'
}

/** Whether an exchange claims no more than its weakest part allows. */
export function isHonest(service: Service, exchange: Exchange): boolean {
  const { 'x-sources': sources } = service.contract.document
  const cited = sources[exchange['x-source'].split('#')[0] ?? '']?.grade
  return cited !== undefined && isAtLeast(weakestPart(service, exchange), cited)
}
