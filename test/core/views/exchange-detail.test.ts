import { expect, it } from 'vitest'
import { exchangeDetail } from '../../../src/core/views/exchange-detail.js'
import type { ExchangeDetail } from '../../../src/core/views/types.js'
import { createMock, violationText, type MswMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { noteRequest, toy } from '../../support/toy-service.js'
import { scopeOf } from '../../support/world-dump.js'

function detailsOf(mock: MswMock): ExchangeDetail[] {
  const scope = scopeOf(mock)
  return scope.journal.numbered().map((entry) => exchangeDetail(scope, entry))
}

it('has the exchange as the journal shows it', async () => {
  const mock = createMock(toy)
  await mock.fetch(noteRequest({ text: 'hi' }))
  const [detail] = detailsOf(mock)
  expect(detail?.exchange).toEqual(mock.journal.exchanges()[0])
  expect(detail).toMatchObject({ explanations: [], values: [], fault: null })
})

it('explains each code once', async () => {
  const mock = createMock(toy)
  await mock.fetch(noteRequest({ text: '', minutes: 'a', label: 'b' }))
  const [detail] = detailsOf(mock)
  const codes = mock.journal.violations().map(({ code }) => code)
  expect(detail?.explanations.map(({ code }) => code)).toEqual([...new Set(codes)])
  expect(detail?.explanations[0]?.title).toMatch(/^request, \w+/)
  expect(detail?.explanations[0]?.text).toMatch(/^What it means\n {2}A request violated/)
})

it('says of each violation what was expected and found, as the text of a violation does', async () => {
  const mock = createMock(toy)
  await mock.fetch(noteRequest({ text: '', minutes: 'a' }))
  const [detail] = detailsOf(mock)
  const texts = mock.journal.violations().map(violationText)
  expect(texts.length).toBeGreaterThan(1)
  for (const [index, { expected, actual }] of detail!.values.entries()) {
    expect(texts[index]).toContain(`expected      ${String(expected)}`)
    expect(texts[index]).toContain(`actual        ${String(actual)}`)
  }
})

it('has the rules that the reply relied on, with their values and readers', async () => {
  const mock = createMock(toy, { rules: { 'toy/longest-text': 5 } })
  await mock.fetch(noteRequest({ text: 'long text' }))
  const [detail] = detailsOf(mock)
  expect(detail?.rules.map(({ id }) => id)).toEqual(detail?.exchange.rules)
  expect(detail?.rules.find(({ id }) => id === 'toy/longest-text')).toMatchObject({
    service: 'toy',
    value: 5,
    any: 'integer',
    reads: ['CreateNote'],
  })
})

it('has the fault that acted, while it is planned', async () => {
  const mock = createMock(toy)
  mock.faults.add({ id: 'busy', operation: 'CreateNote', do: { status: 503 } })
  await mock.fetch(noteRequest({ text: 'hi' }))
  expect(detailsOf(mock)[0]?.fault).toMatchObject({ id: 'busy', hits: 1 })
  mock.faults.clear()
  expect(detailsOf(mock)[0]?.fault).toBeNull()
})

it('shows no secret of any exchange, in any of its parts', async () => {
  const mock = createMock(openai)
  const secret = "sk-it's-\u00fc-secret"
  const headers = { authorization: `Bearer ${encodeURIComponent(secret)}` }
  const body = JSON.stringify({ name: secret, api_key: secret, memory_limit: 'x' })
  const json = { ...headers, 'content-type': 'application/json' }
  const containers = 'https://api.openai.com/v1/containers'
  await mock.fetch(containers, { method: 'POST', headers: json, body })
  await mock.fetch(`${containers}/${encodeURIComponent(secret)}?api_key=hunter22`, { headers })
  await mock.fetch(`${containers}/hunter22`, { headers: { ...headers, 'x-note': 'hunter22' } })
  const details = detailsOf(mock)
  expect(details).toHaveLength(3)
  const shown = details.flatMap((one) => [JSON.stringify(one), one.curl, one.fetch]).join('\n')
  expect(shown).not.toMatch(/it.{1,8}s-|%C3%BC-secret|hunter22/)
  expect(details[0]?.curl).toContain("authorization: Bearer ***'")
  expect(details[0]?.fetch).toContain("authorization: 'Bearer ***'")
})

it('names a body that was cut as a file', async () => {
  const mock = createMock(toy)
  await mock.fetch(noteRequest({ text: 'x'.repeat(80_000) }))
  const [detail] = detailsOf(mock)
  expect(detail?.curl).toMatch(/--data-binary '@body'$/)
  expect(detail?.fetch).toContain("openAsBlob('body')")
})
