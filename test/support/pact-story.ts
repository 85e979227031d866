import type { Mock } from '../../src/index.js'

const KEY = { authorization: 'Bearer canary-bearer' }
const json = { ...KEY, 'content-type': 'application/json' }
const post = (body: object) => ({ method: 'POST', headers: json, body: JSON.stringify(body) })

function form(parts: Readonly<Record<string, string | File>>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(parts)) body.set(name, value)
  return { method: 'POST', headers: KEY, body }
}

const OPENAI = 'https://api.openai.com/v1/containers'
const STORAGE = 'https://api.carrierx.com/core/v2/storage'
const ORG = 'https://api.locktera.com/orgs/harbour'

/** What a story needs to be there. */
export const pactSeed = { locktera: { orgs: [{ id: 'harbour' }] } }

/** A story about all three services, with creations, uploads, lists, refusals and deletions. */
export async function tellPactStory(mock: Mock): Promise<void> {
  const call = async (url: string, init: RequestInit = { headers: KEY }) => {
    const reply = await mock.fetch(url, init)
    return (
      reply.headers.get('content-type')?.includes('json') ? await reply.json() : {}
    ) as Record<string, string>
  }
  const { id } = await call(OPENAI, post({ name: 'report' }))
  const file = new File(['hello'], 'a.txt', { type: 'text/plain' })
  const uploaded = await call(`${OPENAI}/${id}/files`, form({ file }))
  await call(`${OPENAI}/${id}/files/${uploaded['id']}/content`)
  await call(`${OPENAI}?limit=2&order=asc`)
  await call(`${OPENAI}?limit=2&order=asc`)
  await call(`${OPENAI}/none`)
  await call(OPENAI, post({ nmae: 'report' }))
  const secrets = [{ domain: 'a.example', name: 'KEY', value: 'canary-domain' }]
  const allowed = { type: 'allowlist', allowed_domains: ['a.example'], domain_secrets: secrets }
  await call(OPENAI, post({ name: 'secret', network_policy: allowed }))
  await call(OPENAI, {})
  mock.clock.advance({ minutes: 21 })
  await call(`${OPENAI}/${id}`)
  await call(`${OPENAI}/${id}`, { method: 'DELETE', headers: KEY })

  const { container_sid } = await call(`${STORAGE}/containers`, post({ name: 'store' }))
  const object = JSON.stringify({ container_sid })
  const { file_sid } = await call(`${STORAGE}/files`, form({ file_object: object, data: file }))
  await call(`${STORAGE}/files/${file_sid}`)
  await call(`${STORAGE}/files?limit=1`)
  await call(`${STORAGE}/containers/${container_sid}`, { ...post({ name: 'b' }), method: 'PATCH' })
  await call(`${STORAGE}/files/${file_sid}`, { method: 'DELETE', headers: KEY })

  const manifest = JSON.stringify({ container: { tags: ['a'], password: 'canary-password' } })
  const { uuid } = await call(`${ORG}/containers/encode`, form({ manifest, files: file }))
  await call(`${ORG}/containers`)
  await call(`${ORG}/containers/${uuid}`)
  await call(`${ORG}/containers/${uuid}/block`, { method: 'PUT', headers: KEY })
}
