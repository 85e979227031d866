import { expect, it } from 'vitest'
import { bytesOf } from '../../../src/core/state/blob.js'
import { downloadOf, type EntityTag } from '../../../src/core/http/download.js'

const bytes = bytesOf('0123456789')
// The first half of what sha256sum says of these ten characters.
const TAG = '"84d89877f0d4041efb6bf91a16f0248f"'

const asked = (headers: Record<string, string>, kind: EntityTag = 'strong') =>
  downloadOf(bytes, headers, kind)

it('names bytes by their digest, whatever they are called', () => {
  expect(asked({}).headers).toEqual({ 'accept-ranges': 'bytes', etag: TAG })
  expect(downloadOf(bytesOf('0123456789'), {}, 'strong').headers['etag']).toBe(TAG)
  expect(downloadOf(bytesOf('0123456780'), {}, 'strong').headers['etag']).not.toBe(TAG)
})

it('has a weak tag, or none, where that is wanted', () => {
  expect(asked({}, 'weak').headers['etag']).toBe(`W/${TAG}`)
  expect(asked({}, 'none').headers).toEqual({ 'accept-ranges': 'bytes' })
})

it('gives the part that is asked for, with the tag of the whole', () => {
  expect(asked({ range: 'bytes=2-4' })).toEqual({
    status: 206,
    headers: { 'accept-ranges': 'bytes', etag: TAG, 'content-range': 'bytes 2-4/10' },
    body: { bytes, start: 2, end: 5 },
  })
})

it('says of a part that is not there how much there is', () => {
  expect(asked({ range: 'bytes=10-' })).toEqual({
    status: 416,
    headers: { 'accept-ranges': 'bytes', 'content-range': 'bytes */10' },
  })
})

it('gives a part only where If-Range has the very tag', () => {
  const statusFor = (condition: string, kind?: EntityTag) =>
    asked({ range: 'bytes=2-4', 'if-range': condition }, kind).status
  expect(statusFor(TAG)).toBe(206)
  expect(statusFor('"another"')).toBe(200)
  // Weak tags are never the same here, not even equal ones.
  expect(statusFor(`W/${TAG}`)).toBe(200)
  expect(statusFor(`W/${TAG}`, 'weak')).toBe(200)
  expect(statusFor(TAG, 'weak')).toBe(200)
  expect(statusFor(TAG, 'none')).toBe(200)
  // There is no Last-Modified that a date could be.
  expect(statusFor('Wed, 01 Jan 2025 00:00:00 GMT')).toBe(200)
  expect(statusFor('')).toBe(200)
  // A list of tags is for If-Match.
  expect(statusFor(`${TAG}, "another"`)).toBe(200)
})

it('gives all of a file that has changed, also where the part is not there any more', () => {
  expect(asked({ range: 'bytes=99-', 'if-range': '"another"' }).status).toBe(200)
  expect(asked({ range: 'bytes=99-', 'if-range': TAG }).status).toBe(416)
})

it('does not ask about If-Range where no part is wanted', () => {
  expect(asked({ 'if-range': TAG }).status).toBe(200)
  expect(asked({ 'if-range': '"another"' }).status).toBe(200)
})
