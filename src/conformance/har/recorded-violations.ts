import { GRADES, type Grade } from '../../core/contract/provenance.js'
import { isRecord } from '../../core/util/is-record.js'
import { FAULT_OF_KIND, readCode, type Violation } from '../../core/violations/violation.js'
import type { RawHarEntry } from './parse.js'

const PLACES = ['path', 'query', 'header', 'body', 'part', 'method', 'status'] as const

/** The violations that a mock wrote into an entry; whatever else stands there is left out. */
export function recordedViolations({ _quayside: notes }: RawHarEntry): readonly Violation[] {
  const violations = isRecord(notes) ? notes['violations'] : undefined
  return Array.isArray(violations) ? violations.flatMap(readViolation) : []
}

/** Only known members of the right type are taken over: anybody can write a HAR file. */
function readViolation(value: unknown): readonly Violation[] {
  if (!isRecord(value) || !isRecord(value['at'])) return []
  const { code, message, at, service, operation, expected, actual, source, sourceTitle } = value
  const known = typeof code === 'string' ? readCode(code) : undefined
  const place = PLACES.find((one) => one === at['in'])
  const { pointer } = at
  // A finding is no violation.
  if (known?.kind === 'conduct' || known?.kind === 'explore') return []
  if (!known || !place || typeof pointer !== 'string' || typeof message !== 'string') return []
  const { rule, ruling, nearest, curl, provenance } = value as Partial<Violation>
  const isNearest = Array.isArray(nearest) && nearest.every((one) => typeof one === 'string')
  const grade = GRADES.find((one): one is Grade => one === provenance) ?? null
  return [
    {
      ...{ code: String(code), kind: known.kind, fault: FAULT_OF_KIND[known.kind] },
      ...{ service: textOf(service), operation: textOf(operation) },
      ...{ at: { in: place, pointer }, message, expected, actual, provenance: grade },
      ...{ source: textOf(source), sourceTitle: textOf(sourceTitle) },
      ...(typeof rule === 'string' && { rule }),
      ...(isRuling(ruling) && { ruling }),
      ...(isNearest && { nearest }),
      ...(typeof curl === 'string' && { curl }),
    },
  ]
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

function isRuling(value: unknown): value is NonNullable<Violation['ruling']> {
  if (!isRecord(value)) return false
  const { decides, value: chosen, alternatives, any } = value
  const isKnown = any === undefined || any === 'integer' || any === 'number'
  const areValues = Array.isArray(alternatives) && alternatives.every(isRuleValue)
  return typeof decides === 'string' && isKnown && isRuleValue(chosen) && areValues
}

function isRuleValue(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
