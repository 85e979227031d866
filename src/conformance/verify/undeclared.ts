import { provenanceOf } from '../../core/contract/provenance.js'
import { locationAt, schemaLocation } from '../../core/contract/schema-walk.js'
import { maskProblems, redactHeaders } from '../../core/journal/redact.js'
import { responseSecrets } from '../../core/journal/secret-paths.js'
import type { Service } from '../../core/service/service.js'
import { jsonSchemaOf } from './contract-drift.js'
import type { Difference } from './difference.js'
import type { StepResult } from './step-result.js'

/** Members of responses that the contract does not declare. */
export function undeclaredMembers(
  service: Service,
  results: readonly StepResult[],
): readonly Difference[] {
  const { contract } = service
  return results.flatMap(({ step, outcome }, index) => {
    if (outcome.kind !== 'reply' || outcome.json === undefined) return []
    const operation = contract.operation(step.operation)
    const { status } = outcome.reply
    const declared = contract.response(operation, status)
    const node = jsonSchemaOf(contract, operation, status)
    if (!declared?.schema || !node) return []
    const isPartial = declared.node['x-partial']?.some((name) =>
      new URL(outcome.sent.url).searchParams.has(name),
    )
    const view = isPartial ? 'partial' : 'closed'
    const problems = contract.validator
      .check(declared.schema, view, outcome.json, 'body')
      .filter(({ keyword }) => keyword === 'additionalProperties')
    const secrets = responseSecrets(contract, operation, status)
    return maskProblems(problems, outcome.json, secrets).map(({ at, actual }) => {
      const root = schemaLocation(contract, node, `${operation.id} ${String(status)}`)
      const { name, mark = provenanceOf(node) } = locationAt(contract, root, at.pointer)
      return { index, title: step.title, operation: step.operation, at, name, mark, real: actual }
    })
  })
}

/**
 * Headers that servers, proxies and networks between add to any response, by RFC 9110 to 9112, by
 * standards of browsers, or by custom. They say nothing about the API.
 */
const TRANSPORT_HEADERS = new Set(
  `accept-ranges age alt-svc cache-control clear-site-data connection content-encoding content-language
  content-length content-location content-security-policy content-type cross-origin-embedder-policy
  cross-origin-opener-policy cross-origin-resource-policy date etag expires keep-alive last-modified
  link location nel origin-agent-cluster permissions-policy pragma priority proxy-connection
  referrer-policy report-to reporting-endpoints server server-timing set-cookie strict-transport-security
  timing-allow-origin trailer transfer-encoding upgrade vary via warning x-cache x-cache-hits
  x-content-type-options x-dns-prefetch-control x-download-options x-frame-options
  x-permitted-cross-domain-policies x-powered-by x-runtime x-served-by x-timer x-xss-protection`.split(
    /\s+/,
  ),
)
const TRANSPORT_PREFIX =
  /^(?:access-control-|cf-|sec-|x-amz-cf-|x-amzn-|x-azure-|x-envoy-|x-fastly-)/

/** Headers of responses that the contract does not declare there, without those of the transport. */
export function undeclaredHeaders(
  { contract }: Service,
  results: readonly StepResult[],
): readonly Difference[] {
  return results.flatMap(({ step: { title, operation }, outcome }, index) => {
    if (outcome.kind !== 'reply') return []
    const { status, headers } = outcome.reply
    const declared = contract.response(contract.operation(operation), status)
    if (!declared) return []
    const known = Object.keys(declared.node.headers ?? {}).map((name) => name.toLowerCase())
    return Object.entries(redactHeaders(headers)).flatMap(([name, real]) => {
      if (known.includes(name) || TRANSPORT_HEADERS.has(name) || TRANSPORT_PREFIX.test(name)) {
        return []
      }
      const at = { in: 'header', pointer: `/${name}` } as const
      return [{ index, title, operation, at, name: `header ${name}`, mark: undefined, real }]
    })
  })
}
