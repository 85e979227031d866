import { expect } from 'vitest'
import { apiOf, fileForm, newContainer, newFile, throughEveryDoor } from '../../support/openai.js'

// The form of the vendor's recordings of its live service (`dotrec` in the contract).

const authorization = 'Bearer sk-test'
const ID = /^(?:cntr|cfile)_[0-9a-f]{8}[0-9a-f]{4}(?:8190|8191|8198)[0-9a-f]{16}/

throughEveryDoor('a container has the recorded order, white space and headers', async (door) => {
  const reply = await door.fetch(door.urlOf('/containers'), {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'test-container',
      memory_limit: '4g',
      network_policy: { type: 'disabled' },
    }),
  })
  const text = await reply.text()
  const { id, created_at } = JSON.parse(text) as { id: string; created_at: number }
  expect(id).toMatch(ID)
  expect(text).toBe(`{
  "id": "${id}",
  "object": "container",
  "created_at": ${String(created_at)},
  "status": "running",
  "expires_after": {
    "anchor": "last_active_at",
    "minutes": 20
  },
  "last_active_at": ${String(created_at)},
  "memory_limit": "4g",
  "name": "test-container",
  "network_policy": {
    "type": "disabled"
  }
}`)
  expect(reply.headers.get('content-length')).toBe(String(text.length))
  expect(reply.headers.get('openai-organization')).toBe('org-quayside')
  expect(reply.headers.get('openai-project')).toBe('proj_quayside')
  expect([...reply.headers.keys()].filter((name) => name.includes('ratelimit'))).toEqual([])
})

throughEveryDoor('an upload lies at the path that its content foretells', async (door) => {
  const api = apiOf(door)
  const [one, other] = [await newContainer(api), await newContainer(api)]
  const content = 'Test content for cancellation test.'
  const path = '/mnt/data/429fa46ab3ec472d6a899221128c19a5-test.txt'
  for (const id of [one, other]) {
    const file = await newFile(api, id, fileForm(content, 'test.txt'))
    expect(file).toMatch(ID)
    const files = `/containers/${id}/files`
    expect((await api('GET', `${files}/${file}`)).body.path).toBe(path)
    const { headers } = await api('GET', `${files}/${file}/content`)
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="file.txt"; filename*=UTF-8''${path.slice('/mnt/data/'.length)}`,
    )
  }
})

throughEveryDoor('an empty list of files is the recorded one', async (door) => {
  const id = await newContainer(apiOf(door))
  const headers = { authorization }
  const reply = await door.fetch(door.urlOf(`/containers/${id}/files`), { headers })
  expect(await reply.text()).toBe(`{
  "object": "list",
  "data": [],
  "first_id": null,
  "has_more": false,
  "last_id": null
}`)
})

throughEveryDoor(
  'headers name what the key belongs to, and nothing to a caller whose key is not accepted',
  async (door) => {
    const shown = async (key: string) => {
      const headers = { authorization: `Bearer ${key}` }
      const reply = await door.fetch(door.urlOf('/containers'), { headers })
      const names = ['openai-organization', 'openai-project']
      return [reply.status, ...names.map((name) => reply.headers.get(name))]
    }
    expect(await shown('sk-ours')).toEqual([200, 'acme', 'proj_1'])
    expect(await shown('sk-plain')).toEqual([200, 'org-quayside', 'proj_quayside'])
    expect(await shown('sk-other')).toEqual([401, null, null])
  },
  {
    seed: {
      openai: {
        keys: [{ key: 'sk-ours', organization: 'acme', project: 'proj_1' }, { key: 'sk-plain' }],
      },
    },
  },
)
