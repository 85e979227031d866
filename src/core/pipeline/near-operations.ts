import { editDistance } from '../util/edit-distance.js'

/** An operation that a request may have meant, and how the request differs from it. */
export interface NearOperation {
  /** As `METHOD /path`. */
  readonly operation: string
  readonly differences: readonly string[]
}

/** The edits that turn one path into another, and their cost. */
interface Edits {
  readonly cost: number
  readonly differences: readonly string[]
}

const METHOD_COST = 1
const MISSING_COST = 1.5
// Cheaper than an extra segment and a missing one, even for segments without a common letter.
const SEGMENT_COST = 2
// A literal segment is a better match than a parameter, which matches anything.
const PARAMETER_COST = 0.1
const MAX_RESULTS = 3
// Longer than the path of any operation.
const MAX_SEGMENTS = 20

/**
 * Returns the operations whose method and path are most like those of a request, nearest first.
 *
 * @example
 * nearOperations('POST', '/v1/nots', ['GET /v1/notes'])
 * // [{ operation: 'GET /v1/notes', differences: ['method (POST instead of GET)', 'segment 2 (...)'] }]
 */
export function nearOperations(
  method: string,
  path: string,
  operations: readonly string[],
): NearOperation[] {
  const sent = segmentsOf(path)
  return operations
    .map((operation) => {
      const [wanted = '', template = ''] = operation.split(' ')
      const edits = cheapestEdits(sent, segmentsOf(template))
      const isSame = method === wanted || (method === 'HEAD' && wanted === 'GET')
      const differences = isSame
        ? edits.differences
        : [`method (${method} instead of ${wanted})`, ...edits.differences]
      return { operation, differences, cost: edits.cost + (isSame ? 0 : METHOD_COST) }
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MAX_RESULTS)
    .map(({ operation, differences }) => ({ operation, differences }))
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1, MAX_SEGMENTS + 1)
}

/** The Levenshtein distance over segments, with its edits. */
function cheapestEdits(sent: readonly string[], template: readonly string[]): Edits {
  const missing = (edits: Edits, at: number) =>
    addEdit(edits, MISSING_COST, `segment ${at + 1} ("${template[at] ?? ''}") is missing`)
  let row: Edits[] = [{ cost: 0, differences: [] }]
  for (const at of template.keys()) row.push(missing(row[at] as Edits, at))
  for (const [i, segment] of sent.entries()) {
    const next = [addEdit(row[0] as Edits, MISSING_COST, describeExtra(segment, i))]
    for (const [j, wanted] of template.entries()) {
      next.push(
        cheapest(
          replaceSegment(row[j] as Edits, segment, wanted, i),
          addEdit(row[j + 1] as Edits, MISSING_COST, describeExtra(segment, i)),
          missing(next[j] as Edits, j),
        ),
      )
    }
    row = next
  }
  return row.at(-1) as Edits
}

function replaceSegment(edits: Edits, segment: string, wanted: string, at: number): Edits {
  if (segment === wanted) return edits
  if (segment === '') return addEdit(edits, SEGMENT_COST, `segment ${at + 1} is empty`)
  if (wanted.startsWith('{')) return { ...edits, cost: edits.cost + PARAMETER_COST }
  const share = editDistance(segment, wanted) / Math.max(segment.length, wanted.length)
  const sent = segment.slice(0, 80)
  return addEdit(
    edits,
    SEGMENT_COST * share,
    `segment ${at + 1} ("${sent}" instead of "${wanted}")`,
  )
}

function describeExtra(segment: string, at: number): string {
  if (segment === '') return 'an extra slash'
  return `segment ${at + 1} ("${segment.slice(0, 80)}") is extra`
}

const addEdit = ({ cost, differences }: Edits, more: number, difference: string): Edits => ({
  cost: cost + more,
  differences: [...differences, difference],
})

const cheapest = (...all: Edits[]): Edits => all.reduce((a, b) => (b.cost < a.cost ? b : a))
