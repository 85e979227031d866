import type { Step, StepContext } from '../../../../core/service/verify-steps.js'
import { encodeStep, encodePartsStep, filePart, manifestPart } from './requests.js'

const HALF = 'x'.repeat(600_000)
const nameManifest = ({ name }: StepContext, as: string) =>
  manifestPart({ container: { name: name(as) } })

/** A step that encodes a manifest and one part with these fields. */
function encodePartStep(title: string, part: object): Step {
  return encodePartsStep(title, (context) => [
    nameManifest(context, title),
    { name: 'files', content: 'abc', ...part },
  ])
}

const drmStep = (title: string, rules: object) => encodeStep(title, { drm: rules })

/** Encodes that the service may accept or refuse. */
export const encodeSteps: readonly Step[] = [
  encodePartsStep(
    'encodes a container',
    ({ name }) => [
      manifestPart({ container: { name: name('first'), tags: [name('tag')], downloadable: true } }),
      filePart('a.txt', 'abc'),
    ],
    'first',
  ),
  encodeStep('encodes one without tags', {}, { as: 'untagged' }),
  encodePartsStep('encodes one without a name', () => [
    manifestPart({ container: { recipients: ['verify@quayside.example'] } }),
    filePart('quayside-verify-b.txt', 'b'),
    filePart('quayside-verify-a.txt', 'a'),
  ]),
  encodeStep('lists its files', {}, { listed: ['a.txt'] }),
  encodeStep('describes its files', {}, { listed: { 'a.txt': { pages: 2 } } }),
  encodeStep(
    'sends more files than it lists',
    {},
    {
      files: { 'a.txt': 'a', 'b.txt': 'b' },
      listed: ['a.txt'],
    },
  ),
  encodeStep('lists more files than it sends', {}, { listed: ['a.txt', 'b.txt'] }),
  encodeStep('lists a file twice', {}, { listed: ['a.txt', { name: 'a.txt', pages: 2 }] }),
  encodePartsStep('sends a file twice', (context) => [
    nameManifest(context, 'sends a file twice'),
    filePart('a.txt', 'abc'),
    filePart('a.txt', 'defg'),
  ]),
  encodePartsStep('sends two files of one name in two folders', (context) => [
    nameManifest(context, 'sends two files of one name in two folders'),
    filePart('d1/a.txt', 'abc'),
    filePart('d2/a.txt', 'defg'),
  ]),
  encodePartStep('sends a file without a name', { filename: '', type: 'text/plain' }),
  encodePartStep('sends a file without a type', { filename: 'a' }),
  encodePartsStep('sends an unknown part', (context) => [
    nameManifest(context, 'sends an unknown part'),
    filePart('a.txt', 'abc'),
    { name: 'colour', content: 'red' },
  ]),
  encodeStep('has an unknown member', { colour: 'red' }),
  encodeStep('has no files', {}, { files: {} }),
  encodePartsStep('has no manifest', () => [filePart('quayside-verify.txt', 'abc')]),
  drmStep('has an unknown DRM rule', { 'a/b': { c: [1] } }),
  drmStep('has an IPv6 address in a DRM rule', { ip: { allow: ['2001:db8::/32'] } }),
  drmStep('has a range that ends before it starts', {
    time: { start: '2025-02-01T00:00:00Z', end: '2025-01-31T23:59:59Z' },
  }),
  drmStep('has an unknown member in a DRM rule', {
    geo: { allow: [{ country: 'Chile', planet: 'Earth' }] },
  }),
  encodeStep('encodes more than a megabyte', {}, { files: { 'a.txt': HALF, 'b.txt': HALF } }),
]
