import type { ErrorName } from '../contract/contract.gen.js'
import { apiError, codePointCount, ruleError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { isBase64 } from './base64.js'
import { LIFECYCLE_KIND, type Containers } from './containers.js'
import type { ContainerRecord, CreateBody } from './tables.js'

/**
 * Creates a container from a request body, with copies of the platform files that it names.
 * Everything is checked before anything is stored.
 *
 * @throws ApiError 400 or 404
 */
export function createContainer(model: Containers, body: CreateBody): ContainerRecord {
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
    memory_limit: body.memory_limit ?? '1g',
    name: body.name,
    network_policy: shownPolicy(model, body.network_policy),
    file_ids: body.file_ids,
    skills: body.skills,
    domain_secrets: domainSecretsOf(body.network_policy),
  })
  model.state.lifecycle.begin(LIFECYCLE_KIND, container.id, model.state.environment.now())
  for (const id of body.file_ids ?? []) {
    model.copyPlatformFile(container, id)
    model.recordTransition('file-added')
  }
  return container
}

type LimitRule =
  | 'openai/name-max-length'
  | 'openai/expiry-minutes-max'
  | 'openai/file-ids-max'
  | 'openai/skills-max'

/** @throws ApiError 400 when a value is above the limit that a rule sets */
function assertAtMost(
  rule: ReadRule,
  id: LimitRule,
  name: ErrorName,
  pointer: string,
  actual: number,
): void {
  const limit = rule(id)
  if (actual > limit) throw ruleError(name, id, pointer, { limit, actual })
}

function checkName({ rule }: Containers, name: string): void {
  const length = codePointCount(name)
  assertAtMost(rule, 'openai/name-max-length', 'string_above_max_length', '/name', length)
  if (length === 0 && rule('openai/empty-name') === 'refused') {
    const values = { limit: 1, actual: 0 }
    throw ruleError('empty_string', 'openai/empty-name', '/name', values)
  }
}

function checkExpiry({ rule }: Containers, minutes: number | undefined): number {
  if (minutes === undefined) return rule('openai/expiry-default-minutes')
  const pointer = '/expires_after/minutes'
  assertAtMost(rule, 'openai/expiry-minutes-max', 'integer_above_max_value', pointer, minutes)
  const min = rule('openai/expiry-minutes-min')
  if (minutes >= min) return minutes
  const values = { limit: min, actual: minutes }
  throw ruleError('integer_below_min_value', 'openai/expiry-minutes-min', pointer, values)
}

// A rule is read only where it decides: a request relies on each rule that is read for it.
function checkCounts({ rule }: Containers, { file_ids, skills }: CreateBody): void {
  const name = 'array_above_max_length'
  if (file_ids) assertAtMost(rule, 'openai/file-ids-max', name, '/file_ids', file_ids.length)
  if (skills) assertAtMost(rule, 'openai/skills-max', name, '/skills', skills.length)
}

const BASE64 = '^[A-Za-z0-9+/]*={0,2}$'

function checkSkills({ rule }: Containers, skills: CreateBody['skills'] = []): void {
  const index = skills.findIndex((one) => one.type === 'inline' && !isBase64(one.source.data))
  if (index === -1 || rule('openai/skill-data') === 'accepted') return
  const values = { expected: BASE64, actual: 'no base64' }
  const pointer = `/skills/${String(index)}/source/data`
  throw ruleError('invalid_format', 'openai/skill-data', pointer, values)
}

type Policy = CreateBody['network_policy']

function checkNetwork({ rule, allowedDomains }: Containers, policy: Policy): void {
  if (policy?.type !== 'allowlist') return
  const { allowed_domains: allowed, domain_secrets: secrets = [] } = policy
  const unknown = allowed.find((domain) => allowedDomains.size > 0 && !allowedDomains.has(domain))
  if (unknown !== undefined) {
    throw apiError('domain_not_allowed', {
      domain: unknown,
      param: 'network_policy.allowed_domains',
    })
  }
  const index = secrets.findIndex(({ domain }) => !allowed.includes(domain))
  if (index === -1 || rule('openai/secret-outside-allowlist') === 'accepted') return
  const pointer = `/network_policy/domain_secrets/${String(index)}/domain`
  const domain = secrets[index]?.domain
  throw ruleError('domain_secret_not_allowed', 'openai/secret-outside-allowlist', pointer, {
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

function domainSecretsOf(policy: Policy): ContainerRecord['domain_secrets'] {
  return policy?.type === 'allowlist' ? policy.domain_secrets : undefined
}
