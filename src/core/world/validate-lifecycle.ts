import { isRecord } from '../util/is-record.js'
import { Validator } from '../contract/validator.js'
import type { ContractDocument, SchemaNode } from '../contract/openapi.js'
import { DURATION_SCHEMA } from '../util/duration.js'
import { type WorldProblem, worldProblem } from '../service/world-problem.js'
import { joinPointer } from '../util/json-pointer.js'
import { nearest } from '../util/edit-distance.js'
import type { Service } from '../service/service.js'
import type { LifecyclePolicy, Pending } from '../service/lifecycle-policy.js'

const COUNT = { type: 'integer', minimum: 0 }

const FAIL = {
  type: 'string',
  description: 'It is never ready: who uses it gets this error of `x-errors`.',
}

const POLICY = {
  description: 'How long it takes until one that is made is ready.',
  type: ['string', 'object'],
  if: { type: 'string' },
  then: { enum: ['immediately', 'never'] },
  minProperties: 1,
  properties: {
    polls: { ...COUNT, description: 'That many calls that look at it find it not ready.' },
    after: { ...DURATION_SCHEMA, description: 'Until so much of the time of the world is over.' },
    fail: FAIL,
  },
}

const PENDING = {
  type: 'object',
  required: ['kind', 'key'],
  properties: {
    kind: { type: 'string', description: 'What it is, such as `openai/container`.' },
    key: { type: 'string', description: 'The id of its record.' },
    polls: { ...COUNT, description: 'How many more calls find it not ready.' },
    at: { type: 'string', format: 'date-time', description: 'When it is ready.' },
    fail: FAIL,
  },
}

/** The parts of a world that say what is not ready. */
export const LIFECYCLE_SCHEMA = {
  lifecycle: { type: 'object', additionalProperties: POLICY },
  pending: { type: 'array', items: PENDING },
} as unknown as Readonly<Record<'lifecycle' | 'pending', SchemaNode>>

// Compiled when somebody asks for a lifecycle, which few do.
const checkers = new Map<string, Validator>()

function schemaProblems(part: 'lifecycle' | 'pending', value: unknown): WorldProblem[] {
  let checker = checkers.get(part)
  if (!checker) {
    checker = new Validator({ 'x-world': LIFECYCLE_SCHEMA[part] } as unknown as ContractDocument)
    checkers.set(part, checker)
  }
  return checker.check('/x-world', 'closed', value, 'body').map(worldProblem)
}

export function policyProblems(services: readonly Service[], policies: unknown): WorldProblem[] {
  // Nothing to check, in most worlds: to make the check takes longer than to make the world.
  if (isRecord(policies) && Object.keys(policies).length === 0) return []
  const wrong = schemaProblems('lifecycle', policies)
  if (wrong.length > 0) return wrong
  return Object.entries(policies as Readonly<Record<string, LifecyclePolicy>>).flatMap(
    ([kind, policy]) => {
      const pointer = joinPointer('', kind)
      const known = kindProblem(services, kind)
      if (known !== undefined) return [{ pointer, reason: known }]
      const fail = typeof policy === 'object' && 'fail' in policy ? policy.fail : undefined
      const failing = fail === undefined ? undefined : failProblem(services, kind, fail)
      return failing === undefined ? [] : [{ pointer: `${pointer}/fail`, reason: failing }]
    },
  )
}

export function pendingProblems(services: readonly Service[], pending: unknown): WorldProblem[] {
  const wrong = schemaProblems('pending', pending)
  if (wrong.length > 0) return wrong
  return (pending as readonly Pending[]).flatMap(({ kind, fail }, index) => {
    const known = kindProblem(services, kind)
    if (known !== undefined) return [{ pointer: `/${String(index)}/kind`, reason: known }]
    const failing = fail === undefined ? undefined : failProblem(services, kind, fail)
    return failing === undefined ? [] : [{ pointer: `/${String(index)}/fail`, reason: failing }]
  })
}

/** What of a world is not ready though it is not there; `isThere` is asked for the key of a record. */
export function missingPending(
  services: readonly Service[],
  pending: unknown,
  isThere: (service: Service, table: string, key: string) => boolean,
): WorldProblem[] {
  if (!Array.isArray(pending)) return []
  return pending.flatMap((entry: Partial<Pending> | null, index) => {
    const { kind, key } = entry ?? {}
    // What has no shape, or no kind, is told as that.
    if (typeof kind !== 'string' || typeof key !== 'string') return []
    const [name, own = ''] = kind.split('/')
    const service = services.find((one) => one.name === name)
    const table = service?.lifecycles?.[own]?.table
    if (!service || table === undefined || isThere(service, table, key)) return []
    return [{ pointer: `/${String(index)}/key`, reason: `there is no ${own} "${key}"` }]
  })
}

function kindProblem(services: readonly Service[], kind: string): string | undefined {
  const kinds = services.flatMap(({ name, lifecycles = {} }) =>
    Object.keys(lifecycles).map((one) => `${name}/${one}`),
  )
  if (kinds.includes(kind)) return undefined
  if (kinds.length === 0) return 'is nothing that takes time: nothing here does'
  return `is nothing that takes time; did you mean ${nearest(kind, kinds).join(' or ')}?`
}

/** Every operation that needs the thing has to be able to say so. */
function failProblem(services: readonly Service[], kind: string, code: string): string | undefined {
  const [name, own = ''] = kind.split('/')
  const service = services.find((one) => one.name === name)
  const { usedBy } = service?.lifecycles?.[own] ?? {}
  if (!service || !usedBy) return undefined
  const declared = usedBy.map((id) =>
    Object.values(service.contract.operation(id).node.responses).flatMap(
      (reply) => reply['x-errors'] ?? [],
    ),
  )
  const shared = (declared[0] ?? []).filter((one) => declared.every((all) => all.includes(one)))
  if (shared.includes(code)) return undefined
  return `must be an error that every use can answer: ${shared.join(', ')}`
}
