import type { ContractOperation } from '../contract/contract.js'
import { Coverage } from './coverage.js'
import {
  byKind,
  coverageFile,
  type CoverageFile,
  type ByKind,
  type CoverageLists,
  type Uncovered,
} from './file-format.js'
import {
  faultHint,
  operationHint,
  placeName,
  refusalHint,
  requestHint,
  strayHint,
  successHint,
} from './hints.js'
import type { OperationMarks, ReplyMarks } from './coverage.js'
import type { Service } from '../service/service.js'

/** One thing that a test can exercise. */
interface Item {
  readonly item: string
  readonly isCovered: boolean
  hint(): string
}

/** What was exercised of services in several scopes, taken together. */
export function coverageOf(
  services: readonly Service[],
  scopes: Iterable<{ readonly coverage: Coverage }>,
): CoverageFile {
  const all = new Coverage()
  for (const { coverage } of scopes) all.absorb(coverage)
  const lists = services.map((service) => [service.name, listsOf(service, all)] as const)
  return coverageFile(Object.fromEntries(lists))
}

/** All that there is to cover of a service, and what of it is. */
function listsOf(service: Service, coverage: Coverage): ByKind<CoverageLists> {
  const operations = [...service.contract.operations.values()]
  const marked = operations.map((operation) => coverage.of(service, operation))
  const items: ByKind<readonly Item[]> = {
    operations: marked.flatMap((marks) => operationItem(service, marks)),
    replies: [...marked, coverage.of(service, undefined)].flatMap((marks) =>
      [...replyItems(service, marks)].filter(({ isFault }) => !isFault),
    ),
    requestFields: marked.flatMap((marks) => [...requestItems(service, marks)]),
    replyFields: marked.flatMap((marks) => [...replyFieldItems(service, marks)]),
    transitions: transitionItems(service, coverage),
    faults: marked.flatMap((marks) =>
      [...replyItems(service, marks)].filter(({ isFault }) => isFault),
    ),
  }
  return byKind((kind) => split(items[kind]))
}

function split(items: readonly Item[]): CoverageLists {
  const covered = items.filter(({ isCovered }) => isCovered).map(({ item }) => item)
  const uncovered = items.filter(({ isCovered }) => !isCovered).map(lazily)
  return { covered, uncovered }
}

/** A whole contract has many hints, and most are never read. */
function lazily(one: Item): Uncovered {
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
    const { place } = request.plan
    for (const [pointer, isCovered] of request.items()) {
      const item = `${operation.id} ${placeName(operation, place)} ${pointer || place}`
      const hint = () => requestHint(service, operation, place, pointer)
      yield { item, isCovered, hint }
    }
  }
}

function* replyItems(
  service: Service,
  { plan: { operation }, replies }: OperationMarks,
): Iterable<Item & { isFault: boolean }> {
  for (const marks of replies.values()) {
    const { status, codes, byFault } = marks.plan
    for (const code of codes) {
      const name = `${operation?.id ?? '(no operation)'} ${String(status)}`
      yield {
        item: code === '' ? name : `${name} ${code}`,
        isCovered: marks.has(code),
        isFault: byFault.has(code),
        hint: () => replyHint(service, operation, marks, code),
      }
    }
  }
}

function replyHint(
  service: Service,
  operation: ContractOperation | undefined,
  { plan: { status, byFault } }: ReplyMarks,
  code: string,
): string {
  if (!operation) return strayHint(service, status, code)
  if (byFault.has(code)) return faultHint(service, operation, status)
  return code === ''
    ? successHint(service, operation, status)
    : refusalHint(service, operation, status, code)
}

function* replyFieldItems(
  service: Service,
  { plan: { operation }, replies }: OperationMarks,
): Iterable<Item> {
  if (!operation) return
  for (const reply of replies.values()) {
    const { status } = reply.plan
    for (const [pointer, isCovered] of reply.fields()) {
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
