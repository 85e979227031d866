import { expect, it } from 'vitest'
import { VIOLATION_CODES } from '../../../src/core/violations/explain.js'
import { violationText } from '../../../src/core/violations/format-violation.js'
import type { Suite } from '../suite.js'
import { DOOR_NAMES } from '../doors.js'
import { breakable, wayOf } from './breakable.js'
import { isCutByHttp, isLeftToMsw, type Outcomes } from './outcomes.js'

/** What is journalled, and what is left of the state. */
export function testTraces({ service, malformed: corpus }: Suite, outcomes: Outcomes): void {
  const { malformed, onTheWire } = corpus
  const { name: owner } = service

  it(`${owner} leaves the state as it was`, () => {
    for (const one of malformed) {
      for (const door of DOOR_NAMES) {
        const { change } = outcomes.of(door, one)
        expect([one.name, door, change]).toEqual([one.name, door, null])
      }
    }
  })

  it(`${owner} never takes a bad request for a fault of its own`, () => {
    expect(outcomes.complaints.filter((line) => !line.includes('[MSW]'))).toEqual([])
  })

  it(`${owner} journals each request once, with a violation where the contract or a rule was broken`, () => {
    for (const one of malformed) {
      const kinds = one.violation === null ? [] : [one.violation]
      for (const door of DOOR_NAMES.filter((name) => !isCutByHttp(name, one))) {
        const status = isLeftToMsw(door, one) ? null : one.status
        const seen = outcomes.of(door, one).exchanges.map(({ reply, violations }) => ({
          status: reply?.status ?? null,
          kinds: [...new Set(violations.map((violation) => violation.kind))],
        }))
        expect([one.name, door, seen]).toEqual([one.name, door, [{ status, kinds }]])
      }
    }
  })

  it(`${owner} explains every violation: who says so, what to do, how to repeat it`, () => {
    const unclear = malformed.flatMap((one) =>
      outcomes
        .of('http', one)
        .exchanges.flatMap(({ violations }) =>
          violations
            .filter(
              ({ code, kind, provenance, sourceTitle, curl }) =>
                !VIOLATION_CODES.includes(code) ||
                (kind === 'request' && (provenance === null || sourceTitle === null)) ||
                curl?.startsWith('curl ') !== true,
            )
            .map((violation) => `${one.name}: ${violationText(violation)}`),
        ),
    )
    expect(unclear).toEqual([])
  })

  it(`${owner} has at least 80 malformed requests, each with a name of its own`, () => {
    const names = [...malformed, ...onTheWire].map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
    expect(malformed.length).toBeGreaterThanOrEqual(80)
  })
}

/** What there is to break, read from the contract, against what was broken, read from the journal. */
export function testCoverage({ service, malformed: corpus }: Suite, outcomes: Outcomes): void {
  const { malformed, faultsOnly, apart } = corpus
  const { name: owner, contract } = service
  const errors = contract.document['x-errors']
  const operations = [...contract.operations.values()]

  const sent = () =>
    malformed.flatMap((one) =>
      outcomes.of('direct', one).exchanges.map(({ operation, violations }) => ({
        one,
        operation,
        violations,
        media: one.headers['content-type']?.replace(/;.*/, '') ?? 'none',
      })),
    )

  it(`every operation of ${owner} is reached with every body type it takes`, () => {
    const seen = new Set(sent().map(({ operation, media }) => `${String(operation)} ${media}`))
    const all = operations.flatMap(({ id, mediaTypes }) =>
      ['none', ...mediaTypes].map((one) => `${id} ${one}`),
    )
    expect(all.filter((one) => !seen.has(one))).toEqual([])
  })

  it(`every refusal of every operation of ${owner} that a request alone can cause is caused`, () => {
    const caused = (names: readonly string[]) =>
      names.filter((name) => errors[name]!.status < 500 && !faultsOnly.includes(name))
    const declared = operations.flatMap(({ id, node }) =>
      caused(Object.values(node.responses).flatMap((reply) => reply['x-errors'] ?? [])).map(
        (error) => `${id} ${error}`,
      ),
    )
    const seen = sent().filter(({ operation }) => operation !== null)
    const pairs = seen.map(({ one, operation }) => `${operation!} ${one.error}`)
    expect([...new Set(pairs)].sort()).toEqual([...new Set(declared)].sort())
    const names = new Set(malformed.map(({ error }) => error))
    expect([...names].sort()).toEqual(caused(Object.keys(errors)).sort())
  })

  it(`every limit, type and field of every request body of ${owner} is broken`, () => {
    for (const { id, node } of operations) {
      for (const [media, { schema }] of Object.entries(node.requestBody?.content ?? {})) {
        const seen = new Set(
          sent()
            .filter((each) => each.operation === id && each.media === media)
            .flatMap(({ violations }) => violations)
            .map(wayOf),
        )
        const all = breakable(contract, media, schema)
        if (media !== 'application/octet-stream') expect(all.length).toBeGreaterThan(0)
        const unbroken = all.filter((one) => !seen.has(one) && !apart.includes(one))
        expect([id, unbroken]).toEqual([id, []])
      }
    }
  })
}
