import fc from 'fast-check'
import { make as makeSearch } from 'multipasta/Search'
import { expect, it } from 'vitest'
import { endsForm, splitForm } from '../../../../src/core/http/multipart/split.js'
import { disposition, form, inChunks, latin1, outcome, part, read } from '../../../support/forms.js'
import { oddMultipart } from '../../../support/odd-multipart.js'

// A form that is at hand whole is split by a scan of its own: it has to see what the search sees.

const DELIMITER = '\r\n--cut'

/** What stands after each delimiter. */
type Segments = Record<number, string>

const latin1Text = (bytes: Uint8Array) => String.fromCharCode(...bytes)

function collect(run: (segment: (index: number, bytes: Uint8Array) => void) => void): Segments {
  const segments: Segments = {}
  run((index, bytes) => {
    segments[index] = (segments[index] ?? '') + latin1Text(bytes)
  })
  return segments
}

const scanned = (bytes: Uint8Array) => collect((segment) => splitForm(bytes, DELIMITER, segment))

const searched = (bytes: Uint8Array) =>
  collect((segment) => {
    const search = makeSearch(DELIMITER, segment)
    search.write(latin1('\r\n'))
    search.write(bytes)
    search.end()
  })

const FILE = `${disposition('name="file"; filename="a.txt"')}\r\nContent-Type: a/b`
const pieces = fc.constantFrom(
  ...['--cut', '\r\n--cut', '\r\n--cu', '--', '-', '\r\n', '\r', '\n', ' ', 'x', 'cut', '\xe9'],
  ...[`--cut\r\n${disposition('name="a"')}`, `\r\n--cut\r\n${FILE}\r\n\r\n`, '\r\n\r\n', FILE],
)

const soup = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(''))
const end = fc.constantFrom('\r\n--cut--', '\r\n--cut--\r\n')
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 })

it('splits any bytes as the streaming search does', () => {
  const property = fc.property(soup, end, (text, last) => {
    const bytes = latin1(`--cut${text}${last}`)
    expect(scanned(bytes)).toEqual(searched(bytes))
    const late = latin1(`\r\n--cut${text}${last}`)
    expect([scanned(late)[0], searched(late)[0]]).toEqual([latin1Text(late), '\r\n'])
  })
  fc.assert(property, { numRuns: 2000 })
})

it('returns the same parts or error as for the form in several chunks', async () => {
  const starts = fc.constantFrom('', 'x-cut', '--cut', `--cut\r\n${FILE}\r\n\r\n`)
  const property = fc.asyncProperty(starts, soup, end, sizes, async (start, text, last, cuts) => {
    const bytes = latin1(start + text + last)
    expect(endsForm(bytes, DELIMITER)).toBe(true)
    // Cut at least once: what comes whole is never given to the search.
    const [head, tail] = [bytes.subarray(0, -1), bytes.subarray(-1)]
    const inTwo = (async function* () {
      yield* [await Promise.resolve(head), tail]
    })()
    const whole = await outcome(bytes)
    expect(await outcome(inTwo)).toEqual(whole)
    expect(await outcome(inChunks(bytes, cuts))).toEqual(whole)
  })
  await fc.assert(property, { numRuns: 1000 })
})

it('rejects every odd form for the same reason when it ends with the closing boundary', async () => {
  for (const { name, contentType, body } of oddMultipart.filter(({ body }) => body.length < 1000)) {
    const bytes = latin1(`${body}\r\n--odd--\r\n`)
    const pieces = await outcome(inChunks(bytes, [5]), contentType)
    expect([name, await outcome(bytes, contentType)]).toEqual([name, pieces])
  }
})

it('detects a complete form by its end', () => {
  const ends = (text: string) => endsForm(latin1(text), DELIMITER)
  expect(ends('--cut\r\n\r\n\r\n--cut--\r\n')).toBe(true)
  expect(ends('--cut\r\n\r\n\r\n--cut--')).toBe(true)
  for (const text of [
    '',
    '--',
    '--cut--\r\n',
    'x\r\n--cut--x',
    'x\r\n--cut\r\n',
    'x\n--cut--\r\n',
  ]) {
    expect([text, ends(text)]).toEqual([text, false])
  }
})

it('ignores chunks after a form that was complete in the first', async () => {
  const good = form(part(disposition('name="note"'), 'once'))
  const bytes = new Uint8Array([...good, ...latin1('bye'), ...good])
  expect(await read(inChunks(bytes, [good.length]))).toMatchObject([{ value: 'once' }])
})

it('reads a header of blanks, and rejects one with a bare CR after them, in no time', async () => {
  const blanks = ' '.repeat(15_000)
  const head = `${disposition('name="a"')}\r\nX: ${blanks}`
  const started = performance.now()
  expect(await outcome(latin1(part(`${head}x`, 'v') + '--cut--'))).toMatchObject([{ value: 'v' }])
  const refused = { reason: 'bad-headers', part: '#1' }
  expect(await outcome(latin1(part(`${head}\rx`, 'v') + '--cut--'))).toEqual(refused)
  expect(performance.now() - started).toBeLessThan(100)
})
