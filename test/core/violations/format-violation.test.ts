import { expect, it, vi } from 'vitest'
import { violationsText } from '../../../src/core/violations/format-violation.js'
import { createMock, violationText, type MockOptions, type Violation } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { noteRequest, toy, TOY, toyWhere } from '../../support/toy-service.js'

const OPENAI = 'https://api.openai.com/v1'
const KEY = { authorization: 'Bearer sk-secret' }

function post(url: string, body: unknown): Request {
  const headers = { ...KEY, 'content-type': 'application/json' }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new Request(url, { method: 'POST', headers, body: text })
}

/** The violations of one request. */
async function violationsOf(request: Request, options: MockOptions = {}): Promise<Violation[]> {
  const mock = createMock([openai, carrierx, locktera, toy], options)
  await mock.fetch(request)
  return mock.journal.violations()
}

/** The first violation with that code of a request. */
async function one(code: string, request: Request, options?: MockOptions): Promise<Violation> {
  const found = (await violationsOf(request, options)).find((violation) => violation.code === code)
  if (!found) throw new Error(`No ${code}`)
  return found
}

function encode(manifest: object): Request {
  const body = new FormData()
  body.set('manifest', JSON.stringify(manifest))
  body.append('files', new File(['%PDF'], 'report.pdf', { type: 'application/pdf' }))
  const url = 'https://api.locktera.com/orgs/org_1/containers/encode'
  return new Request(url, { method: 'POST', headers: KEY, body })
}

async function ownReply(): Promise<Violation> {
  const body = { id: 'n', text: 't', state: 'fresh', made_at: 1, lable: { colour: 'red' } }
  const mock = createMock(toyWhere('RetrieveNote', () => ({ status: 200, body })))
  const stderr = vi.spyOn(console, 'error').mockReturnValue()
  const thrown: unknown = await mock.fetch(`${TOY}/notes/1`).catch((error: unknown) => error)
  stderr.mockRestore()
  return (thrown as { violations: Violation[] }).violations[0]!
}

it('tells people what is wrong, who says so, and what to do', async () => {
  const containers = `${OPENAI}/containers`
  const anchored = { anchor: 'last_active_at' }
  const policy = { type: 'allow-list', allowed_domains: ['a.example'] }
  const [threshold_bytes, quota_bytes] = [2048, 1024]
  const ten = [
    await one('QS2024', post(containers, { name: 'a', expires_after: { ...anchored, minuts: 5 } })),
    await one(
      'QS2041',
      post(containers, { name: 'a', expires_after: { ...anchored, minutes: 60 } }),
    ),
    await one('QS2020', post(containers, { memory_limit: '4g' })),
    await one('QS2032', post(containers, { name: 'a', network_policy: policy })),
    await one('QS1001', new Request(`${OPENAI}/contaners?limit=1`, { headers: KEY })),
    await one('QS1002', new Request(containers, { method: 'PATCH', headers: KEY })),
    await one('QS2021', encode({ container: { name: 5, recipients: ['a@b.example'] } })),
    await one(
      'QS2041',
      post('https://api.carrierx.com/core/v2/storage/containers', { quota_bytes, threshold_bytes }),
    ),
    await one('QS5013', post(containers, { name: 'a' }), { trust: 'observed' }),
    await ownReply(),
  ]
  const text = ten.map(violationText).join(`\n\n${'-'.repeat(100)}\n\n`)
  expect(text).not.toContain('sk-secret')
  await expect(`${text}\n`).toMatchFileSnapshot('../../data/violations.txt')
})

it('says what it expects in words', async () => {
  const rows = (text: string) => /expected +(.*)\n +actual +(.*)\n/.exec(text)?.slice(1)
  const told = async (code: string, body: unknown) =>
    rows(violationText(await one(code, noteRequest(body))))
  expect(await told('QS2050', { text: '' })).toEqual(['at least 1 character', '"", 0 characters'])
  expect(await told('QS2051', { text: 'x'.repeat(30) })).toEqual([
    'at most 20 characters',
    '30 characters',
  ])
  expect(await told('QS2021', { text: [1] })).toEqual(['string', '[1]'])
  expect(await told('QS2022', { text: 'a', label: { colour: 'rd' } })).toEqual([
    '"red" or "blue"',
    '"rd"',
  ])
  expect(await told('QS2020', {})).toEqual(['present', 'missing'])
  expect(await told('QS2024', { text: 'a', b: 'c' })).toEqual(['not present', '"c"'])
  expect(await told('QS2005', '')).toEqual(['application/json or multipart/form-data', 'none'])
})

it('shows a long value whole, and how a very long one begins', async () => {
  const told = async (length: number) => {
    const text = Array.from({ length }, (_, n) => n)
    return violationText(await one('QS2021', noteRequest({ text })))
  }
  expect(await told(500)).toContain('\n                  499\n')
  expect(await told(3000)).toMatch(/actual +\[0,1,2,[\d,]{3990,}… \(13891 characters\)\n/)
})

it('tells the length of a text that is too long, and shows how it begins', async () => {
  const told = async (length: number) => {
    const skills = [{ type: 'skill_reference', skill_id: 'a'.repeat(length) }]
    const request = post(`${OPENAI}/containers`, { name: 'a', skills })
    const text = violationText(await one('QS2051', request))
    return /actual +(.*)/.exec(text)?.[1]
  }
  expect(await told(70)).toBe(`"${'a'.repeat(70)}", 70 characters`)
  expect(await told(900)).toBe(`"${'a'.repeat(80)}"…, 900 characters`)
  // So much the journal does not keep.
  expect(await told(70_000)).toBe(`"${'a'.repeat(80)}"…, 70000 characters`)
})

it('says where: a query parameter, a header, a part of a form, a place in it', async () => {
  const where = (violations: Violation[]) =>
    violations.map((violation) => /where +(.*)/.exec(violationText(violation))?.[1])
  expect(where(await violationsOf(new Request(`${TOY}/notes/1?times=x`)))).toEqual([
    'query parameter times',
  ])
  expect(where(await violationsOf(noteRequest('a', { 'content-type': 'text/csv' })))).toEqual([
    'header content-type',
  ])
  expect(where(await violationsOf(noteRequest('{')))).toEqual(['body of the request'])
  const body = new FormData()
  body.set('txt', 'hi')
  const form = new Request(`${TOY}/notes`, { method: 'POST', body })
  expect(where(await violationsOf(form))).toEqual(['part text of the form', 'part txt of the form'])
  const manifest = { container: { name: 5, recipients: ['a@b.example'] } }
  expect(where(await violationsOf(encode(manifest)))).toEqual(
    expect.arrayContaining(['part manifest of the form, at /container/name']),
  )
})

it('tells the first ten of many violations whole, and the others in a line each', async () => {
  const extra = Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`x${n}`, n]))
  const violations = await violationsOf(noteRequest({ text: 'hi', ...extra }))
  const text = violationsText(violations)
  expect(text.match(/^QS2024/gm)).toHaveLength(15)
  expect(text.match(/^ {2}where/gm)).toHaveLength(10)
  expect(text.endsWith('\nQS2024 toy/CreateNote: /x14 is not declared')).toBe(true)
})
