import type { Kept, LateUse, Leaks } from './upkeep.js'

/**
 * What was left behind, in words; empty where nothing was.
 *
 * @example
 * console.log(leaksText(mock.leaks()))
 */
export function leaksText({ kept, lateUses }: Leaks): string {
  return [...kept.map(keptLine), ...lateUses.map(lateLine)].join('\n')
}

function keptLine({ service, table, id, unread }: Kept): string {
  const what = `${service}: ${id}, one of the ${table}, was made and never deleted`
  return unread ? `${what}; nobody read what was uploaded` : what
}

function lateLine({ service, operation, id, status }: LateUse): string {
  return `${service}: ${id} was used by ${operation} after its time, and got ${String(status)}`
}
