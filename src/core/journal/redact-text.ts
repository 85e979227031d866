import type { RawExchange } from './exchange.js'
import { MASK, maskBody, redactHeaders, redactUrl } from './redact.js'
import { requestSecrets } from './secret-paths.js'

// A shorter text is often part of another one by chance.
const MIN_LENGTH = 6

/**
 * Returns a function that masks the credentials of a request in a text about it: the error of a
 * provider may quote them.
 *
 * @example
 * createRedactor(raw)('Incorrect API key provided: sk-12345') // 'Incorrect API key provided: ***'
 */
export function createRedactor(raw: RawExchange): (text: string) => string {
  return redactValues(
    secretsOf(raw).filter((secret) => secret.length >= MIN_LENGTH && secret !== MASK),
  )
}

/** Returns a function that masks texts in another one: as they are, as JSON, or URL-encoded. */
export function redactValues(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets)]
    .flatMap((secret) => [secret, inJson(secret), encodeURIComponent(secret)])
    // The longest first: one may contain another.
    .sort((a, b) => b.length - a.length)
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, MASK), text)
}

function secretsOf({ request, service, operation }: RawExchange): string[] {
  const body = request.body
  return [
    ...Object.entries(request.headers).flatMap(([name, value]) =>
      redactHeaders({ [name]: value })[name] === value ? [] : credentialsIn(name, value),
    ),
    ...maskedQueryValues(request.url, redactUrl(request.url)),
    ...maskedTexts(body, maskBody(body, requestSecrets(service, operation))),
  ]
}

/** The credentials in a header: `abc` of `Bearer abc`, and the values of cookies. */
function credentialsIn(name: string, value: string): string[] {
  if (/cookie$/i.test(name)) {
    return value.split(/;\s*/).map((pair) => pair.slice(pair.indexOf('=') + 1))
  }
  return [/^[\w-]+\s+(\S.*)$/.exec(value)?.[1] ?? value]
}

function maskedQueryValues(url: string, masked: string): string[] {
  const [sent, redacted] = [url, masked].map((one) => one.slice(one.indexOf('?') + 1).split('&'))
  return (sent ?? []).flatMap((pair, index) => {
    if (pair === redacted?.[index]) return []
    return [...new URLSearchParams(pair).values(), pair.slice(pair.indexOf('=') + 1)]
  })
}

/** The texts of `value` that are masked in `masked`. */
function maskedTexts(value: unknown, masked: unknown): string[] {
  if (value === masked) return []
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  const maskedMembers = (masked === MASK ? {} : masked) as Record<string, unknown>
  return Object.entries(value).flatMap(([name, child]) => maskedTexts(child, maskedMembers[name]))
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
