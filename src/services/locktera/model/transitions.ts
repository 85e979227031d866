/** The transitions of containers, each with a line of test code that causes it. */
export const transitions = {
  encoded: `await fetch(\`https://api.locktera.com/orgs/\${org_id}/containers/encode\`, { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'multipart/form-data; boundary=b' }, body: '--b\\r\\nContent-Disposition: form-data; name="manifest"\\r\\n\\r\\n{"container":{}}\\r\\n--b\\r\\nContent-Disposition: form-data; name="files"; filename="hello.txt"\\r\\nContent-Type: text/plain\\r\\n\\r\\nhello\\r\\n--b--' })`,
  blocked: `await fetch(\`https://api.locktera.com/orgs/\${org_id}/containers/\${container_id}/block\`, { method: 'PUT', headers: { authorization: 'Bearer key' } })`,
  unblocked: `await fetch(\`https://api.locktera.com/orgs/\${org_id}/containers/\${container_id}/block\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } }) // of one that is blocked`,
  'attempt-refused': `mock.state.add('locktera', 'attempts', { container_id, viewer_email: 'ada@example.com' }) // to one that is blocked`,
  opened: `await fetch(\`https://api.locktera.com/orgs/\${org_id}/containers/\${container_id}/decode/\${file_name}\`, { headers: { authorization: 'Bearer key' } })`,
  ended: `mock.clock.advance({ days: 60 }) // of one whose time span ends on the way`,
  'event-posted': `await fetch(\`https://api.locktera.com/orgs/\${org_id}/containers/\${container_id}/events\`, { method: 'POST', headers: { authorization: 'Bearer key', 'content-type': 'application/json' }, body: '{}' })`,
  'rules-replaced': `await fetch(\`https://api.locktera.com/orgs/\${org_id}/containers/\${container_id}/drm\`, { method: 'PUT', headers: { authorization: 'Bearer key', 'content-type': 'application/json' }, body: '{}' }) // of dynamic rules: locktera/static-drm-put`,
  'rules-deleted': `await fetch(\`https://api.locktera.com/orgs/\${org_id}/containers/\${container_id}/drm_rules\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } }) // of dynamic rules: locktera/static-drm-delete`,
  deleted: `await fetch(\`https://api.locktera.com/orgs/\${org_id}/containers/\${container_id}\`, { method: 'DELETE', headers: { authorization: 'Bearer key' } })`,
} as const

export type Transition = keyof typeof transitions
