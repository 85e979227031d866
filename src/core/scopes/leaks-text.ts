import { printable } from '../util/printable.js'
import type { Cost, Kept, LateUse, Leaks } from './leaks.js'

/**
 * Returns one line per leak and late use; an empty text if there are none.
 *
 * @example
 * console.log(leaksText(mock.leaks()))
 */
export function leaksText({ kept, lateUses }: Pick<Leaks, 'kept' | 'lateUses'>): string {
  return [...kept.map(leakLine), ...lateUses.map(lateUseLine)].join('\n')
}

function leakLine({ service, table, id, unread }: Kept): string {
  const leak = `${service}: ${printable(id)} (${table}) was created and never deleted`
  return unread ? `${leak}; its content was never downloaded` : leak
}

function lateUseLine({ service, operation, id, status }: LateUse): string {
  return `${service}: ${printable(id)} was used by ${operation} after it expired; the response was ${String(status)}`
}

/** Returns one line per service with the total cost; an empty text without a tariff. */
export function costsText(costs: readonly Cost[]): string {
  const services = [...new Set(costs.map(({ service }) => service))]
  return services
    .map((service) => {
      const ofService = costs.filter((cost) => cost.service === service)
      const made = ofService.reduce((sum, cost) => sum + cost.made, 0)
      const amount = ofService.reduce((sum, cost) => sum + cost.amount, 0)
      return `${service}: would have cost ${amount.toFixed(2)} at your tariff (${made} created)`
    })
    .join('\n')
}
