import type { ResponseNode } from '../../core/contract/openapi.js'
import { provenanceOf } from '../../core/contract/provenance.js'
import { parseMediaType } from '../../core/http/media-type.js'
import type { FoundDifference, StepComparison } from './difference.js'
import { isEquivalent } from './equivalence.js'
import type { ReceivedResponse } from './request.js'

export const TYPE = 'content-type'

/** Differences in the declared headers and in the media type. */
export function headerDifferences(
  pair: StepComparison,
  node: ResponseNode,
  real: ReceivedResponse,
  mock: ReceivedResponse,
): FoundDifference[] {
  const declared = Object.entries(node.headers ?? {}).map(([name, header]) => ({
    name: name.toLowerCase(),
    mark: provenanceOf(header),
    volatile: (header as { 'x-volatile'?: string })['x-volatile'],
  }))
  const type = { name: TYPE, mark: provenanceOf(node), volatile: undefined }
  return [...declared, type].flatMap(({ name, mark, volatile }) => {
    const [a, b] = [valueOf(pair, 0, name, real), valueOf(pair, 1, name, mock)]
    const at = { in: 'header', pointer: `/${name}` } as const
    if (isEquivalent(volatile, a, b, pair.timeTolerance)) {
      if (a !== undefined) pair.agree({ name: `header ${name}`, at })
      return []
    }
    return [
      {
        ...{ at, name: `header ${name}`, mark },
        ...(a !== undefined && { real: a }),
        ...(b !== undefined && { mock: b }),
      },
    ]
  })
}

function valueOf(
  { aliases }: StepComparison,
  side: 0 | 1,
  name: string,
  { headers }: ReceivedResponse,
): string | undefined {
  const value = headers[name]
  if (value === undefined) return undefined
  return name === TYPE ? (parseMediaType(value)?.type ?? value) : aliases[side].replaceIds(value)
}
