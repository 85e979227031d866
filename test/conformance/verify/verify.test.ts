import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { createHttpClient } from '../../../src/cli/verify/http-client.js'
import { suites } from '../../data/suites.js'
import { inShort, NO_DRIFT, providerOf, remaining, verified } from '../../support/verify.js'

for (const { service } of suites) {
  const { name, contract } = service
  const { steps } = await service.story!()

  test(`the steps of ${name} cover each operation, and their titles are unique`, () => {
    const covered = new Set(steps.map(({ operation }) => operation))
    expect([...covered].sort()).toEqual([...contract.operations.keys()].sort())
    const titles = steps.map(({ title }) => title)
    expect(titles.length).toBe(new Set(titles).size)
  })

  test(`every step of ${name} that may create something says how to delete it`, () => {
    const creating = ['CreateContainer', 'EncodeContainer', 'UploadFile']
    const creates = steps.filter(({ operation }) => creating.includes(operation))
    expect(creates.filter(({ makes }) => makes === undefined)).toEqual([])
    for (const { makes, keep } of creates) expect(Object.keys(keep ?? {})).toContain(makes?.as)
  })

  test(`our own server of ${name} has no drift, and everything is deleted`, async () => {
    const mock = createMock(service)
    const { url, close } = await listen(mock)
    const provider = { service, mock: mock as never, sent: [] }
    const target = {
      ...{ baseUrl: url + service.prefixes[0]!, token: 'canary-token', isVendor: false },
      settings: { org_id: 'harbour' },
    }
    const send = createHttpClient(30_000)
    const { drift, results, cleanUp, made, stopped } = await verified(provider, { target, send })
    await close()
    expect(inShort(drift)).toEqual(NO_DRIFT)
    expect(results.filter(({ outcome }) => outcome.kind === 'not-sent').length).toBe(1)
    expect([cleanUp.left, cleanUp.doubtful, stopped]).toEqual([[], [], undefined])
    expect(made).toBeGreaterThan(5)
    expect(remaining(provider)).toBe(0)
  })

  test(`a run on ${name} sends no more requests than the documentation says`, async () => {
    const provider = providerOf(service)
    await verified(provider, { slow: true })
    const [, most] = /at most (\d+) requests/.exec(readFileSync('docs/verify.md', 'utf8')) ?? []
    expect(provider.sent.length).toBeLessThanOrEqual(Number(most))
  })

  test(`a read-only run of ${name} sends GET requests only`, async () => {
    const provider = providerOf(service)
    const { drift, made } = await verified(provider, { readOnly: true, slow: true })
    expect(new Set(provider.sent.map(({ method }) => method))).toEqual(new Set(['GET']))
    expect(provider.sent.length).toBeGreaterThan(5)
    expect([made, inShort(drift)]).toEqual([0, NO_DRIFT])
  })

  test(`data of others in ${name} is no drift, and is not deleted`, async () => {
    const provider = providerOf(service)
    const first = await verified(provider, { nonce: 'first' })
    // A copy of the first run without its deletes, so that the second run finds its data.
    const other = providerOf(service)
    for (const { outcome } of first.results) {
      if (outcome.kind !== 'reply' || outcome.sent.method === 'DELETE') continue
      const { method, url, headers, body, stepRequest } = outcome.sent
      // Only one container without keys may be unique.
      if (JSON.stringify(stepRequest.json ?? {}).includes('"unique":true')) continue
      await other.mock.fetch(url, { method, headers: { ...headers }, body })
    }
    const containers = () => other.mock.state.records(service.name, 'containers').length
    const before = containers()
    expect(before).toBeGreaterThan(5)
    const { drift } = await verified(other, { nonce: 'second' })
    expect(containers()).toBe(before)
    expect(inShort(drift)).toEqual(NO_DRIFT)
  })
}
