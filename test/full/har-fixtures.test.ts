import { expect, it } from 'vitest'
import { HarChecker, type CheckedEntry } from '../../src/conformance/har/har-checker.js'
import type { Service } from '../../src/core/service/service.js'
import type { Violation } from '../../src/core/violations/violation.js'
import { check } from '../../src/index.js'
import { suites } from '../data/suites.js'
import { doorsOf } from '../support/doors.js'
import { readExchanges } from '../support/exchange/files.js'
import { optionsOf, prepare, send } from '../support/exchange/play.js'
import type { Exchange } from '../support/exchange/schema.js'
import { harOf, harProblems } from '../support/har.js'

const placesOf = (violations: readonly Violation[]) =>
  violations.map(({ code, at }) => `${code} ${at.in}${at.pointer}`).sort()

/** An exchange as it was, as its mock recorded it, and what that mock said. */
async function record(service: Service, exchange: Exchange) {
  const door = doorsOf(service).DOORS.direct(optionsOf(exchange))
  prepare(door.mock, exchange)
  let request = new Request('http://localhost')
  const fetched = (url: string, init?: RequestInit) => {
    request = new Request(url, init)
    return door.fetch(request.clone())
  }
  const reply = await send({ ...door, fetch: fetched as typeof door.fetch }, exchange)
  // As data, from which nothing leads back to what the mock knows.
  const headers = Object.fromEntries(reply.headers)
  const response = { status: reply.status, headers, body: await reply.arrayBuffer() }
  const { journal } = door.mock
  return { pair: { request, response }, har: harOf(journal), violations: journal.violations() }
}

/** What is found in a recording of one exchange. */
async function checked(service: Service, har: ReturnType<typeof harOf>, exchange: Exchange) {
  const { rules = {} } = exchange as { rules?: Record<string, string> }
  const checker = new HarChecker({ services: service, rules })
  return checker.check(har.log.entries[0]!, 0)
}

for (const { service } of suites) {
  const exchanges = readExchanges(service)

  it(`the recording of every exchange of ${service.name} is valid, and breaks the contract where it does`, async () => {
    let planted = 0
    for (const { name, exchange } of exchanges) {
      const { har, violations } = await record(service, exchange)
      expect([name, harProblems(har)]).toEqual([name, []])
      const result = (await checked(service, har, exchange)) as CheckedEntry
      expect([name, placesOf(result.violations)]).toEqual([name, placesOf(violations)])
      planted += violations.length
    }
    expect(planted).toBeGreaterThan(20)
  })

  it(`the recording of ${service.name} is checked like the messages, also where the mock says nothing`, async () => {
    let equal = 0
    for (const { name, exchange } of exchanges) {
      const { har, pair } = await record(service, exchange)
      const isMasked = JSON.stringify(har.log.entries[0]?.request.postData ?? '').includes('***')
      delete har.log.entries[0]!._quayside
      const { rules = {} } = exchange as { rules?: Record<string, string> }
      const wanted = placesOf(await check(pair, { services: service, rules }))
      const result = await checked(service, har, exchange)
      if ('skip' in result) {
        expect([name, result.skip]).toEqual([name, expect.stringMatching(/^(outside|foreign)$/)])
        continue
      }
      const found = placesOf(result.violations)
      expect([name, wanted]).toEqual([name, expect.arrayContaining(found)])
      if (result.unchecked.length > 0 || isMasked) continue
      expect([name, found]).toEqual([name, wanted])
      equal++
    }
    expect(equal).toBeGreaterThan(exchanges.length / 3)
  })
}
