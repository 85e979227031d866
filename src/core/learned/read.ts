import { provenanceOf } from '../contract/provenance.js'
import type { Rules } from '../contract/rules.js'
import type { Service } from '../service/service.js'
import { nearest } from '../util/edit-distance.js'
import { quoted, UsageError } from '../util/errors.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer, valueAt } from '../util/json-pointer.js'
import { readTime } from '../util/time.js'
import { sealOf } from './digest.js'
import {
  LEARNED_FORMAT,
  LEARNED_VERSION,
  type LearnedDocument,
  type LearnedNode,
  type LearnedRule,
} from './document.js'
import { allowsValue, valuesToRuleOut } from './needed-values.js'

/** What to do about a wrong entry. */
const AGAIN = 'Run quayside learn again on the recordings, or remove the entry'

/**
 * Checks what was learned against the services: nothing may claim more than its evidence. Services
 * that are not among these are not looked at. `name` is the file, for messages.
 *
 * @throws UsageError with file, JSON pointer, and what to do
 * @example
 * const learned = readLearned(JSON.parse(text), [openai], 'quayside.learned.json')
 */
export function readLearned(
  document: unknown,
  services: readonly Service[],
  name = 'the option learned',
): LearnedDocument {
  const reader = new Reader(name)
  const root = reader.object(document, '')
  reader.members(root, '', ['format', 'version', 'services'])
  reader.expect(root['format'] === LEARNED_FORMAT, '/format', `it must be "${LEARNED_FORMAT}"`)
  reader.expect(
    root['version'] === LEARNED_VERSION,
    '/version',
    `it must be ${LEARNED_VERSION}: another version of Quayside wrote it`,
  )
  const all = reader.object(root['services'], '/services')
  for (const service of services) {
    const own = all[service.name]
    const at = joinPointer('/services', service.name)
    if (own !== undefined) reader.service(service, reader.object(own, at), at)
  }
  return document as LearnedDocument
}

type Members = Readonly<Record<string, unknown>>

class Reader {
  constructor(private readonly name: string) {}

  expect(isRight: boolean, pointer: string, why: string, advice = AGAIN): void {
    if (isRight) return
    throw new UsageError(
      `Failed to use what was learned, in ${this.name}: ${pointer || '/'}: ${why}. ${advice}`,
    )
  }

  object(value: unknown, pointer: string): Members {
    this.expect(isRecord(value), pointer, `it must be an object, not ${quoted(value)}`)
    return value as Members
  }

  members(value: Members, pointer: string, known: readonly string[]): void {
    for (const one of Object.keys(value)) {
      const why = `unknown member; those known are ${known.join(', ')}`
      this.expect(known.includes(one), joinPointer(pointer, one), why)
    }
  }

  service(service: Service, own: Members, at: string): void {
    this.members(own, at, ['rules', 'nodes'])
    const { rules = {}, nodes = {} } = own
    for (const [id, entry] of Object.entries(this.object(rules, `${at}/rules`))) {
      const pointer = joinPointer(`${at}/rules`, id)
      this.rule(service, id, this.object(entry, pointer), pointer)
    }
    for (const [node, entry] of Object.entries(this.object(nodes, `${at}/nodes`))) {
      const pointer = joinPointer(`${at}/nodes`, node)
      this.node(service, node, this.object(entry, pointer), pointer)
    }
  }

  private rule(service: Service, id: string, entry: Members, at: string): void {
    this.members(entry, at, ['value', 'grade', 'evidence', 'seal'])
    const rules = service.rules as Rules
    const rule = Object.hasOwn(rules, id) ? rules[id] : undefined
    const near = nearest(id, Object.keys(rules), 1).join('')
    this.expect(rule !== undefined, at, `unknown rule. Did you mean ${near}?`)
    if (!rule) return
    const { value } = entry as unknown as LearnedRule
    const allowed = [rule.default, ...rule.alternatives].map((one) => JSON.stringify(one))
    this.expect(
      allowsValue(rule, value),
      `${at}/value`,
      `the rule cannot be ${quoted(value)}; its values are ${allowed.join(', ')}`,
    )
    const ruledOut = this.evidence(service, entry, at, ['rulesOut']).flatMap((one, index) => {
      const pointer = `${at}/evidence/${index}/rulesOut`
      const values: unknown = one['rulesOut']
      this.expect(Array.isArray(values), pointer, 'it must be an array of values')
      return values
    })
    const wrong = 'the value is ruled out by its own evidence, so the evidence settles nothing'
    this.expect(!ruledOut.includes(value), `${at}/value`, wrong)
    const left = valuesToRuleOut(rule, value).filter((one) => !ruledOut.includes(one))
    this.expect(
      left.length === 0,
      `${at}/evidence`,
      `it claims more than its evidence: no exchange rules out ${left.map((one) => JSON.stringify(one)).join(', ')}`,
    )
    this.seal(service, id, entry, at)
    const isStronger = rule.grade === 'documented' || rule.grade === 'published'
    this.expect(
      !isStronger || value === rule.default,
      `${at}/value`,
      `the rule is ${rule.grade}, which recorded traffic does not outweigh`,
      `Remove the entry, and set the rule with option rules or --rule ${id}=${String(value)} if you want it`,
    )
  }

  private node(service: Service, pointer: string, entry: Members, at: string): void {
    this.members(entry, at, ['grade', 'evidence', 'seal'])
    const mark = provenanceOf(valueAt(service.contract.document, pointer))
    this.expect(mark !== undefined, at, 'the contract has no such part with a grade')
    this.evidence(service, entry, at).forEach((one, index) => {
      const place = `${at}/evidence/${index}`
      const why = `a reply ${String(one['status'])} to ${String(one['operation'])} does not show this part`
      this.expect(canShow(service, pointer, one), place, why)
    })
    this.seal(service, pointer, entry, at)
  }

  /** Checks grade and evidence of an entry, and returns the evidence. */
  private evidence(
    { contract }: Service,
    entry: Members,
    at: string,
    others: readonly string[] = [],
  ): readonly Members[] {
    const { grade, evidence } = entry as unknown as LearnedNode
    const claim = `recorded traffic gives the grade observed, not ${quoted(grade)}`
    this.expect(grade === 'observed', `${at}/grade`, claim)
    const isList = Array.isArray(evidence) && evidence.length > 0
    this.expect(isList, `${at}/evidence`, 'there is no evidence')
    return evidence.map((one: unknown, index) => {
      const place = `${at}/evidence/${index}`
      const found = this.object(one, place)
      const known = ['file', 'entry', 'date', 'operation', 'status', 'digest']
      this.members(found, place, [...known, ...others])
      const { file, entry: number, date, operation, status, digest } = found
      const isText = typeof file === 'string' && file !== ''
      this.expect(isText, `${place}/file`, 'it must be the name of a file')
      const isIndex = Number.isSafeInteger(number) && (number as number) >= 0
      this.expect(isIndex, `${place}/entry`, 'it must be an index in log.entries')
      const isDate = typeof date === 'string' && readTime(date) !== undefined
      this.expect(isDate, `${place}/date`, 'it must be a time such as "2025-01-31T12:00:00Z"')
      const isKnown = typeof operation === 'string' && contract.operations.has(operation)
      this.expect(isKnown, `${place}/operation`, `unknown operation ${quoted(operation)}`)
      this.expect(Number.isSafeInteger(status), `${place}/status`, 'it must be a status')
      const isDigest = typeof digest === 'string' && /^[\da-f]{32}$/.test(digest)
      this.expect(isDigest, `${place}/digest`, 'it must be 32 hexadecimal digits')
      return found
    })
  }

  private seal({ name }: Service, subject: string, entry: Members, at: string): void {
    const isWhole = entry['seal'] === sealOf(name, subject, entry)
    this.expect(isWhole, at, 'it was changed after quayside learn wrote it')
  }
}

/** Whether a reply can show a part of the contract, as far as its pointer names replies. */
function canShow({ contract }: Service, pointer: string, { operation, status }: Members): boolean {
  if (pointer.startsWith('/x-errors/')) {
    return valueAt(contract.document, `${pointer}/status`) === status
  }
  if (!pointer.startsWith('/paths/')) return pointer.startsWith('/components/schemas/')
  const response = contract.response(contract.operation(operation as string), status as number)
  return response !== undefined && `${pointer}/`.startsWith(`${response.pointer}/`)
}
