import type { Step, StepRequest } from '../../../../core/service/verify-steps.js'
import {
  containerStep,
  encodePartsStep,
  encodeStep,
  filePart,
  manifestPart,
  orgStep,
} from './requests.js'

const VIEWER = 'verify@quayside.example'

/** A step that decodes a file of the container that an earlier step named `as`. */
function decodeStep(
  title: string,
  as: string,
  { file = 'a.txt', viewer = VIEWER, headers = {} }: DecodeOptions = {},
): Step {
  return orgStep(title, 'DecodeFile', {
    ask: ({ id }) => ({
      params: { container_id: id(as), file_name: file },
      ...(viewer !== null && { query: { viewer } }),
      headers,
    }),
  })
}

interface DecodeOptions {
  readonly file?: string
  /** Null for none. */
  readonly viewer?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

const sendStep = (title: string, operation: string, as: string, json: object): Step =>
  orgStep(title, operation, {
    ask: ({ id }): StepRequest => ({ params: { container_id: id(as) }, json }),
  })

const TWO = { 'a.txt': 'abc', 'b.txt': 'def' }

/** Steps that decode, that change DRM rules, and that log events. */
export const decodeSteps: readonly Step[] = [
  encodePartsStep('encodes files alone', () => [
    manifestPart({ files: ['quayside-verify-c.txt'] }),
    filePart('quayside-verify-c.txt', 'c'),
  ]),
  encodeStep('encodes one to open', {}, { as: 'open' }),
  decodeStep('decodes a file', 'open'),
  decodeStep('decodes a file without a viewer', 'open', { viewer: null }),
  encodeStep('encodes one for one viewer', { recipients: ['Verify@*'] }, { as: 'private' }),
  decodeStep('decodes a file for somebody else', 'private', { viewer: 'other@quayside.example' }),
  decodeStep('decodes a file in other letters', 'private'),
  encodeStep(
    'encodes one for a place',
    { recipients: [VIEWER], drm: { geo: { allow: [{ country: 'Atlantis' }] } } },
    { as: 'placed' },
  ),
  decodeStep('decodes a file from somewhere', 'placed'),
  encodeStep(
    'encodes one that is not downloadable',
    { recipients: [VIEWER], downloadable: false },
    { as: 'kept' },
  ),
  decodeStep('decodes a file that is not downloadable', 'kept'),
  encodeStep(
    'encodes one that opens once',
    { recipients: [VIEWER], drm: { opens: 1 } },
    { as: 'once', files: TWO },
  ),
  decodeStep('decodes one of two files', 'once'),
  decodeStep('decodes the rest of it', 'once', { headers: { range: 'bytes=1-' } }),
  decodeStep('decodes the other', 'once', { file: 'b.txt' }),
  decodeStep('decodes a file that is not there', 'once', { file: 'c.txt' }),
  encodeStep('encodes one to look into', { recipients: [VIEWER] }, { as: 'seen' }),
  orgStep('decodes a manifest', 'DecodeManifest', {
    ask: ({ id }) => ({ params: { container_id: id('seen') }, query: { viewer: VIEWER } }),
  }),
  containerStep('lists attempts to look into it', 'ListAttempts', 'seen'),
  encodeStep(
    'encodes one whose rules change',
    { downloadable: true, drm: { dynamic: true, opens: 1 } },
    { as: 'changing' },
  ),
  sendStep('changes dynamic rules', 'PutDrm', 'changing', { opens: 2 }),
  containerStep('gets the changed rules', 'GetDrm', 'changing'),
  sendStep('changes rules that are not dynamic', 'PutDrm', 'private', { opens: 2 }),
  sendStep('logs an event', 'PostContainerEvent', 'changing', {
    ...{ action: 'object.load', created_date: '2024-01-01T00:00:00Z', detail: { pages: [1] } },
  }),
  containerStep('lists the events of a container', 'ListContainerEvents', 'changing'),
  // Of everybody in the organization, and without ids.
  ...Object.entries({
    ListEvents: 'lists the events of the organization',
    ListAccessEvents: 'lists accesses',
    ListBlockEvents: 'lists blocks',
    ListCreateEvents: 'lists creations',
    ListExpireEvents: 'lists expiries',
    ListFailEvents: 'lists failures',
  }).map(([operation, title]) =>
    orgStep(title, operation, { ask: () => ({ query: { limit: '1' } }), compare: 'shape' }),
  ),
]
