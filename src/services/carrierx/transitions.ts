/** What becomes of containers and files: by name, a line of a test that makes it so. */
export const transitions = {
  created: `await fetch('https://api.carrierx.com/core/v2/storage/containers', { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/json' }, body: JSON.stringify({ name: 'recordings' }) })`,
  'file-added': `await fetch(\`https://api.carrierx.com/core/v2/storage/files?container_sid=\${container_sid}\`, { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/octet-stream' }, body: 'hello' })`,
  'file-deleted': `await fetch(\`https://api.carrierx.com/core/v2/storage/files/\${file_sid}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } })`,
  'over-threshold': `await fetch(\`https://api.carrierx.com/core/v2/storage/files?container_sid=\${container_sid}\`, { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/octet-stream' }, body: 'hello' }) // into one with threshold_files: 0`,
  'cleaned-up': `mock.clock.advance({ minutes: 2 }) // with threshold_action: 'delete_lru' and more than threshold_files`,
  'grace-begun': `await fetch(\`https://api.carrierx.com/core/v2/storage/files?container_sid=\${container_sid}\`, { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/octet-stream' }, body: 'hello' }) // into one with threshold_action: 'reject', threshold_files: 1 and threshold_grace_period: 60`,
  'threshold-refused': `await fetch(\`https://api.carrierx.com/core/v2/storage/files?container_sid=\${container_sid}\`, { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/octet-stream' }, body: 'hello' }) // into one with threshold_action: 'reject' and threshold_files: 0`,
  'quota-refused': `await fetch(\`https://api.carrierx.com/core/v2/storage/files?container_sid=\${container_sid}\`, { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/octet-stream' }, body: 'hello' }) // into one with quota_files: 0`,
  'lifecycle-ended': `mock.clock.advance({ hours: 1 }) // with a file of lifecycle_action: 'delete' and lifecycle_ttl: 60`,
  deleted: `await fetch(\`https://api.carrierx.com/core/v2/storage/containers/\${container_sid}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } })`,
  'parent-vanished': `await fetch(\`https://api.carrierx.com/core/v2/storage/containers/\${container_sid}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } }) // of one that is the parent_container_sid of another`,
} as const

export type Transition = keyof typeof transitions
