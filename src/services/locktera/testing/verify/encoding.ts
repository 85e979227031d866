import type { Step, StepContext } from '../../../../core/service/verify-steps.js'
import { encode, encodeParts, filePart, manifestPart } from './requests.js'

const HALF = 'x'.repeat(600_000)
const named = ({ name }: StepContext, as: string) => manifestPart({ container: { name: name(as) } })

/** A form with one part that is written by hand. */
function handWritten(title: string, part: object): Step {
  return encodeParts(title, (told) => [
    named(told, title),
    { name: 'files', content: 'abc', ...part },
  ])
}

const drm = (title: string, rules: object) => encode(title, { drm: rules })

/** What an encode takes, and what it refuses. */
export const encoding: readonly Step[] = [
  encodeParts(
    'encodes a container',
    ({ name }) => [
      manifestPart({ container: { name: name('first'), tags: [name('tag')], downloadable: true } }),
      filePart('a.txt', 'abc'),
    ],
    'first',
  ),
  encode('encodes one without tags', {}, { as: 'untagged' }),
  encodeParts('encodes one without a name', () => [
    manifestPart({ container: { recipients: ['verify@quayside.example'] } }),
    filePart('quayside-verify-b.txt', 'b'),
    filePart('quayside-verify-a.txt', 'a'),
  ]),
  encode('lists its files', {}, { listed: ['a.txt'] }),
  encode('describes its files', {}, { listed: { 'a.txt': { pages: 2 } } }),
  encode(
    'sends more than it lists',
    {},
    {
      files: { 'a.txt': 'a', 'b.txt': 'b' },
      listed: ['a.txt'],
    },
  ),
  encode('lists more than it sends', {}, { listed: ['a.txt', 'b.txt'] }),
  encode('lists a file twice', {}, { listed: ['a.txt', { name: 'a.txt', pages: 2 }] }),
  encodeParts('sends a file twice', (told) => [
    named(told, 'sends a file twice'),
    filePart('a.txt', 'abc'),
    filePart('a.txt', 'defg'),
  ]),
  handWritten('sends a file without a name', { filename: '', type: 'text/plain' }),
  handWritten('sends a file without a type', { filename: 'a' }),
  encodeParts('sends an unknown part', (told) => [
    named(told, 'sends an unknown part'),
    filePart('a.txt', 'abc'),
    { name: 'colour', content: 'red' },
  ]),
  encode('has an unknown member', { colour: 'red' }),
  encode('has no files', {}, { files: {} }),
  encodeParts('has no manifest', () => [filePart('quayside-verify.txt', 'abc')]),
  drm('has a DRM rule that nobody knows', { 'a/b': { c: [1] } }),
  drm('has an IPv6 address in a DRM rule', { ip: { allow: ['2001:db8::/32'] } }),
  drm('has a span that ends before it starts', {
    time: { start: '2025-02-01T00:00:00Z', end: '2025-01-31T23:59:59Z' },
  }),
  drm('has an unknown member in a DRM rule', {
    geo: { allow: [{ country: 'Chile', planet: 'Earth' }] },
  }),
  encode('encodes more than a megabyte', {}, { files: { 'a.txt': HALF, 'b.txt': HALF } }),
]
