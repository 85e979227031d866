/** The transitions of containers and files, each with a line of test code that causes it. */
export const transitions = {
  created: `await fetch('https://api.openai.com/v1/containers', { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/json' }, body: JSON.stringify({ name: 'report' }) })`,
  expired:
    'mock.clock.advance({ minutes: 21 }) // longer than expires_after.minutes, which openai/expiry-minutes-max bounds',
  deleted: `await fetch(\`https://api.openai.com/v1/containers/\${container_id}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } })`,
  'file-added': `await fetch(\`https://api.openai.com/v1/containers/\${container_id}/files\`, { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/json' }, body: JSON.stringify({ file_id: platform_file_id }) })`,
  'file-deleted': `await fetch(\`https://api.openai.com/v1/containers/\${container_id}/files/\${file_id}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } })`,
} as const

export type Transition = keyof typeof transitions
