import { generated } from '../contract/generated.js'
import type { ContractDocument, SchemaNode } from '../contract/openapi.js'
import { Validator } from '../contract/validator.js'
import type { LifecyclePolicy, Pending } from '../service/lifecycle-policy.js'
import type { Service } from '../service/service.js'
import { type WorldProblem, worldProblem } from '../service/world-problem.js'
import { DURATION_SCHEMA } from '../util/duration.js'
import { nearest } from '../util/edit-distance.js'
import { joinPointer } from '../util/json-pointer.js'
import { TIME_SCHEMA } from '../util/time.js'
import { validators } from './validators.gen.js'

const COUNT = { type: 'integer', minimum: 0 }

const FAIL = {
  type: 'string',
  description: 'The record is never ready: its use fails with this error of `x-errors`.',
}

const POLICY = {
  description: 'How long a new record takes to become ready.',
  type: ['string', 'object'],
  if: { type: 'string' },
  then: { enum: ['immediately', 'never'] },
  minProperties: 1,
  properties: {
    polls: { ...COUNT, description: 'Ready after it was polled this many times.' },
    after: { ...DURATION_SCHEMA, description: "Ready after this time of the world's clock." },
    fail: FAIL,
  },
}

const PENDING = {
  type: 'object',
  required: ['kind', 'key'],
  properties: {
    kind: { type: 'string', description: 'Service and kind, such as `openai/container`.' },
    key: { type: 'string', description: 'The id of the record.' },
    polls: { ...COUNT, description: 'The number of polls until it is ready.' },
    at: { ...TIME_SCHEMA, description: 'When it is ready.' },
    fail: FAIL,
  },
}

/** The schemas of `lifecycle` and `pending` of a world document. */
export const LIFECYCLE_SCHEMA = {
  lifecycle: { type: 'object', additionalProperties: POLICY },
  pending: { type: 'array', items: PENDING },
} as unknown as Readonly<Record<'lifecycle' | 'pending', SchemaNode>>

/** A document with these schemas, as validators need one. */
export const LIFECYCLE_DOCUMENT = {
  components: { schemas: LIFECYCLE_SCHEMA },
} as unknown as ContractDocument

/** The problems of `lifecycle` of a world document. */
export function policyProblems(services: readonly Service[], policies: unknown): WorldProblem[] {
  const problems = schemaProblems('lifecycle', policies)
  if (problems.length > 0) return problems
  return Object.entries(policies as Readonly<Record<string, LifecyclePolicy>>).flatMap(
    ([kind, policy]) => {
      const pointer = joinPointer('', kind)
      const reason = kindProblem(services, kind)
      if (reason !== undefined) return [{ pointer, reason }]
      const fail = typeof policy === 'object' && 'fail' in policy ? policy.fail : undefined
      return failProblems(services, kind, fail, pointer)
    },
  )
}

/**
 * The problems of `pending` of a world document. Missing records are reported by `missingPending`.
 */
export function pendingProblems(services: readonly Service[], pending: unknown): WorldProblem[] {
  const problems = schemaProblems('pending', pending)
  if (problems.length > 0) return problems
  return (pending as readonly Pending[]).flatMap(({ kind, fail }, index) => {
    const pointer = `/${String(index)}`
    const reason = kindProblem(services, kind)
    if (reason !== undefined) return [{ pointer: `${pointer}/kind`, reason }]
    return failProblems(services, kind, fail, pointer)
  })
}

/** The problems of pending records that do not exist. Entries with other problems are skipped. */
export function missingPending(
  services: readonly Service[],
  pending: unknown,
  exists: (service: Service, table: string, key: string) => boolean,
): WorldProblem[] {
  if (!Array.isArray(pending)) return []
  return pending.flatMap((entry: Partial<Pending> | null, index) => {
    const { kind, key } = entry ?? {}
    if (typeof kind !== 'string' || typeof key !== 'string') return []
    const [name, own = ''] = kind.split('/')
    const service = services.find((one) => one.name === name)
    const table = service?.lifecycles?.[own]?.table
    if (!service || table === undefined || exists(service, table, key)) return []
    return [{ pointer: `/${String(index)}/key`, reason: `${own} "${key}" does not exist` }]
  })
}

const validator = new Validator(LIFECYCLE_DOCUMENT, generated(validators))

function schemaProblems(part: 'lifecycle' | 'pending', value: unknown): WorldProblem[] {
  return validator.check(`/components/schemas/${part}`, 'closed', value, 'body').map(worldProblem)
}

function kindProblem(services: readonly Service[], kind: string): string | undefined {
  const kinds = lifecycleKinds(services).map((one) => one.kind)
  if (kinds.includes(kind)) return undefined
  if (kinds.length === 0) return 'is not a lifecycle kind: no service of this mock has one'
  return `is not a lifecycle kind; did you mean ${nearest(kind, kinds).join(' or ')}?`
}

function failProblems(
  services: readonly Service[],
  kind: string,
  fail: string | undefined,
  pointer: string,
): WorldProblem[] {
  const reason = fail === undefined ? undefined : failProblem(services, kind, fail)
  return reason === undefined ? [] : [{ pointer: `${pointer}/fail`, reason }]
}

function failProblem(services: readonly Service[], kind: string, code: string): string | undefined {
  const { errors } = lifecycleKinds(services).find((one) => one.kind === kind) ?? {}
  if (!errors || errors.includes(code)) return undefined
  return `must be an error of all operations that use it: ${errors.join(', ')}`
}

/** A kind of record that may not be ready at once. */
export interface LifecycleKindView {
  /** Such as `openai/container`. */
  readonly kind: string
  /** The errors that it can fail with: every operation that uses such a record declares them. */
  readonly errors: readonly string[]
}

/**
 * The kinds of records whose lifecycle a policy can set.
 *
 * @example
 * lifecycleKinds([openai]) // [{ kind: 'openai/container', errors: ['server_error', ...] }]
 */
export function lifecycleKinds(services: readonly Service[]): LifecycleKindView[] {
  return services.flatMap((service) =>
    Object.entries(service.lifecycles ?? {}).map(([own, { usedBy }]) => {
      const declared = usedBy.map((id) =>
        Object.values(service.contract.operation(id).node.responses).flatMap(
          (response) => response['x-errors'] ?? [],
        ),
      )
      const [first = []] = declared
      const errors = first.filter((one) => declared.every((all) => all.includes(one)))
      return { kind: `${service.name}/${own}`, errors: [...new Set(errors)] }
    }),
  )
}
