import { literal } from '../../../core/service/coverage-samples.js'

const SID = '3b0e6d14-7c92-4f58-a1d3-90c2e7f5b846'

/** A line that uploads a file into a container. */
function uploadTo(container: string): string {
  const headers = "{ authorization: 'Bearer key', 'content-type': 'application/octet-stream' }"
  const url = `https://api.carrierx.com/core/v2/storage/files?container_sid=${container}`
  return `await fetch(${literal(url)}, { method: 'POST', headers: ${headers}, body: 'hello' })`
}

/** A line that does so with a container that is made for it. */
function uploadToOne(attributes: object): string {
  const containers = [{ container_sid: SID, ...attributes }]
  return `mock.seed(${literal({ carrierx: { containers } })}); ${uploadTo(SID)}`
}

const ending = {
  containers: [{ container_sid: SID }],
  files: [
    {
      container_sid: SID,
      lifecycle_action: 'delete',
      lifecycle_ttl: 60,
      content: { text: 'hello' },
    },
  ],
}

/** What becomes of containers and files: by name, a line of a test that makes it so. */
export const transitions = {
  created: `await fetch('https://api.carrierx.com/core/v2/storage/containers', { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/json' }, body: JSON.stringify({ name: 'recordings' }) })`,
  'file-added': uploadTo('${container_sid}'),
  'file-deleted': `await fetch(\`https://api.carrierx.com/core/v2/storage/files/\${file_sid}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } })`,
  'over-threshold': uploadToOne({ threshold_files: 0 }),
  'cleaned-up': `${uploadToOne({ threshold_action: 'delete_lru', threshold_files: 0 })}; mock.clock.advance({ minutes: 2 })`,
  'grace-begun': uploadToOne({
    threshold_action: 'reject',
    threshold_files: 0,
    threshold_grace_period: 60,
  }),
  'threshold-refused': uploadToOne({ threshold_action: 'reject', threshold_files: 0 }),
  'quota-refused': uploadToOne({ quota_files: 0 }),
  'lifecycle-ended': `mock.seed(${literal({ carrierx: ending })}); mock.clock.advance({ hours: 1 })`,
  deleted: `await fetch(\`https://api.carrierx.com/core/v2/storage/containers/\${container_sid}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } })`,
  'parent-vanished': `await fetch(\`https://api.carrierx.com/core/v2/storage/containers/\${parent_container_sid}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } }) // the parent_container_sid of another`,
} as const

export type Transition = keyof typeof transitions
