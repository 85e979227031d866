import type { Problem } from '../contract/problem.js'
import { valueAt, pointerKeys } from '../util/json-pointer.js'
import type { ContractOperation } from '../contract/contract.js'
import type { Service } from '../service/service.js'
import { requestSecrets, type SecretPath } from './secret-paths.js'

export const MASK = '***'

// What lets somebody in is called so everywhere, also where no contract declares it.
const WORDS = 'authorization|cookie|token|secret|passw(?:or)?d|credential|signature'
const KEYS = 'api|secret|access|account|private'
const NAMES = `(?:${WORDS}|(?:${KEYS})[-_]?key)`
const SECRET_NAME = new RegExp(`${NAMES}$`, 'i')
// As in a filter: what follows the name is the secret, or a part of it.
const SECRET_SAID = new RegExp(`${NAMES}["']?[\\s+:=]+(?=\\S)`, 'i')
// Too common as names of anything else.
const SECRET_PARAMETER = /^(?:key|sig|auth|code)$/i

/** Whether what has this name is a secret wherever it stands. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name)

/** A copy of the headers with the values that let somebody in masked. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const shown: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    shown[name] = SECRET_NAME.test(name) ? MASK : value
  }
  return shown
}

/**
 * A URL or a target with the values in its query that let somebody in masked, and without a password.
 *
 * @example
 * redactUrl('/containers?limit=1&api_key=sk-1') // '/containers?limit=1&api_key=***'
 */
export function redactUrl(url: string): string {
  const start = url.indexOf('?')
  const place = (start === -1 ? url : url.slice(0, start)).replace(/^(\w+:\/\/)[^/]*@/, '$1')
  if (start === -1) return place
  return `${place}?${url
    .slice(start + 1)
    .split('&')
    .map(redactPair)
    .join('&')}`
}

function redactPair(pair: string): string {
  const end = pair.indexOf('=')
  if (end === -1) return pair
  const [name, value] = [pair.slice(0, end), decoded(pair.slice(end + 1))]
  if (isSecretParameter(decoded(name))) return `${name}=${MASK}`
  const shown = maskSaid(value)
  // Half of a character, which a recording may hold, cannot be encoded.
  const whole = shown.replace(/\p{Surrogate}/gu, '\uFFFD')
  return shown === value ? pair : `${name}=${encodeURIComponent(whole)}`
}

/** A text with all masked that follows the name of a secret. */
function maskSaid(text: string): string {
  const said = SECRET_SAID.exec(text)
  return said ? text.slice(0, said.index + said[0].length) + MASK : text
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

function isSecretParameter(name: string): boolean {
  return SECRET_NAME.test(name) || SECRET_PARAMETER.test(name)
}

/** A copy of `value` with everything at the paths masked; the rest is shared. */
export function redactPaths(value: unknown, paths: readonly SecretPath[]): unknown {
  return paths.reduce((result, path) => maskAt(result, path), value)
}

/**
 * The body of a request with its secrets masked, those that stand where the contract declares none
 * too; text that could not be parsed cannot be masked in part.
 */
export function maskBody(body: unknown, paths: readonly SecretPath[]): unknown {
  if (typeof body === 'string' && paths.length > 0) return MASK
  return maskNamed(redactPaths(body, paths))
}

/** What is called like a secret is masked wherever it stands. What holds none is shared. */
function maskNamed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map(maskNamed)
    return items.every((item, index) => item === value[index]) ? value : items
  }
  const before = Object.entries(value)
  const after = before.map(([name, child]): [string, unknown] => [
    name,
    typeof child === 'string' && SECRET_NAME.test(name) ? maskWhole(child) : maskNamed(child),
  ])
  return after.every(([, child], index) => child === before[index]?.[1])
    ? value
    : Object.fromEntries(after)
}

function maskAt(value: unknown, path: SecretPath): unknown {
  const [key, ...rest] = path
  if (key === undefined) return maskWhole(value)
  if (Array.isArray(value)) {
    // A secret's path may cross an array where the request sent a lone object, or the reverse:
    // masking too much is the safe mistake.
    return value.map((item) => maskAt(item, key === '*' ? rest : path))
  }
  // The same where it sent the bare secret instead of the object that holds it.
  if (typeof value === 'string') return maskWhole(value)
  if (typeof value !== 'object' || value === null) return value
  if (key === '*') return maskAt(value, rest)
  if (!Object.hasOwn(value, key)) return value
  return { ...value, [key]: maskAt((value as Record<string, unknown>)[key], rest) }
}

/** An empty secret is none, and often what is wrong. */
const maskWhole = (value: unknown) => (value === undefined || value === '' ? value : MASK)

function maskQuery(pointer: string, actual: unknown): unknown {
  if (isSecretParameter(pointerKeys(pointer)[0] ?? '')) return MASK
  return typeof actual === 'string' ? maskSaid(actual) : actual
}

/** The parts of a request that tell where its secrets are. */
interface RequestParts {
  readonly service: Service | undefined
  readonly operation: ContractOperation | undefined
  readonly body: unknown
}

type Quote = Pick<Problem, 'at' | 'actual' | 'keyword'>

/** The problems of a request's body with secrets masked in what they quote. */
export function maskSecrets<Q extends Quote>(
  problems: readonly Q[],
  { service, operation, body }: RequestParts,
): readonly Q[] {
  return maskQuotes(problems, body, requestSecrets(service, operation))
}

/** The problems of a body with the secrets at these paths masked in what they quote. */
export function maskQuotes<Q extends Quote>(
  problems: readonly Q[],
  body: unknown,
  paths: readonly SecretPath[],
): readonly Q[] {
  const masked = maskNamed(redactPaths(body, paths))
  return problems.map((problem) => {
    const { in: part, pointer } = problem.at
    if (part === 'query') return { ...problem, actual: maskQuery(pointer, problem.actual) }
    if (part !== 'body' && part !== 'part') return problem
    const [sent, shown] = [valueAt(body, pointer), valueAt(masked, pointer)]
    // A count or a length quotes nothing.
    const isCount = typeof problem.actual === 'number' && problem.actual !== sent
    if (shown === sent || isCount) return problem
    // The length of what is shown would be that of the mask.
    const isLength = /Length$/.test(problem.keyword) && typeof sent === 'string'
    return { ...problem, actual: isLength ? [...sent].length : shown }
  })
}
