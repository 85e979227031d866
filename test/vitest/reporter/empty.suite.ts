import { expect, test } from 'vitest'
import { locktera } from '../../../src/services/locktera/index.js'
import { useMock } from '../../../src/vitest/index.js'

useMock(locktera, {
  rules: { 'locktera/drm-delete-reply': 'no-content' },
  seed: {
    locktera: {
      containers: [{ id: 'vault', name: 'vault', org_id: 'harbour', drm_rules: { dynamic: true } }],
    },
  },
})

test('looks at a reply without a body', async () => {
  const url = 'https://api.locktera.com/orgs/harbour/containers/vault/drm_rules'
  const response = await fetch(url, { method: 'DELETE', headers: { authorization: 'Bearer key' } })
  await expect(response).toMatchContract()
})
