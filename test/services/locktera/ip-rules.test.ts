import { isIP, isIPv6 } from 'node:net'
import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { apiOn, encode, ENCODE, encodeForm, shown } from '../../support/locktera.js'

const { pattern } = locktera.contract.document.components.schemas['IpRule'] as { pattern: string }
const isRule = (text: string) => new RegExp(pattern, 'u').test(text)

const groups = (count: number) =>
  Array.from({ length: count }, (_, n) => `${String(n)}aF`).join(':')
const counts = Array.from({ length: 10 }, (_, count) => count)

it('accepts every IPv6 address in hex, and no other string', () => {
  const texts = counts.flatMap((before) => [
    groups(before),
    ...counts.map((after) => `${groups(before)}::${groups(after)}`),
    ...counts.map((after) => `${groups(before)}::${groups(after)}:`),
    ...counts.map((after) => `:${groups(before)}::${groups(after)}`),
  ])
  // Eight groups, or at most seven on the two sides of the colons that stand for the others.
  expect(texts.filter(isRule)).toHaveLength(37)
  expect(texts.filter((text) => isRule(text) !== isIPv6(text))).toEqual([])
})

it('accepts every IPv4 address, and no number above 255', () => {
  const numbers = [0, 9, 10, 99, 100, 199, 200, 249, 250, 255, 256, 260, 300, 1000].map(String)
  const texts = [...numbers, '00', '01', '001'].flatMap((one) => [
    ...[`${one}.0.0.1`, `1.${one}.3.4`, `1.2.3.${one}`],
  ])
  expect(texts.filter((text) => isRule(text) !== (isIP(text) === 4))).toEqual([])
})

it('keeps IPv6 addresses, blocks and ranges as they were written', async () => {
  const api = apiOn(createMock(locktera))
  const ip = {
    allow: ['::1', '2001:DB8::/32', 'fe80::1-fe80::ff'],
    block: ['2001:db8:0:0:1:2:3:4'],
  }
  const { path, body } = await encode(api, { drm: { ip } })
  expect(body.container.drm).toEqual({ ip })
  expect((await api('GET', `${path}/drm_rules`)).body).toEqual({ ip })
})

it.each([
  ['::-::', 200],
  ['::1-::2', 200],
  ['fe80::-ff02::1:2', 200],
  ['1:2:3:4:5:6:7:8-1:2:3:4:5:6:7:9', 200],
  ['::2-::1', '400 manifest.container.drm.ip.allow[0] ends before it starts'],
  ['1::-::ffff', '400 manifest.container.drm.ip.allow[0] ends before it starts'],
  ['10.0.0.10-10.0.0.9', '400 manifest.container.drm.ip.allow[0] ends before it starts'],
  ['10.0.0.9-10.0.0.10', 200],
])('compares the ends of the range %s as numbers', async (range, outcome) => {
  const form = encodeForm({ container: { drm: { ip: { allow: [range] } } } })
  expect(await shown(apiOn(createMock(locktera))('POST', ENCODE, form))).toBe(outcome)
})
