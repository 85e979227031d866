import { nodeKey, type Difference, type MaybeAgreed } from './difference.js'

// With fewer responses, the same difference in each of them may be chance.
const MIN_RESPONSES = 3

/**
 * Headers that differ in every response, and an origin that all URLs have, each with all of its
 * differences.
 */
export function standingDifferences(compared: MaybeAgreed): readonly (readonly Difference[])[] {
  const groups = new Map<string, Difference[]>()
  for (const one of compared.differences) {
    const isCandidate = one.at.in === 'header' || one.aspect === 'origin'
    if (!isCandidate || !isUniform(compared, one)) continue
    groups.set(nodeKey(one), [...(groups.get(nodeKey(one)) ?? []), one])
  }
  return [...groups.values()].filter((group) => group.length >= MIN_RESPONSES)
}

/** Whether the node of a difference is equal in no response. */
export function isUniform({ agreed }: Pick<MaybeAgreed, 'agreed'>, one: Difference): boolean {
  return agreed?.has(nodeKey(one)) === false
}

/** A key of the node and of the way in which it differs. */
export function kindOf(one: Difference): string {
  const way = 'real' in one ? ('mock' in one ? 'changed' : 'added') : 'missing'
  return `${nodeKey(one)} ${way}`
}
