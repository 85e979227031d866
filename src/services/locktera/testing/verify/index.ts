import type { Step, VerifySteps } from '../../../../core/service/verify-steps.js'
import { digestOfText } from '../../model/digest.js'
import {
  containerStep,
  encodeStep,
  encodePartsStep,
  filePart,
  orgStep,
  manifestPart,
} from './requests.js'
import { decodeSteps } from './decoding.js'
import { encodeSteps } from './encoding.js'

const list = (title: string, query: Readonly<Record<string, string>>): Step =>
  orgStep(title, 'ListContainers', { ask: () => ({ query }), compare: 'own' })

const digestStep = (title: string, digest: (name: (ending: string) => string) => string): Step =>
  orgStep(title, 'GetContainerByDigest', {
    ask: ({ name }) => ({ query: { digest: digest(name) } }),
  })

const sameFileStep = (title: string, as: string): Step =>
  encodePartsStep(
    title,
    ({ name }) => [
      manifestPart({ container: { name: name(as) } }),
      filePart('same.txt', name('digest')),
    ],
    as,
  )

/** Steps that read what exists before the run creates anything. */
const readSteps: readonly Step[] = [
  orgStep('gets the organization', 'GetOrg', { compare: 'shape' }),
  orgStep('lists post-quantum keys', 'ListPqKeys', { compare: 'shape' }),
  orgStep('lists containers', 'ListContainers', {
    ask: () => ({ query: { limit: '1' } }),
    keep: { there: '/0/id' },
    compare: 'shape',
  }),
  containerStep('gets the first listed container', 'GetContainer', 'there', { compare: 'shape' }),
  list('lists containers with limit 0', { limit: '0' }),
  list('lists containers from page 0', { page: '0', limit: '1' }),
  list('lists containers with limit 1001', { limit: '1001' }),
  list('lists containers with an unknown query parameter', { colour: 'red' }),
  orgStep('gets a container that does not exist', 'GetContainer', {
    ask: () => ({ params: { container_id: 'quayside-verify-none' } }),
  }),
  digestStep('searches for an invalid digest', () => '900150983cd24fb0'),
  digestStep('searches for an unknown digest', (name) => digestOfText(name('nothing'))),
]

/** Steps that read, list, block and delete containers. */
const containerSteps: readonly Step[] = [
  // A second apart, since the order within one second is another question.
  ...['first', 'second', 'third'].map((which) => ({
    ...encodeStep(`encodes the ${which} of three`, {}),
    wait: 1,
  })),
  list('lists the newest containers', {}),
  list('lists two containers', { limit: '2' }),
  ...[1, 2, 3].map((page) =>
    list(`lists page ${String(page)} of one container each`, { page: String(page), limit: '1' }),
  ),
  list('lists containers created before 2000', { end: '2000-01-01T00:00:00Z' }),
  list('lists containers created after 2100', { start: '2100-01-01T00:00:00Z' }),
  orgStep('lists tags', 'ListTags', { compare: 'own' }),
  containerStep('gets a container', 'GetContainer', 'first'),
  containerStep('gets its DRM rules', 'GetDrmRules', 'first'),
  containerStep('lists attempts to open it', 'ListAttempts', 'first'),
  containerStep('lists changes of its tags', 'ListTagsAudit', 'first'),
  containerStep('lists changes of no tags', 'ListTagsAudit', 'untagged'),
  containerStep('blocks it', 'BlockContainer', 'first'),
  containerStep('gets it blocked', 'GetContainer', 'first'),
  containerStep('blocks it again', 'BlockContainer', 'first'),
  containerStep('unblocks it', 'UnblockContainer', 'first'),
  containerStep('unblocks it again', 'UnblockContainer', 'first'),
  containerStep('deletes DRM rules that are not dynamic', 'DeleteDrmRules', 'first'),
  encodeStep(
    'encodes one with dynamic rules',
    { drm: { dynamic: true, opens: 2 } },
    { as: 'dynamic' },
  ),
  containerStep('gets dynamic rules', 'GetDrmRules', 'dynamic'),
  containerStep('deletes dynamic rules', 'DeleteDrmRules', 'dynamic'),
  containerStep('gets rules that were deleted', 'GetDrmRules', 'dynamic'),
  sameFileStep('encodes the first of two equal files', 'copy 1'),
  sameFileStep('encodes the second of two equal files', 'copy 2'),
  digestStep('searches for the digest of two equal files', (name) => digestOfText(name('digest'))),
  containerStep('deletes a container', 'DeleteContainer', 'untagged', { removes: 'untagged' }),
  containerStep('deletes it again', 'DeleteContainer', 'untagged'),
  containerStep('gets the deleted container', 'GetContainer', 'untagged'),
]

const ONE_VIEWER = 'it takes viewers beside the one that the steps decode for'

/** The steps of `quayside verify`. */
export const story: VerifySteps = {
  steps: [...readSteps, ...encodeSteps, ...containerSteps, ...decodeSteps],
  settings: { org_id: 'the organization to work in' },
  slow: [],
  unseen: [
    {
      rule: 'locktera/max-json-bytes',
      because: 'a body of megabytes takes long to send, and the limit may be any',
    },
    {
      rule: 'locktera/content-encoding',
      because: 'clients of this service send no compressed bodies',
    },
    {
      rule: 'locktera/encoding-container',
      because: 'containers that are not ready are a policy of the mock, which is not set here',
    },
    {
      rule: 'locktera/unknown-org',
      value: 'all',
      because: 'it takes an organization of somebody else',
    },
    {
      rule: 'locktera/foreign-key',
      because: 'it takes a key of another organization',
    },
    {
      rule: 'locktera/date-filter',
      value: 'end-exclusive',
      because:
        'it takes the second in which a container was created, and a service may round times',
    },
    {
      rule: 'locktera/rate-limit',
      because: 'fewer requests are sent than the published limits allow, and a 429 is waited for',
    },
    { rule: 'locktera/attempts-order', because: ONE_VIEWER },
    { rule: 'locktera/blocked-attempts', because: ONE_VIEWER },
    {
      rule: 'locktera/time-end',
      because: 'it takes the very second in which a time span ends',
    },
    {
      rule: 'locktera/deleted-container-events',
      because: 'the events of an organization are mostly those of others',
    },
    { rule: 'locktera/tags-audit-order', because: 'no operation changes tags' },
  ],
}
