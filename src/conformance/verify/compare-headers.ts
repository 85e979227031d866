import type { ResponseNode } from '../../core/contract/openapi.js'
import { parseMediaType } from '../../core/http/media-type.js'
import { provenanceOf } from '../../core/contract/provenance.js'
import type { Found, Pair } from './difference.js'
import type { Received } from './request.js'
import { isSame } from './equivalence.js'

const TYPE = 'content-type'

/** Where declared headers differ, and the type of the content. */
export function headerDifferences(
  pair: Pair,
  node: ResponseNode,
  real: Received,
  mock: Received,
): Found[] {
  const declared = Object.entries(node.headers ?? {}).map(([name, header]) => ({
    name: name.toLowerCase(),
    mark: provenanceOf(header),
    volatile: (header as { 'x-volatile'?: string })['x-volatile'],
  }))
  const type = { name: TYPE, mark: provenanceOf(node), volatile: undefined }
  return [...declared, type].flatMap(({ name, mark, volatile }) => {
    const [ours, theirs] = [value(pair, 0, name, real), value(pair, 1, name, mock)]
    if (isSame(volatile, ours, theirs, pair.measure)) return []
    const at = { in: 'header', pointer: `/${name}` } as const
    return [
      {
        ...{ at, name: `header ${name}`, mark },
        ...(ours !== undefined && { real: ours }),
        ...(theirs !== undefined && { mock: theirs }),
      },
    ]
  })
}

function value(
  { books }: Pair,
  side: 0 | 1,
  name: string,
  { headers }: Received,
): string | undefined {
  const sent = headers[name]
  if (sent === undefined) return undefined
  return name === TYPE ? (parseMediaType(sent)?.type ?? sent) : books[side].named(sent)
}
