import { isBase64 } from './base64.js'
import { breach, lengthOf, refuse } from '../contract/errors.js'
import type { ErrorName } from '../contract/contract.gen.js'
import { KIND, type Containers, type Reader } from './containers.js'
import type { ContainerRecord, CreateBody } from './tables.js'

/**
 * Makes a container as a client asked for it, with the files it wants copied.
 * All that can be refused is refused before anything is stored.
 */
export function newContainer(model: Containers, body: CreateBody): ContainerRecord {
  checkName(model, body.name)
  const minutes = checkExpiry(model, body.expires_after?.minutes)
  checkCounts(model, body)
  checkSkills(model, body.skills)
  checkNetwork(model, body.network_policy)
  for (const [index, id] of (body.file_ids ?? []).entries()) {
    model.platformFile(id, `file_ids[${String(index)}]`)
  }
  const now = model.now
  const container = model.addContainer({
    id: model.newContainerId(),
    object: 'container',
    created_at: now,
    status: 'running',
    expires_after: { anchor: 'last_active_at', minutes },
    last_active_at: now,
    network_policy: shownPolicy(model, body.network_policy),
    memory_limit: body.memory_limit ?? '1g',
    name: body.name,
    file_ids: body.file_ids,
    skills: body.skills,
    domain_secrets: secretsOf(body.network_policy),
  })
  model.world.lifecycle.begin(KIND, container.id, model.world.environment.now())
  for (const id of body.file_ids ?? []) {
    model.copyPlatformFile(container, id)
    model.note('file-added')
  }
  return container
}

type Limit =
  | 'openai/name-max-length'
  | 'openai/expiry-minutes-max'
  | 'openai/file-ids-max'
  | 'openai/skills-max'

/** Refuses what is above the limit that a rule sets. */
function atMost(rule: Reader, id: Limit, name: ErrorName, pointer: string, actual: number): void {
  const limit = rule(id)
  if (actual > limit) throw breach(name, id, pointer, { limit, actual })
}

function checkName({ rule }: Containers, name: string): void {
  const length = lengthOf(name)
  atMost(rule, 'openai/name-max-length', 'string_above_max_length', '/name', length)
  if (length === 0 && rule('openai/empty-name') === 'refused') {
    const values = { limit: 1, actual: 0 }
    throw breach('empty_string', 'openai/empty-name', '/name', values)
  }
}

function checkExpiry({ rule }: Containers, asked: number | undefined): number {
  if (asked === undefined) return rule('openai/expiry-default-minutes')
  const pointer = '/expires_after/minutes'
  atMost(rule, 'openai/expiry-minutes-max', 'integer_above_max_value', pointer, asked)
  const least = rule('openai/expiry-minutes-min')
  if (asked >= least) return asked
  const values = { limit: least, actual: asked }
  throw breach('integer_below_min_value', 'openai/expiry-minutes-min', pointer, values)
}

// Rules are read only for what is there: a call leans on each rule that it reads.
function checkCounts({ rule }: Containers, { file_ids, skills }: CreateBody): void {
  const name = 'array_above_max_length'
  if (file_ids) atMost(rule, 'openai/file-ids-max', name, '/file_ids', file_ids.length)
  if (skills) atMost(rule, 'openai/skills-max', name, '/skills', skills.length)
}

const BASE64 = '^[A-Za-z0-9+/]*={0,2}$'

function checkSkills({ rule }: Containers, skills: CreateBody['skills'] = []): void {
  const odd = skills.findIndex((one) => one.type === 'inline' && !isBase64(one.source.data))
  if (odd === -1 || rule('openai/skill-data') === 'accepted') return
  const values = { expected: BASE64, actual: 'no base64' }
  const pointer = `/skills/${String(odd)}/source/data`
  throw breach('invalid_format', 'openai/skill-data', pointer, values)
}

type Policy = CreateBody['network_policy']

function checkNetwork({ rule, allowedDomains }: Containers, policy: Policy): void {
  if (policy?.type !== 'allowlist') return
  const { allowed_domains: allowed, domain_secrets: secrets = [] } = policy
  const stranger = allowed.find((domain) => allowedDomains.size > 0 && !allowedDomains.has(domain))
  if (stranger !== undefined) {
    throw refuse('domain_not_allowed', {
      domain: stranger,
      param: 'network_policy.allowed_domains',
    })
  }
  const index = secrets.findIndex(({ domain }) => !allowed.includes(domain))
  if (index === -1 || rule('openai/secret-outside-allowlist') === 'accepted') return
  const pointer = `/network_policy/domain_secrets/${String(index)}/domain`
  const domain = secrets[index]?.domain
  throw breach('domain_secret_not_allowed', 'openai/secret-outside-allowlist', pointer, {
    expected: allowed,
    actual: domain,
    domain,
  })
}

function shownPolicy({ rule }: Containers, policy: Policy): ContainerRecord['network_policy'] {
  if (policy?.type === 'allowlist') {
    return { type: 'allowlist', allowed_domains: policy.allowed_domains }
  }
  const isShown = policy !== undefined || rule('openai/default-network-policy') === 'disabled'
  return isShown ? { type: 'disabled' } : undefined
}

function secretsOf(policy: Policy): ContainerRecord['domain_secrets'] {
  return policy?.type === 'allowlist' ? policy.domain_secrets : undefined
}
