import { basicCredentials } from '../http/bearer-token.js'
import { latin1Of } from '../util/bytes.js'
import { TextFinder } from '../util/text-finder.js'
import { detached } from '../util/truncate.js'
import type { RawExchange } from './exchange.js'
import { isSecretName, MASK, maskBody, redactHeaders, redactUrl, urlEncoded } from './redact.js'
import { requestSecrets } from './secret-paths.js'
import { maskShapes, mayHaveSecret } from './secret-shapes.js'

// A shorter text is often part of another one by chance.
const MIN_LENGTH = 6

/** How many secrets are remembered at most: more than a journal of the usual length has. */
const MAX_SECRETS = 5000
/** A longer text is no credential, but a whole body that was masked. */
const MAX_LENGTH = 4096

/**
 * The secrets of the exchanges of a journal: other exchanges may show them anywhere.
 *
 * @example
 * secrets.learn(raw)
 * secrets.mask({ message: 'Incorrect API key provided: sk-12345' })
 */
export class KnownSecrets {
  #secrets = new Set<string>()
  readonly #most: number
  // It takes some memory, which a journal without secrets does not need.
  #finder: TextFinder | undefined
  /** With the body that it had: one that is read later is learned from later. */
  readonly #learned = new WeakMap<RawExchange, unknown>()

  /** `most`: how many secrets are remembered. */
  constructor(most = MAX_SECRETS) {
    this.#most = most
  }

  learn(raw: RawExchange): void {
    const { body } = raw.request
    if (this.#learned.has(raw) && this.#learned.get(raw) === body) return
    this.#learned.set(raw, body)
    for (const secret of secretsOf(raw)) {
      if (secret.length <= MAX_LENGTH && !isWholeBody(secret, raw)) this.#add(secret)
    }
  }

  /** Learns a text that is a secret, unless it is too short to be told from other texts. */
  learnText(secret: string): void {
    if (isLong(secret)) this.#add(secret)
  }

  /** The secrets that are remembered. */
  all(): Iterable<string> {
    return this.#secrets
  }

  /** Notes that there is nothing to learn from an exchange: it was learned from in another form. */
  noteLearned(raw: RawExchange): void {
    this.#learned.set(raw, raw.request.body)
  }

  /**
   * Returns a value with the secrets masked in its texts, names and numbers, and what has the form of
   * one; it is shared if it has none.
   */
  mask<T>(value: T): T {
    const json = JSON.stringify(value) as string | undefined
    if (json === undefined) return value
    if (!this.#finder?.isIn(json) && !mayHaveSecret(json)) return value
    return redactTexts(value, this.#finder) as T
  }

  /** Returns a text with as many asterisks in the place of each secret, and of what has the form of one. */
  cover(text: string): string {
    return redactText(text, this.#finder, asMany)
  }

  #add(text: string): void {
    if (this.#secrets.has(text)) return
    if (this.#secrets.size >= this.#most) this.#forgetOldest()
    const secret = detached(text)
    this.#secrets.add(secret)
    this.#finder ??= new TextFinder()
    for (const form of formsOf(secret)) this.#finder.add(form)
  }

  /** Forgets a tenth at once: what finds the others is made anew. */
  #forgetOldest(): void {
    this.#secrets = new Set([...this.#secrets].slice(Math.ceil(this.#most / 10)))
    this.#finder = finderOf([...this.#secrets])
  }
}

function finderOf(secrets: readonly string[]): TextFinder {
  const finder = new TextFinder()
  for (const form of secrets.flatMap(formsOf)) finder.add(form)
  return finder
}

function redactTexts(value: unknown, finder: TextFinder | undefined): unknown {
  if (typeof value === 'string') return redactText(value, finder)
  if (typeof value === 'number') return finder?.is(String(value)) ? MASK : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => redactTexts(item, finder))
    return items.every((item, index) => item === value[index]) ? value : items
  }
  const before = Object.entries(value)
  const after = before.map(([name, child]): [string, unknown] => [
    redactText(name, finder),
    redactTexts(child, finder),
  ])
  const isSame = after.every(([name, child], index) => {
    return name === before[index]?.[0] && child === before[index][1]
  })
  return isSame ? value : Object.fromEntries(after)
}

function redactText(text: string, finder: TextFinder | undefined, by = toMask): string {
  return maskShapes(finder?.replace(text, by) ?? text, by)
}

const toMask: (secret: string) => string = () => MASK
const asMany = (secret: string) => '*'.repeat(secret.length)

/**
 * Returns a function that masks the credentials of a request in a text about it: the error of a
 * provider may quote them.
 *
 * @example
 * createRedactor(raw)('Incorrect API key provided: sk-12345') // 'Incorrect API key provided: ***'
 */
export function createRedactor(raw: RawExchange): (text: string) => string {
  return redactValues(secretsOf(raw))
}

function secretsOf(raw: RawExchange): string[] {
  return [...headSecretsOf(raw), ...bodySecretsOf(raw)].filter(isLong)
}

const isLong = (secret: string) => secret.length >= MIN_LENGTH && secret !== MASK

/** Returns a function that masks texts in another one: as they are, as JSON, or URL-encoded. */
export function redactValues(secrets: readonly string[]): (text: string) => string {
  const finder = finderOf(secrets)
  return (text) => finder.replace(text, toMask)
}

/** Whether a masked text is no credential, but a body, or a part of a form, that could not be read. */
function isWholeBody(text: string, { request }: RawExchange): boolean {
  return text === request.body || /^\s*[[{]/.test(text)
}

const encoder = new TextEncoder()

/** The forms in which a secret occurs in texts, and in bytes that are read as characters. */
function formsOf(secret: string): string[] {
  return [secret, inJson(secret), urlEncoded(secret), latin1Of(encoder.encode(secret))]
}

function headSecretsOf({ request }: RawExchange): string[] {
  return [
    ...Object.entries(request.headers).flatMap(([name, value]) =>
      redactHeaders({ [name]: value })[name] === MASK ? credentialsIn(name, value) : [],
    ),
    ...maskedQueryValues(request.url, redactUrl(request.url)),
  ]
}

function bodySecretsOf({ request: { body }, service, operation }: RawExchange): string[] {
  return maskedTexts(body, maskBody(body, requestSecrets(service, operation)))
}

/** The credentials in a header: `abc` of `Bearer abc`, the values of cookies, a password of Basic. */
function credentialsIn(name: string, value: string): string[] {
  if (/cookie$/i.test(name)) {
    return value.split(/;\s*/).map((pair) => pair.slice(pair.indexOf('=') + 1))
  }
  const credentials = /^[\w-]+\s+(\S.*)$/.exec(value)?.[1] ?? value
  return [credentials, ...loginIn(value), ...secretParametersIn(credentials)]
}

/** The password of Basic credentials; without one, the user name is the secret. */
function loginIn(value: string): string[] {
  const bytes = basicCredentials(value)
  if (bytes === undefined) return []
  const login = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
  const [user = '', ...password] = login.split(':')
  return [password.join(':') || user]
}

/** The secrets among the parameters of a scheme such as Digest or AWS4-HMAC-SHA256. */
function secretParametersIn(credentials: string): string[] {
  return Array.from(credentials.matchAll(/([\w-]{1,40})=(?:"([^"]*)"|([^",\s]+))/g))
    .filter(([, name = '']) => isSecretName(name) || name === 'response')
    .map(([, , quoted, bare]) => quoted ?? bare ?? '')
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
  if (typeof value === 'string') return masked === MASK ? [value] : []
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) =>
    // Of what is masked as a whole, so is each part.
    maskedTexts(child, masked === MASK ? MASK : (masked as Record<string, unknown>)[name]),
  )
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
