import type { Step, VerifySteps } from '../../../../core/service/verify-steps.js'
import { digestOfText } from '../../model/digest.js'
import { about, encode, encodeParts, filePart, inOrg, manifestPart } from './requests.js'
import { encoding } from './encoding.js'

const list = (title: string, query: Readonly<Record<string, string>>): Step =>
  inOrg(title, 'ListContainers', { ask: () => ({ query }), compare: 'own' })

const byDigest = (title: string, digest: (name: (ending: string) => string) => string): Step =>
  inOrg(title, 'GetContainerByDigest', { ask: ({ name }) => ({ query: { digest: digest(name) } }) })

const twin = (title: string, as: string): Step =>
  encodeParts(
    title,
    ({ name }) => [
      manifestPart({ container: { name: name(as) } }),
      filePart('same.txt', name('digest')),
    ],
    as,
  )

/** What is there before anything is made. */
const looks: readonly Step[] = [
  inOrg('gets the organization', 'GetOrg', { compare: 'shape' }),
  inOrg('lists post-quantum keys', 'ListPqKeys', { compare: 'shape' }),
  inOrg('lists containers', 'ListContainers', {
    ask: () => ({ query: { limit: '1' } }),
    keep: { there: '/0/id' },
    compare: 'shape',
  }),
  about('gets one that is there', 'GetContainer', 'there', { compare: 'shape' }),
  list('lists containers with limit 0', { limit: '0' }),
  list('lists containers from page 0', { page: '0', limit: '1' }),
  list('lists containers with limit 1001', { limit: '1001' }),
  list('lists containers with an unknown query parameter', { colour: 'red' }),
  inOrg('gets a container that never was', 'GetContainer', {
    ask: () => ({ params: { container_id: 'quayside-verify-none' } }),
  }),
  byDigest('looks for a digest that is none', () => '900150983cd24fb0'),
  byDigest('looks for a digest that nothing has', (name) => digestOfText(name('nothing'))),
]

/** What is to be seen of containers, and what becomes of them. */
const containers: readonly Step[] = [
  list('lists the newest containers', {}),
  list('lists two containers', { limit: '2' }),
  list('lists containers of a time long gone', { end: '2000-01-01T00:00:00Z' }),
  inOrg('lists tags', 'ListTags', { compare: 'own' }),
  about('gets a container', 'GetContainer', 'first'),
  about('gets its DRM rules', 'GetDrmRules', 'first'),
  about('lists attempts to open it', 'ListAttempts', 'first'),
  about('lists changes of its tags', 'ListTagsAudit', 'first'),
  about('lists changes of no tags', 'ListTagsAudit', 'untagged'),
  about('blocks it', 'BlockContainer', 'first'),
  about('gets it blocked', 'GetContainer', 'first'),
  about('blocks it again', 'BlockContainer', 'first'),
  about('unblocks it', 'UnblockContainer', 'first'),
  about('unblocks it again', 'UnblockContainer', 'first'),
  about('deletes DRM rules that are not dynamic', 'DeleteDrmRules', 'first'),
  encode('encodes one with dynamic rules', { drm: { dynamic: true, opens: 2 } }, { as: 'dynamic' }),
  about('gets dynamic rules', 'GetDrmRules', 'dynamic'),
  about('deletes dynamic rules', 'DeleteDrmRules', 'dynamic'),
  about('gets rules that were deleted', 'GetDrmRules', 'dynamic'),
  twin('encodes one of two alike', 'one alike'),
  twin('encodes the other of two alike', 'other alike'),
  byDigest('looks for the digest of two alike', (name) => digestOfText(name('digest'))),
  about('deletes a container', 'DeleteContainer', 'untagged', { removes: 'untagged' }),
  about('deletes it again', 'DeleteContainer', 'untagged'),
  about('gets what was deleted', 'GetContainer', 'untagged'),
]

const NO_VIEWER = 'an attempt is made by a viewer; no operation makes one'

/** What is tried with a live service. */
export const story: VerifySteps = {
  steps: [...looks, ...encoding, ...containers],
  settings: { org_id: 'the organization to work in' },
  slow: [],
  unseen: [
    {
      rule: 'locktera/encoding-container',
      because: 'a container that is not ready is a policy of the mock; none is ever asked for here',
    },
    {
      rule: 'locktera/unknown-org',
      value: 'all',
      because: 'it takes an organization that is not one’s own',
    },
    {
      rule: 'locktera/foreign-key',
      because: 'it takes a key of another organization',
    },
    {
      rule: 'locktera/date-filter',
      value: 'end-exclusive',
      because: 'it takes the second in which a container was made, and a service may round it',
    },
    {
      rule: 'locktera/rate-limit',
      because: 'these are fewer calls than the limits that are published, and those are waited for',
    },
    { rule: 'locktera/attempts-order', because: NO_VIEWER },
    { rule: 'locktera/blocked-attempts', because: NO_VIEWER },
    { rule: 'locktera/tags-audit-order', because: 'no operation changes tags' },
  ],
}
