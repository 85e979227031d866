import type { Cost, Kept, LateUse, Leaks } from './leaks.js'

/**
 * What was left behind, in words; empty where nothing was, whatever it has cost.
 *
 * @example
 * console.log(leaksText(mock.leaks()))
 */
export function leaksText({ kept, lateUses }: Pick<Leaks, 'kept' | 'lateUses'>): string {
  return [...kept.map(keptLine), ...lateUses.map(lateLine)].join('\n')
}

function keptLine({ service, table, id, unread }: Kept): string {
  const what = `${service}: ${id}, one of the ${table}, was made and never deleted`
  return unread ? `${what}; nobody read what was uploaded` : what
}

function lateLine({ service, operation, id, status }: LateUse): string {
  return `${service}: ${id} was used by ${operation} after its time, and got ${String(status)}`
}

/** What it would have cost, added up by service; empty without a tariff. */
export function costsText(costs: readonly Cost[]): string {
  const services = [...new Set(costs.map(({ service }) => service))]
  return services
    .map((service) => {
      const own = costs.filter((cost) => cost.service === service)
      const made = own.reduce((sum, cost) => sum + cost.made, 0)
      const amount = own.reduce((sum, cost) => sum + cost.amount, 0)
      return `${service}: by your tariff, what was made (${made}) would have cost ${amount.toFixed(2)}`
    })
    .join('\n')
}
