import type { SchemaNode } from '../contract/openapi.js'
import { UsageError } from '../util/errors.js'
import { RANDOM_STATE_PATTERN } from '../state/environment.js'
import { FAULT_SCHEMA } from '../faults/schema.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { LIFECYCLE_SCHEMA } from '../world/validate-lifecycle.js'
import type { Rule } from '../contract/rules.js'
import type { WorldProblem } from '../service/world-problem.js'
import type { Service } from '../service/service.js'
import type { World } from '../world/world.js'
import type { WorldDocument } from './document-types.js'
import { EVENTS_SCHEMA } from './event-schema.js'
import { applyPlans } from './document-plans.js'

const NOW: SchemaNode = {
  type: 'string',
  format: 'date-time',
  description: 'The time at which this world starts. Without it: 2025-01-01, or now in a server.',
  example: '2025-01-31T12:00:00Z',
}

const IDS: SchemaNode = {
  type: 'string',
  pattern: `^${RANDOM_STATE_PATTERN}$`,
  description: 'Where the drawing of ids has got to, as a saved state has it.',
}

/** The keys of a world that are no service, each with its schema. */
export const WORLD_KEYS: Readonly<Record<string, (services: readonly Service[]) => SchemaNode>> = {
  $schema: () => ({ type: 'string', description: 'Where the schema of worlds is, for editors.' }),
  now: () => NOW,
  rules: rulesSchema,
  ids: () => IDS,
  faults: () => ({ type: 'array', description: 'What is to go wrong.', items: FAULT_SCHEMA }),
  lifecycle: () => ({
    ...LIFECYCLE_SCHEMA.lifecycle,
    description: 'How long things take, by kind.',
  }),
  pending: () => ({ ...LIFECYCLE_SCHEMA.pending, description: 'What is not ready yet.' }),
  events: () => EVENTS_SCHEMA,
}

function rulesSchema(services: readonly Service[]): SchemaNode {
  const ledgers = services.flatMap(({ rules }) => Object.entries(rules as Record<string, Rule>))
  return {
    type: 'object',
    description: 'Decisions that no schema of a contract can express, taken otherwise.',
    properties: Object.fromEntries(ledgers.map(([id, rule]) => [id, ruleSchema(rule)])),
  }
}

function ruleSchema({ grade, source, decides, any, ...rule }: Rule): SchemaNode {
  const values = [rule.default, ...rule.alternatives]
  const words = values.map(String).filter((word) => !values.includes(word))
  return {
    description: `Decides ${decides}.`,
    default: rule.default,
    // What a command line says is text.
    ...(any
      ? {
          anyOf: [
            { type: 'integer', minimum: 0 },
            { type: 'string', pattern: '^[0-9]+$' },
          ],
          example: rule.default,
        }
      : { enum: [...values, ...words] }),
    'x-provenance': grade,
    'x-source': source,
  }
}

/** Puts what a document says beside its services into a world. */
export function applyWorldKeys(world: World, document: WorldDocument): WorldProblem[] {
  const { now, rules, ids } = document as Record<string, unknown>
  return [
    ...applyNow(now),
    ...applyRules(world, rules),
    ...idsProblems(ids),
    ...applyPlans(world, document),
  ]
}

function idsProblems(ids: unknown): WorldProblem[] {
  const isState = typeof ids === 'string' && new RegExp(`^${RANDOM_STATE_PATTERN}$`).test(ids)
  if (ids === undefined || isState) return []
  return [{ pointer: '/ids', reason: 'must be what a saved state has there' }]
}

function applyNow(now: unknown): WorldProblem[] {
  if (now === undefined || (typeof now === 'string' && !Number.isNaN(Date.parse(now)))) return []
  return [{ pointer: '/now', reason: 'must be a time such as "2025-01-31T12:00:00Z"' }]
}

function applyRules(world: World, rules: unknown): WorldProblem[] {
  if (rules === undefined) return []
  if (!isRecord(rules)) return [{ pointer: '/rules', reason: 'must map rule ids to values' }]
  return Object.entries(rules).flatMap(([id, value]) => {
    try {
      world.rules = world.rules.with({ [id]: value })
      return []
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      return [{ pointer: joinPointer('/rules', id), reason: error.message }]
    }
  })
}
