import { expect, it } from 'vitest'
import { KnownSecrets } from '../../../src/core/journal/redact-text.js'
import { bytesOf } from '../../../src/core/state/blob.js'
import { coveredContent } from '../../../src/core/views/covered-content.js'

const SECRET = 'hunter2-Zm9vYmFy'
const COVER = '*'.repeat(SECRET.length)

async function shown(content: string | Uint8Array, start = 0, end = Infinity): Promise<string> {
  const secrets = new KnownSecrets()
  secrets.learnText(SECRET)
  const bytes = bytesOf(content)
  const range = { start, end: Math.min(end, bytes.size) }
  const pieces: Buffer[] = []
  for await (const piece of coveredContent(bytes, range, (text) => secrets.cover(text)))
    pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString('latin1')
}

it('covers secrets, and leaves all other bytes as they are', async () => {
  expect(await shown(`key=${SECRET}\n`)).toBe(`key=${COVER}\n`)
  const binary = Uint8Array.from({ length: 256 }, (_, index) => index)
  expect(await shown(binary)).toBe(Buffer.from(binary).toString('latin1'))
  expect(await shown(Buffer.concat([binary, Buffer.from(SECRET), binary]))).toHaveLength(528)
})

it('covers a secret of which a range has a part', async () => {
  const text = `key=${SECRET}\n`
  for (let end = 0; end <= text.length; end++) {
    const covered = `key=${COVER}\n`
    expect(await shown(text, 0, end)).toBe(covered.slice(0, end))
    expect(await shown(text, end)).toBe(covered.slice(end))
  }
})

it('covers secrets across the pieces in which a file is read', async () => {
  const text = `${'-\n'.repeat(131_068)}${SECRET}${'-\n'.repeat(200_000)}${SECRET}`
  expect(await shown(text)).toBe(text.replaceAll(SECRET, COVER))
})
