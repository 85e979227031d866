import { editDistance } from '../util/edit-distance.js'

/** An operation that a request may have meant, and what it would have had to do otherwise. */
export interface NearOperation {
  /** As `METHOD /path`. */
  readonly operation: string
  readonly differs: readonly string[]
}

/** The cheapest way from one path to another, and what it changes. */
interface Way {
  readonly cost: number
  readonly differs: readonly string[]
}

const METHOD_COST = 1
const MISSING_COST = 1.5
// Two segments without a letter in common are still cheaper than one too much and one missing.
const SEGMENT_COST = 2
// A literal segment is a better match than a parameter, which takes anything.
const PARAMETER_COST = 0.1
const MOST = 3
// No operation has that many segments.
const MOST_SEGMENTS = 20

/**
 * The operations whose method and path are most like those of a request, with what differs.
 *
 * @example
 * nearOperations('POST', '/v1/nots', ['GET /v1/notes'])
 * // [{ operation: 'GET /v1/notes', differs: ['method (POST instead of GET)', 'segment 2 (...)'] }]
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
      const way = wayBetween(sent, segmentsOf(template))
      const isSame = method === wanted || (method === 'HEAD' && wanted === 'GET')
      const differs = isSame
        ? way.differs
        : [`method (${method} instead of ${wanted})`, ...way.differs]
      return { operation, differs, cost: way.cost + (isSame ? 0 : METHOD_COST) }
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST)
    .map(({ operation, differs }) => ({ operation, differs }))
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1, MOST_SEGMENTS + 1)
}

/** Levenshtein over segments, which remembers what it changed. */
function wayBetween(sent: readonly string[], template: readonly string[]): Way {
  const missing = (way: Way, at: number) =>
    step(way, MISSING_COST, `segment ${at + 1} ("${template[at] ?? ''}") is missing`)
  let row: Way[] = [{ cost: 0, differs: [] }]
  for (const at of template.keys()) row.push(missing(row[at] as Way, at))
  for (const [i, segment] of sent.entries()) {
    const next = [step(row[0] as Way, MISSING_COST, tooMuch(segment, i))]
    for (const [j, wanted] of template.entries()) {
      next.push(
        cheapest(
          change(row[j] as Way, segment, wanted, i),
          step(row[j + 1] as Way, MISSING_COST, tooMuch(segment, i)),
          missing(next[j] as Way, j),
        ),
      )
    }
    row = next
  }
  return row.at(-1) as Way
}

function change(way: Way, segment: string, wanted: string, at: number): Way {
  if (segment === wanted) return way
  if (segment === '') return step(way, SEGMENT_COST, `segment ${at + 1} is empty`)
  if (wanted.startsWith('{')) return { ...way, cost: way.cost + PARAMETER_COST }
  const share = editDistance(segment, wanted) / Math.max(segment.length, wanted.length)
  const shown = segment.slice(0, 80)
  return step(way, SEGMENT_COST * share, `segment ${at + 1} ("${shown}" instead of "${wanted}")`)
}

function tooMuch(segment: string, at: number): string {
  if (segment === '') return 'a slash too many'
  return `segment ${at + 1} ("${segment.slice(0, 80)}") is too much`
}

const step = ({ cost, differs }: Way, more: number, difference: string): Way => ({
  cost: cost + more,
  differs: [...differs, difference],
})

const cheapest = (...ways: Way[]): Way => ways.reduce((a, b) => (b.cost < a.cost ? b : a))
