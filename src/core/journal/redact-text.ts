import type { RawExchange } from './exchange.js'
import { MASK, maskBody, redactHeaders, redactUrl } from './redact.js'
import { requestSecrets } from './secret-paths.js'

// What is shorter stands in many a text by chance.
const SHORTEST = 6

/**
 * Takes the credentials of a request out of texts about it: a provider's error may quote them.
 *
 * @example
 * scrubber(raw)('Incorrect API key provided: sk-12345') // 'Incorrect API key provided: ***'
 */
export function createRedactor(raw: RawExchange): (text: string) => string {
  return redactValues(
    secretsOf(raw).filter((secret) => secret.length >= SHORTEST && secret !== MASK),
  )
}

/** Takes texts out of others, however they are written there: as they are, in JSON, in a URL. */
export function redactValues(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets)]
    .flatMap((secret) => [secret, inJson(secret), encodeURIComponent(secret)])
    // The longest first: one may hold another.
    .sort((a, b) => b.length - a.length)
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, MASK), text)
}

function secretsOf({ request, service, operation }: RawExchange): string[] {
  const body = request.body
  return [
    ...Object.entries(request.headers).flatMap(([name, value]) =>
      redactHeaders({ [name]: value })[name] === value ? [] : credentialsIn(name, value),
    ),
    ...queryOf(request.url, redactUrl(request.url)),
    ...hidden(body, maskBody(body, requestSecrets(service, operation))),
  ]
}

/** `abc` of `Bearer abc`, and the values of cookies. */
function credentialsIn(name: string, value: string): string[] {
  if (/cookie$/i.test(name)) {
    return value.split(/;\s*/).map((pair) => pair.slice(pair.indexOf('=') + 1))
  }
  return [/^[\w-]+\s+(\S.*)$/.exec(value)?.[1] ?? value]
}

function queryOf(url: string, masked: string): string[] {
  const [sent, shown] = [url, masked].map((one) => one.slice(one.indexOf('?') + 1).split('&'))
  return (sent ?? []).flatMap((pair, index) => {
    if (pair === shown?.[index]) return []
    return [...new URLSearchParams(pair).values(), pair.slice(pair.indexOf('=') + 1)]
  })
}

/** The texts of a value that are masked in its copy. */
function hidden(value: unknown, masked: unknown): string[] {
  if (value === masked) return []
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  const beside = (masked === MASK ? {} : masked) as Record<string, unknown>
  return Object.entries(value).flatMap(([name, child]) => hidden(child, beside[name]))
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
