import { digestOfText } from '../model/digest.js'
import type { Org } from '../model/tables.js'
import { orgOf } from './lookup.js'
import type { CallOf, Reply } from './types.js'

export function GetOrg(call: CallOf<'GetOrg'>): Reply<'GetOrg'> {
  const id = orgOf(call)
  // An organization that the world does not list has its id as its name.
  const org: Org = call.model.orgs.get(id) ?? { id, name: id }
  return { status: 200, body: { ...org, org_name: org.org_name ?? org.name ?? id } }
}

export function ListTags(call: CallOf<'ListTags'>): Reply<'ListTags'> {
  const { model, rule } = call
  const org = orgOf(call)
  const firstUse = new Map<string, string>()
  // Oldest first: the first container with a tag gives its created_at.
  for (const { tags, created_at } of model.containers.where('org', org)) {
    for (const tag of tags) if (!firstUse.has(tag)) firstUse.set(tag, created_at)
  }
  const names = [...firstUse.keys()].sort()
  if (rule('locktera/tags-form') === 'names') return { status: 200, body: names }
  const body = names.map((name) => ({
    id: `tag-${digestOfText(`${org}/${name}`).slice(0, 8)}`,
    name,
    created_at: firstUse.get(name) ?? '',
  }))
  return { status: 200, body }
}

export function ListPqKeys(call: CallOf<'ListPqKeys'>): Reply<'ListPqKeys'> {
  const org_id = orgOf(call)
  const id = `fake-pq-key-${digestOfText(org_id).slice(0, 8)}`
  const isPrivateShown = call.rule('locktera/private-keys') === 'shown'
  const key = {
    id,
    org_id,
    ...(isPrivateShown && { prv: `FAKE PRIVATE KEY of ${org_id}: it opens nothing` }),
    pub: `FAKE PUBLIC KEY of ${org_id}: it encrypts nothing`,
    _rid: 'fake',
    _self: `dbs/fake/colls/fake/docs/${id}/`,
    _etag: '"fake"',
    attachments: 'attachments/',
    _ts: 0,
  }
  return { status: 200, body: [key] }
}
