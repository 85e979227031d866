import type { ContractOperation } from '../contract/contract.js'
import type { Service } from '../service/service.js'
import { Coverage, type OperationMarks, type ReplyBasis, type ResponseMarks } from './coverage.js'
import {
  byKind,
  coverageFile,
  type ByKind,
  type CoverageFile,
  type CoverageLists,
  type Uncovered,
} from './file-format.js'
import {
  faultHint,
  operationHint,
  locationName,
  errorHint,
  requestHint,
  unmatchedHint,
  successHint,
} from './hints.js'

/** One thing that a test can exercise. */
interface Item {
  readonly item: string
  readonly isCovered: boolean
  hint(): string
}

/** Returns the coverage of services in several scopes together; `basis` says when a response counts. */
export function coverageOf(
  services: readonly Service[],
  scopes: Iterable<{ readonly coverage: Coverage }>,
  basis: ReplyBasis = 'asserted',
): CoverageFile {
  const all = new Coverage()
  for (const { coverage } of scopes) all.merge(coverage)
  const lists = services.map((service) => [service.name, listsOf(service, all, basis)] as const)
  return coverageFile(Object.fromEntries(lists), Object.fromEntries(all.relied))
}

/** Lists all items of a service by kind: covered and uncovered. */
function listsOf(service: Service, coverage: Coverage, basis: ReplyBasis): ByKind<CoverageLists> {
  const operations = [...service.contract.operations.values()]
  const marked = operations.map((operation) => coverage.of(service, operation))
  const items: ByKind<readonly Item[]> = {
    operations: marked.flatMap((marks) => operationItem(service, marks)),
    replies: [...marked, coverage.of(service, undefined)].flatMap((marks) =>
      [...responseItems(service, marks, basis)].filter(({ isFault }) => !isFault),
    ),
    requestFields: marked.flatMap((marks) => [...requestItems(service, marks)]),
    replyFields: marked.flatMap((marks) => [...responseFieldItems(service, marks, basis)]),
    transitions: transitionItems(service, coverage),
    faults: marked.flatMap((marks) =>
      [...responseItems(service, marks, basis)].filter(({ isFault }) => isFault),
    ),
  }
  return byKind((kind) => coverageLists(items[kind]))
}

function coverageLists(items: readonly Item[]): CoverageLists {
  const covered = items.filter(({ isCovered }) => isCovered).map(({ item }) => item)
  const uncovered = items.filter(({ isCovered }) => !isCovered).map(withLazyHint)
  return { covered, uncovered }
}

/** Computes the hint on first use: a contract has many, and most are never read. */
function withLazyHint(one: Item): Uncovered {
  return {
    item: one.item,
    get hint() {
      return one.hint()
    },
  }
}

function operationItem(service: Service, { plan, isUsed }: OperationMarks): Item[] {
  const { operation } = plan
  if (!operation) return []
  const hint = () => operationHint(service, operation)
  return [{ item: operation.id, isCovered: isUsed, hint }]
}

function* requestItems(service: Service, { plan, requests }: OperationMarks): Iterable<Item> {
  const { operation } = plan
  if (!operation) return
  for (const request of requests) {
    const { location } = request.plan
    for (const [pointer, isCovered] of request.items()) {
      const item = `${operation.id} ${locationName(operation, location)} ${pointer || location}`
      const hint = () => requestHint(service, operation, location, pointer)
      yield { item, isCovered, hint }
    }
  }
}

function* responseItems(
  service: Service,
  { plan: { operation }, responses }: OperationMarks,
  basis: ReplyBasis,
): Iterable<Item & { isFault: boolean }> {
  for (const marks of responses.values()) {
    const { status, codes, byFault } = marks.plan
    for (const code of codes) {
      const name = `${operation?.id ?? '(no operation)'} ${String(status)}`
      yield {
        item: code === '' ? name : `${name} ${code}`,
        isCovered: marks.isCovered(code, basis),
        isFault: byFault.has(code),
        hint: () => responseHint(service, operation, marks, code),
      }
    }
  }
}

function responseHint(
  service: Service,
  operation: ContractOperation | undefined,
  { plan: { status, byFault } }: ResponseMarks,
  code: string,
): string {
  if (!operation) return unmatchedHint(service, status, code)
  if (byFault.has(code)) return faultHint(service, operation, status)
  return code === ''
    ? successHint(service, operation, status)
    : errorHint(service, operation, status, code)
}

function* responseFieldItems(
  service: Service,
  { plan: { operation }, responses }: OperationMarks,
  basis: ReplyBasis,
): Iterable<Item> {
  if (!operation) return
  for (const response of responses.values()) {
    const { status } = response.plan
    for (const [pointer, isCovered] of response.items(basis)) {
      const hint = () => successHint(service, operation, status, pointer)
      yield { item: `${operation.id} ${String(status)} ${pointer}`, isCovered, hint }
    }
  }
}

function transitionItems({ name, transitions = {} }: Service, coverage: Coverage): Item[] {
  return Object.entries(transitions).map(([item, line]) => ({
    item,
    isCovered: coverage.transitions.has(`${name}/${item}`),
    hint: () => line,
  }))
}
