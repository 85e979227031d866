import { expect, it } from 'vitest'
import { bytesOf } from '../../../src/core/state/blob.js'
import { downloadOf, type EntityTag } from '../../../src/core/http/download.js'

const bytes = bytesOf('0123456789')
// The first half of what sha256sum says of these ten characters.
const TAG = '"84d89877f0d4041efb6bf91a16f0248f"'

const asked = (headers: Record<string, string>, kind: EntityTag = 'strong') =>
  downloadOf(bytes, headers, kind)

it('makes the entity tag of the digest, not of the name', () => {
  expect(asked({}).headers).toEqual({ 'accept-ranges': 'bytes', etag: TAG })
  expect(downloadOf(bytesOf('0123456789'), {}, 'strong').headers['etag']).toBe(TAG)
  expect(downloadOf(bytesOf('0123456780'), {}, 'strong').headers['etag']).not.toBe(TAG)
})

it('has a weak tag, or none, if asked for', () => {
  expect(asked({}, 'weak').headers['etag']).toBe(`W/${TAG}`)
  expect(asked({}, 'none').headers).toEqual({ 'accept-ranges': 'bytes' })
})

it('returns the requested range, with the tag of the whole', () => {
  expect(asked({ range: 'bytes=2-4' })).toEqual({
    status: 206,
    headers: { 'accept-ranges': 'bytes', etag: TAG, 'content-range': 'bytes 2-4/10' },
    body: { bytes, start: 2, end: 5 },
  })
})

it('returns the size for a range that is not satisfiable', () => {
  expect(asked({ range: 'bytes=10-' })).toEqual({
    status: 416,
    headers: { 'accept-ranges': 'bytes', 'content-range': 'bytes */10' },
  })
})

it('returns a range only where If-Range has the same tag', () => {
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

it('returns all of a file that has changed, also for a range beyond its new end', () => {
  expect(asked({ range: 'bytes=99-', 'if-range': '"another"' }).status).toBe(200)
  expect(asked({ range: 'bytes=99-', 'if-range': TAG }).status).toBe(416)
})

it('ignores If-Range without a range', () => {
  expect(asked({ 'if-range': TAG }).status).toBe(200)
  expect(asked({ 'if-range': '"another"' }).status).toBe(200)
})
