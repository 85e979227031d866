import type { SchemaNode } from '../contract/openapi.js'
import type { Rule } from '../contract/rules.js'
import { FAULT_SCHEMA } from '../faults/schema.js'
import type { Service } from '../service/service.js'
import { givenText, type WorldProblem } from '../service/world-problem.js'
import { RANDOM_STATE_PATTERN } from '../state/environment.js'
import { UsageError } from '../util/errors.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { readTime, TIME_EXPECTED, TIME_SCHEMA } from '../util/time.js'
import { LIFECYCLE_SCHEMA } from '../world/validate-lifecycle.js'
import type { World } from '../world/world.js'
import { applyPlans } from './document-plans.js'
import type { WorldDocument } from './document-types.js'
import { EVENTS_SCHEMA } from './event-schema.js'

const NOW: SchemaNode = {
  ...TIME_SCHEMA,
  description: 'The start time of the clock. Default: 2025-01-01, or the current time in a server.',
  example: '2025-01-31T12:00:00Z',
}

const IDS: SchemaNode = {
  type: 'string',
  pattern: `^${RANDOM_STATE_PATTERN}$`,
  description: 'The state of the id generator, as a saved state has it.',
}

/** The keys of a world document that do not name a service, each with its schema. */
export const WORLD_KEYS: Readonly<Record<string, (services: readonly Service[]) => SchemaNode>> = {
  $schema: () => ({ type: 'string', description: 'The JSON Schema of worlds, for editors.' }),
  now: () => NOW,
  rules: rulesSchema,
  ids: () => IDS,
  faults: () => ({ type: 'array', description: 'Planned faults.', items: FAULT_SCHEMA }),
  lifecycle: () => ({
    ...LIFECYCLE_SCHEMA.lifecycle,
    description: 'How long new records take to become ready, by kind.',
  }),
  pending: () => ({ ...LIFECYCLE_SCHEMA.pending, description: 'Records that are not ready.' }),
  events: () => EVENTS_SCHEMA,
}

function rulesSchema(services: readonly Service[]): SchemaNode {
  const rules = services.flatMap((one) => Object.entries(one.rules as Record<string, Rule>))
  return {
    type: 'object',
    description: 'Values of rules, which decide what no schema of a contract can express.',
    properties: Object.fromEntries(rules.map(([id, rule]) => [id, ruleSchema(rule)])),
  }
}

function ruleSchema({ grade, source, decides, any, ...rule }: Rule): SchemaNode {
  const values = [rule.default, ...rule.alternatives]
  // The same values as text, as a command line gives them.
  const texts = values.map(String).filter((text) => !values.includes(text))
  return {
    description: `Decides ${decides}.`,
    default: rule.default,
    ...(any
      ? {
          anyOf: [
            { type: 'integer', minimum: 0 },
            { type: 'string', pattern: '^[0-9]+$' },
          ],
          example: rule.default,
        }
      : { enum: [...values, ...texts] }),
    'x-provenance': grade,
    'x-source': source,
  }
}

/** Applies the keys of a document that do not name a service, and returns their problems. */
export function applyWorldKeys(world: World, document: WorldDocument): WorldProblem[] {
  const { now, rules, ids } = document as Record<string, unknown>
  return [
    ...nowProblems(now),
    ...applyRules(world, rules),
    ...idsProblems(ids),
    ...applyPlans(world, document),
  ]
}

function idsProblems(ids: unknown): WorldProblem[] {
  const isState = typeof ids === 'string' && new RegExp(`^${RANDOM_STATE_PATTERN}$`).test(ids)
  if (ids === undefined || isState) return []
  return [{ pointer: '/ids', reason: 'must be the value of a saved state' }]
}

// The engine has set the clock already: it needs the start time to create the world.
function nowProblems(now: unknown): WorldProblem[] {
  if (now === undefined || readTime(now) !== undefined) return []
  return [{ pointer: '/now', reason: `must be ${TIME_EXPECTED}${givenText(now)}` }]
}

function applyRules(world: World, rules: unknown): WorldProblem[] {
  if (rules === undefined) return []
  if (!isRecord(rules)) return [{ pointer: '/rules', reason: 'must be an object of rule values' }]
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
