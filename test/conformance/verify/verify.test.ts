import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { liveSend } from '../../../src/cli/verify/http-client.js'
import { suites } from '../../data/suites.js'
import { inShort, NO_DRIFT, providerOf, remaining, verified } from '../../support/verify.js'

for (const { service } of suites) {
  const { name, contract } = service
  const story = service.story!

  test(`a story of ${name} asks for each of its operations, and no two steps share a title`, () => {
    const told = new Set(story.steps.map(({ operation }) => operation))
    expect([...told].sort()).toEqual([...contract.operations.keys()].sort())
    const titles = story.steps.map(({ title }) => title)
    expect(titles.length).toBe(new Set(titles).size)
  })

  test(`every step of ${name} that may make something says how it is put away`, () => {
    const creating = ['CreateContainer', 'EncodeContainer', 'UploadFile']
    const steps = story.steps.filter(({ operation }) => creating.includes(operation))
    expect(steps.filter(({ makes }) => makes === undefined)).toEqual([])
    for (const { makes, keep } of steps) expect(Object.keys(keep ?? {})).toContain(makes?.as)
  })

  test(`our own server of ${name} has no drift, and keeps nothing`, async () => {
    const mock = createMock(service)
    const { url, close } = await listen(mock)
    const provider = { service, mock: mock as never, sent: [] }
    const target = {
      ...{ baseUrl: url + service.prefixes[0]!, token: 'canary-token', isVendor: false },
      settings: { org_id: 'harbour' },
    }
    const send = liveSend(30_000)
    const { drift, tellings, cleanUp, made, stopped } = await verified(provider, { target, send })
    await close()
    expect(inShort(drift)).toEqual(NO_DRIFT)
    expect(tellings.filter(({ outcome }) => outcome.kind === 'untold').length).toBe(1)
    expect([cleanUp.left, cleanUp.doubtful, stopped]).toEqual([[], [], undefined])
    expect(made).toBeGreaterThan(5)
    expect(remaining(provider)).toBe(0)
  })

  test(`only what is there is asked of ${name} where nothing may be written`, async () => {
    const provider = providerOf(service)
    const { drift, made } = await verified(provider, { readOnly: true, slow: true })
    expect(new Set(provider.sent.map(({ method }) => method))).toEqual(new Set(['GET']))
    expect(provider.sent.length).toBeGreaterThan(5)
    expect([made, inShort(drift)]).toEqual([0, NO_DRIFT])
  })

  test(`what others have made in ${name} is no drift, and stays`, async () => {
    const provider = providerOf(service)
    const first = await verified(provider, { nonce: 'first' })
    // The first run leaves what it made, so that the second one finds it.
    const demo = providerOf(service)
    for (const { outcome } of first.tellings) {
      if (outcome.kind !== 'reply' || outcome.sent.method === 'DELETE') continue
      const { method, url, headers, body, asked } = outcome.sent
      // Of containers without keys one alone may be unique.
      if (JSON.stringify(asked.json ?? {}).includes('"unique":true')) continue
      await demo.mock.fetch(url, { method, headers: { ...headers }, body })
    }
    const containers = () => demo.mock.state.records(service.name, 'containers').length
    const before = containers()
    expect(before).toBeGreaterThan(5)
    const { drift } = await verified(demo, { nonce: 'second' })
    expect(containers()).toBe(before)
    expect(inShort(drift)).toEqual(NO_DRIFT)
  })
}
