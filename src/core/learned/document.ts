import type { RuleValue } from '../contract/rules.js'

/**
 * What recorded traffic showed of rules and contracts, as `quayside learn` writes it. The types are
 * those of a parsed JSON file; what it claims is checked when it is used.
 *
 * @example
 * import { readFileSync } from 'node:fs'
 * const learned: LearnedDocument = JSON.parse(readFileSync('quayside.learned.json', 'utf8'))
 * const mock = createMock(openai, { learned })
 */
export interface LearnedDocument {
  /** `quayside-learned`. */
  readonly format: string
  /** 1. */
  readonly version: number
  /** By name of the service. */
  readonly services: Readonly<Record<string, LearnedService>>
}

/**
 * What was learned of one service.
 *
 * @example
 * const rulesOf = ({ rules = {} }: LearnedService) => Object.keys(rules)
 */
export interface LearnedService {
  /** By rule id. */
  readonly rules?: Readonly<Record<string, LearnedRule>>
  /** By JSON pointer into the contract. */
  readonly nodes?: Readonly<Record<string, LearnedNode>>
}

/**
 * The value of a rule, and the exchanges that no other value reproduces.
 *
 * @example
 * const isWellSeen = ({ evidence }: LearnedRule) => evidence.length > 1
 */
export interface LearnedRule {
  readonly value: RuleValue
  /** `observed`. */
  readonly grade: string
  readonly evidence: readonly RuleEvidence[]
  /** The digest of all of this, so that a change of it is noticed. */
  readonly seal: string
}

/**
 * A part of a contract, and the exchanges that show it.
 *
 * @example
 * const filesOf = ({ evidence }: LearnedNode) => evidence.map(({ file }) => file)
 */
export interface LearnedNode {
  /** `observed`. */
  readonly grade: string
  readonly evidence: readonly Evidence[]
  /** The digest of all of this, so that a change of it is noticed. */
  readonly seal: string
}

/**
 * A recorded exchange.
 *
 * @example
 * const placeOf = ({ file, entry }: Evidence) => `${file} entry ${entry}`
 */
export interface Evidence {
  /** The name of the file. */
  readonly file: string
  /** The index in `log.entries`, from 0. */
  readonly entry: number
  /** When the request was sent: ISO 8601. */
  readonly date: string
  readonly operation: string
  readonly status: number
  /** BLAKE2b with 16 bytes over the recorded request and response, in hexadecimal digits. */
  readonly digest: string
}

/**
 * A recorded exchange that some values of a rule do not reproduce.
 *
 * @example
 * const told = ({ rulesOut }: RuleEvidence) => `not ${rulesOut.join(' or ')}`
 */
export interface RuleEvidence extends Evidence {
  readonly rulesOut: readonly RuleValue[]
}

export const LEARNED_FORMAT = 'quayside-learned'
export const LEARNED_VERSION = 1
