import type { ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import type { Service } from '../service/service.js'
import { pointerKeys, valueAt } from '../util/json-pointer.js'
import { requestSecrets, type SecretPath } from './secret-paths.js'

export const MASK = '***'

// Names of credentials, wherever they are used, declared by a contract or not.
const WORDS = 'authorization|cookie|token|secret|passw(?:or)?d|credential|signature'
const KEYS = 'api|secret|access|account|private'
const NAMES = `(?:${WORDS}|(?:${KEYS})[-_]?key)`
const SECRET_NAME = new RegExp(`${NAMES}$`, 'i')
// A name and a separator in a text, such as a filter: the secret follows.
const SECRET_ASSIGNMENT = new RegExp(`${NAMES}["']?[\\s+:=]+(?=\\S)`, 'i')
// As member names, these are too common to be masked.
const SECRET_PARAMETER = /^(?:key|sig|auth|code)$/i

/** Whether the value of a member or header with this name is a secret. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name)

/** Returns a copy of the headers with credentials masked. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const redacted: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    redacted[name] = SECRET_NAME.test(name) ? MASK : value
  }
  return redacted
}

/**
 * Returns a URL or request target with the credentials in its query masked, and without a password.
 *
 * @example
 * redactUrl('/containers?limit=1&api_key=sk-1') // '/containers?limit=1&api_key=***'
 */
export function redactUrl(url: string): string {
  const start = url.indexOf('?')
  const base = (start === -1 ? url : url.slice(0, start)).replace(/^(\w+:\/\/)[^/]*@/, '$1')
  if (start === -1) return base
  return `${base}?${url
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
  const masked = maskAssignment(value)
  // Half of a surrogate pair, which a recording may contain, cannot be encoded.
  const whole = masked.replace(/\p{Surrogate}/gu, '\uFFFD')
  return masked === value ? pair : `${name}=${encodeURIComponent(whole)}`
}

/** Masks the rest of a text behind the name of a secret and a separator. */
function maskAssignment(text: string): string {
  const match = SECRET_ASSIGNMENT.exec(text)
  return match ? text.slice(0, match.index + match[0].length) + MASK : text
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

/** Returns a copy of `value` with everything at the paths masked; the rest is shared. */
export function redactPaths(value: unknown, paths: readonly SecretPath[]): unknown {
  return paths.reduce((result, path) => maskAt(result, path), value)
}

/**
 * Returns the body of a request with its secrets masked: those at the declared paths, and members with
 * the name of a secret anywhere. Text that is not JSON is masked whole if the body may have secrets.
 */
export function maskBody(body: unknown, paths: readonly SecretPath[]): unknown {
  if (typeof body === 'string' && paths.length > 0) return MASK
  return maskNamed(redactPaths(body, paths))
}

/** Masks members with the name of a secret at any depth. Values without any are shared. */
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
    // The request may have sent an array where the contract has an object, or the reverse. To mask
    // too much is safe.
    return value.map((item) => maskAt(item, key === '*' ? rest : path))
  }
  // The request may have sent the bare secret instead of the object around it.
  if (typeof value === 'string') return maskWhole(value)
  if (typeof value !== 'object' || value === null) return value
  if (key === '*') return maskAt(value, rest)
  if (!Object.hasOwn(value, key)) return value
  return { ...value, [key]: maskAt((value as Record<string, unknown>)[key], rest) }
}

/** Masks a value, unless it is empty: that is no secret, and often the problem. */
const maskWhole = (value: unknown) => (value === undefined || value === '' ? value : MASK)

function maskQueryValue(pointer: string, actual: unknown): unknown {
  if (isSecretParameter(pointerKeys(pointer)[0] ?? '')) return MASK
  return typeof actual === 'string' ? maskAssignment(actual) : actual
}

/** The parts of a request that determine where its secrets are. */
interface RequestBodyParts {
  readonly service: Service | undefined
  readonly operation: ContractOperation | undefined
  readonly body: unknown
}

type QuotingProblem = Pick<Problem, 'at' | 'actual' | 'keyword'>

/** Returns the problems of a request with secrets masked in the values that they quote. */
export function maskRequestProblems<Q extends QuotingProblem>(
  problems: readonly Q[],
  { service, operation, body }: RequestBodyParts,
): readonly Q[] {
  return maskProblems(problems, body, requestSecrets(service, operation))
}

/** Returns the problems of a body with the secrets at these paths masked in the values they quote. */
export function maskProblems<Q extends QuotingProblem>(
  problems: readonly Q[],
  body: unknown,
  paths: readonly SecretPath[],
): readonly Q[] {
  const masked = maskNamed(redactPaths(body, paths))
  return problems.map((problem) => {
    const { in: part, pointer } = problem.at
    if (part === 'query') return { ...problem, actual: maskQueryValue(pointer, problem.actual) }
    if (part !== 'body' && part !== 'part') return problem
    const [sent, redacted] = [valueAt(body, pointer), valueAt(masked, pointer)]
    // A count or a length quotes no value.
    const isCount = typeof problem.actual === 'number' && problem.actual !== sent
    if (redacted === sent || isCount) return problem
    // The length of the masked value would be that of the mask.
    const isLength = /Length$/.test(problem.keyword) && typeof sent === 'string'
    return { ...problem, actual: isLength ? [...sent].length : redacted }
  })
}
