import type { ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import type { Service } from '../service/service.js'
import { pointerKeys, valueAt } from '../util/json-pointer.js'
import { percentDecoded } from '../util/percent-decoded.js'
import { MASK } from './mask.js'
import {
  assignedSecretIn,
  isSecretName,
  isSecretParameter,
  writtenSecretIn,
} from './secret-names.js'
import { requestSecrets, type SecretPath } from './secret-paths.js'
import { maskShapes, mayHaveSecret } from './secret-shapes.js'

export { MASK } from './mask.js'
export { isSecretName } from './secret-names.js'

const URL_HEADER = /^(?:location|content-location|referer)$/i

/** Returns a copy of the headers with credentials masked, also those in URLs. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const redacted: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) redacted[name] = redactHeader(name, value)
  return redacted
}

function redactHeader(name: string, value: string): string {
  if (isSecretName(name)) return MASK
  return URL_HEADER.test(name) ? redactUrl(value) : maskShapes(value)
}

/**
 * Returns a URL or request target with the credentials in its query masked, and without a password.
 *
 * @example
 * redactUrl('/containers?limit=1&api_key=sk-1') // '/containers?limit=1&api_key=***'
 */
export function redactUrl(url: string): string {
  // Most have no query, and nothing that is encoded or could be a secret.
  if (!/[?%]/.test(url) && !mayHaveSecret(url)) return url
  const start = url.indexOf('?')
  const base = (start === -1 ? url : url.slice(0, start))
    .replace(/^(\w+:\/\/)[^/]*@/, '$1')
    .split('/')
    .map(redactSegment)
    .join('/')
  if (start === -1) return base
  return `${base}?${url
    .slice(start + 1)
    .split('&')
    .map(redactPair)
    .join('&')}`
}

function redactSegment(segment: string): string {
  const text = percentDecoded(segment)
  const masked = maskShapes(text)
  return masked === text ? segment : urlEncoded(masked)
}

function redactPair(pair: string): string {
  const end = pair.indexOf('=')
  if (end === -1) return redactSegment(pair)
  const sent = pair.slice(0, end)
  const [name, value] = [redactSegment(sent), percentDecoded(pair.slice(end + 1))]
  if (isSecretParameter(percentDecoded(sent))) return `${name}=${MASK}`
  const masked = maskShapes(maskAssignment(value))
  return `${name}=${masked === value ? pair.slice(end + 1) : urlEncoded(masked)}`
}

/** Returns a text URL-encoded. Half of a surrogate pair, which a recording may contain, cannot be. */
export function urlEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

/** Masks the rest of a text behind the name of a secret and a separator. */
function maskAssignment(text: string): string {
  return maskFrom(text, assignedSecretIn(text))
}

const maskFrom = (text: string, start: number) =>
  start === -1 ? text : text.slice(0, start) + MASK

/** Returns a copy of `value` with everything at the paths masked; the rest is shared. */
export function redactPaths(value: unknown, paths: readonly SecretPath[]): unknown {
  return paths.reduce((result, path) => maskAt(result, path), value)
}

/**
 * Returns a body with its secrets masked: those at the declared paths, members with the name of a
 * secret anywhere, and texts with the form of one. Text that is not JSON is masked whole if the
 * contract declares secrets in the body, and else from the first name of a secret on.
 */
export function maskBody(body: unknown, paths: readonly SecretPath[]): unknown {
  if (typeof body === 'string' && paths.length > 0) return MASK
  return maskMembers(body, paths)
}

/** Masks what is declared, named or shaped like a secret, at any depth. The rest is shared. */
function maskMembers(body: unknown, paths: readonly SecretPath[]): unknown {
  const declared = redactPaths(body, paths)
  if (typeof declared !== 'string') return maskNamed(declared, paths)
  // A text was to be JSON, or a form: the names of members stand in it.
  return maskShapes(maskFrom(declared, writtenSecretIn(declared)))
}

/** `paths`: where a contract declares secrets in this value. */
function maskNamed(value: unknown, paths: readonly SecretPath[]): unknown {
  return mapMembers(value, (name, child) => {
    const below = pathsBelow(paths, name)
    // Of what a contract declares under such a name, it says which part is the secret.
    const isWhole = name !== '*' && below.length === 0 && isSecretName(name)
    return isWhole ? maskLeaves(child) : maskNamed(child, below)
  })
}

function pathsBelow(paths: readonly SecretPath[], name: string): readonly SecretPath[] {
  if (paths.length === 0) return paths
  return paths.flatMap(([key, ...rest]) => (key === name && rest.length > 0 ? [rest] : []))
}

/** Masks every text and number of a value. */
function maskLeaves(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    return mapMembers(value, (_, child) => maskLeaves(child))
  }
  return typeof value === 'boolean' || value === null ? value : maskWhole(value)
}

/**
 * Returns a list or object with each member replaced, a text without what has the form of a secret,
 * and any other value itself. The items of a list are named `*`. What does not change is shared.
 */
function mapMembers(value: unknown, replace: (name: string, child: unknown) => unknown): unknown {
  if (typeof value === 'string') return maskShapes(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => replace('*', item))
    return items.every((item, index) => item === value[index]) ? value : items
  }
  const before = Object.entries(value)
  const after = before.map(([name, child]): [string, unknown] => [name, replace(name, child)])
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
  if (typeof value === 'string' || typeof value === 'number') return maskWhole(value)
  if (typeof value !== 'object' || value === null) return value
  if (key === '*') return maskAt(value, rest)
  if (!Object.hasOwn(value, key)) return value
  return { ...value, [key]: maskAt((value as Record<string, unknown>)[key], rest) }
}

/** Masks a value, unless it is empty: that is no secret, and often the problem. */
const maskWhole = (value: unknown) => (value === undefined || value === '' ? value : MASK)

/** Returns the values of parameters by their names, with secrets masked. */
export function maskParameters(
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, maskParameter(name, value)]),
  )
}

function maskParameter(name: string, value: unknown): unknown {
  if (isSecretParameter(name)) return MASK
  return typeof value === 'string' ? maskShapes(maskAssignment(value)) : value
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
  const masked = maskMembers(body, paths)
  return problems.map((problem) => {
    const { in: part, pointer } = problem.at
    if (part === 'header' && isSecretName(pointer)) return { ...problem, actual: MASK }
    if (part === 'query')
      return { ...problem, actual: maskParameter(pointerKeys(pointer)[0] ?? '', problem.actual) }
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
