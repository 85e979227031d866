import { literal } from '../../../core/service/coverage-samples.js'

const SID = '3b0e6d14-7c92-4f58-a1d3-90c2e7f5b846'

/** Returns a line of code that uploads a file to a container. */
function uploadTo(container: string): string {
  const headers = "{ authorization: 'Bearer key', 'content-type': 'application/octet-stream' }"
  const url = `https://api.carrierx.com/core/v2/storage/files?container_sid=${container}`
  return `await fetch(${literal(url)}, { method: 'POST', headers: ${headers}, body: 'hello' })`
}

/** Returns a line of code that seeds a container and uploads a file to it. */
function uploadToNew(attributes: object): string {
  const containers = [{ container_sid: SID, ...attributes }]
  return `mock.seed(${literal({ carrierx: { containers } })}); ${uploadTo(SID)}`
}

const expiring = {
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

/** The transitions of containers and files, each with a line of test code that causes it. */
export const transitions = {
  created: `await fetch('https://api.carrierx.com/core/v2/storage/containers', { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/json' }, body: JSON.stringify({ name: 'recordings' }) })`,
  'file-added': uploadTo('${container_sid}'),
  'file-deleted': `await fetch(\`https://api.carrierx.com/core/v2/storage/files/\${file_sid}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } })`,
  'over-threshold': uploadToNew({ threshold_files: 0 }),
  'cleaned-up': `${uploadToNew({ threshold_action: 'delete_lru', threshold_files: 0 })}; mock.clock.advance({ minutes: 2 })`,
  'grace-begun': uploadToNew({
    threshold_action: 'reject',
    threshold_files: 0,
    threshold_grace_period: 60,
  }),
  'threshold-refused': uploadToNew({ threshold_action: 'reject', threshold_files: 0 }),
  'quota-refused': uploadToNew({ quota_files: 0 }),
  'lifecycle-ended': `mock.seed(${literal({ carrierx: expiring })}); mock.clock.advance({ hours: 1 })`,
  deleted: `await fetch(\`https://api.carrierx.com/core/v2/storage/containers/\${container_sid}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } })`,
  'parent-vanished': `await fetch(\`https://api.carrierx.com/core/v2/storage/containers/\${parent_container_sid}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } }) // the parent_container_sid of another`,
} as const

export type Transition = keyof typeof transitions
