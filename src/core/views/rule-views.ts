import type { Rules } from '../contract/rules.js'
import type { Journal } from '../journal/journal.js'
import { sourceTitleOf } from '../violations/create-violation.js'
import type { World } from '../world/world.js'
import type { RuleView } from './types.js'

/**
 * The rules of a world, with their values in it; `ids` selects some, in this order.
 *
 * @example
 * ruleViews(scope, ['openai/expiry-minutes-max'])
 */
export function ruleViews(
  { journal, world }: { readonly journal: Journal; readonly world: World },
  ids?: readonly string[],
): RuleView[] {
  const all = new Map(
    world.services.flatMap((service) =>
      Object.entries(service.rules as Rules).map(([id, rule]) => [id, { service, rule }] as const),
    ),
  )
  const wanted = ids ?? [...all.keys()]
  const readers = readersOf(journal, new Set(wanted))
  return wanted.flatMap((id) => {
    const found = all.get(id)
    if (!found) return []
    const { service, rule } = found
    const { decides, default: usual, alternatives, any, grade, source } = rule
    return {
      id,
      service: service.name,
      decides,
      value: world.rules.read(id),
      default: usual,
      alternatives,
      ...(any && { any }),
      grade,
      source,
      sourceTitle: sourceTitleOf(service, source),
      reads: [...(readers.get(id) ?? [])].sort(),
    }
  })
}

/** By rule, the operations whose recorded exchanges relied on it. */
function readersOf(journal: Journal, ids: ReadonlySet<string>): Map<string, Set<string>> {
  const readers = new Map<string, Set<string>>()
  for (const { exchange } of journal.numbered()) {
    if (!exchange.operation) continue
    for (const id of exchange.rules) {
      if (!ids.has(id)) continue
      const operations = readers.get(id) ?? new Set()
      readers.set(id, operations.add(exchange.operation.id))
    }
  }
  return readers
}
