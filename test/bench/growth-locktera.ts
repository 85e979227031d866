import { SCANNED, type ServiceGrowth } from './growth-service.js'
import { fileHeaders, form, get, remove } from './operations.js'

const CONTAINERS = '/orgs/org-1/containers'
const MIDDLE = `${CONTAINERS}/c-middle`
const DIGEST = '900150983cd24fb0d6963f7d28e17f72'

const MANIFEST = '{"container":{"drm":{"dynamic":true},"tags":["bench"]}}'
const encode = form(
  `${CONTAINERS}/encode`,
  [['Content-Disposition: form-data; name="manifest"'], MANIFEST],
  [fileHeaders('files'), 'x'.repeat(1024)],
)

export const lockteraGrowth: ServiceGrowth = {
  name: 'locktera',
  caller: { authorization: 'Bearer lk-bench' },
  worlds,
  rows: [
    { what: 'encode', sample: () => encode, idOf },
    { what: 'list', sample: () => get(CONTAINERS) },
    { what: 'list, the page in the middle', sample: () => get(`${CONTAINERS}?limit=2&page=25`) },
    { what: 'retrieve', sample: () => get(MIDDLE) },
    {
      what: 'look for a digest',
      sample: () => get(`/orgs/org-1/container_by_digest?digest=${DIGEST}`),
    },
    { what: 'block', sample: () => ({ method: 'PUT', path: `${MIDDLE}/block` }) },
    { what: 'unblock', sample: () => remove(`${MIDDLE}/block`) },
    { what: 'DRM rules', sample: () => get(`${MIDDLE}/drm_rules`) },
    { what: 'dynamic DRM', sample: () => get(`${MIDDLE}/drm`) },
    { what: 'decode', sample: () => get(`${MIDDLE}/decode/a.txt?viewer=a@b.example`) },
    { what: 'events of a container', sample: () => get(`${MIDDLE}/events?limit=10`) },
    {
      what: 'events of a kind',
      sample: () => get('/orgs/org-1/container_events/by_access?limit=10'),
    },
    { what: 'attempts', sample: () => get(`${MIDDLE}/attempts`) },
    { what: 'audit of tags', sample: () => get(`${MIDDLE}/tags_audit`) },
    {
      what: 'delete DRM rules',
      sample: (n, made) => remove(`${CONTAINERS}/${made.id('encode', n)}/drm_rules`),
    },
    { what: 'delete', sample: (n, made) => remove(`${CONTAINERS}/${made.id('encode', n)}`) },
  ],
  scans: [
    {
      sizes: SCANNED.filter((size) => size <= 100_000),
      worlds,
      calls: [
        { what: 'list tags', sample: () => get('/orgs/org-1/tags') },
        {
          what: 'list of a time long gone',
          sample: () => get(`${CONTAINERS}?end=2000-01-01T00:00:00Z`),
        },
      ],
    },
  ],
}

/** Half of the containers stand on either side of the middle. */
function worlds(size: number) {
  const half = (side: string) => ({
    locktera: {
      containers: Array.from({ length: size / 2 }, (_, n) => ({
        ...{ id: `c-${side}${String(n)}`, org_id: 'org-1', name: 'bench', tags: ['bench'] },
        container_digest: `${side}${String(n)}`,
      })),
    },
  })
  const container_id = 'c-middle'
  const middle = {
    locktera: {
      containers: [{ id: container_id, org_id: 'org-1', name: 'middle', container_digest: DIGEST }],
      attempts: [{ container_id, viewer_email: 'a@b.example', attempt_count: 1 }],
      tags: [{ container_id, new_tags: ['bench'] }],
      files: [{ container_id, name: 'a.txt', type: 'text/plain', content: { text: 'abc' } }],
    },
  }
  return [half('old'), middle, half('new')]
}

function idOf(reply: string): string {
  return (JSON.parse(reply) as { container: { uuid: string } }).container.uuid
}
