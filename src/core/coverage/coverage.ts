import type { ContractOperation } from '../contract/contract.js'
import type { Service } from '../service/service.js'
import type { FieldNode, FieldTree } from './field-tree.js'
import { planOf, type OperationPlan, type RequestPlan, type ResponsePlan } from './plan.js'

/**
 * What the requests of one scope have exercised of its contracts. Kept apart from the journal, which
 * drops old entries, and not affected by a reset of the scope.
 */
export class Coverage {
  /** The transitions that happened, as `service/name`. */
  readonly transitions = new Set<string>()
  /** How often exchanges relied on a rule, a status or an error, by the name that `trust` has for it. */
  readonly relied = new Map<string, number>()
  // By operation; by contract for requests that match no operation.
  private readonly marks = new Map<object, OperationMarks>()

  /** Records an exchange. Returns what a test covers when it asserts on the response. */
  record(
    request: SentRequest,
    service: Service,
    response: SentResponse,
  ): CoveredResponse | undefined {
    const marks = this.of(service, request.operation)
    if (request.fault === null) this.countRelied(request, service, response)
    const isAccepted = request.fault === null && request.operation && response.status < 400
    if (isAccepted) marks.markRequest(request)
    return marks.markResponse(response, request.fault !== null)
  }

  private countRelied(
    { rules, operation }: SentRequest,
    { name }: Service,
    { status, code }: SentResponse,
  ): void {
    for (const rule of rules) this.addRelied(rule, 1)
    if (operation) this.addRelied(`${name}/${operation.id}/${status}`, 1)
    if (code !== undefined) this.addRelied(`${name}/${code}`, 1)
  }

  private addRelied(name: string, count: number): void {
    this.relied.set(name, (this.relied.get(name) ?? 0) + count)
  }

  /** Marks all responses so far as asserted. */
  assertAll(): void {
    for (const marks of this.marks.values()) marks.assertAll()
  }

  /** Adds the marks of `other`. */
  merge(other: Coverage): void {
    for (const name of other.transitions) this.transitions.add(name)
    for (const [name, count] of other.relied) this.addRelied(name, count)
    for (const [key, marks] of other.marks) {
      const merged = this.marks.get(key) ?? this.addMarks(key, new OperationMarks(marks.plan))
      merged.merge(marks)
    }
  }

  /** The marks of an operation; without one, of the requests that match none. */
  of({ contract }: Service, operation: ContractOperation | undefined): OperationMarks {
    const key = operation ?? contract
    return (
      this.marks.get(key) ?? this.addMarks(key, new OperationMarks(planOf(contract, operation)))
    )
  }

  private addMarks(key: object, marks: OperationMarks): OperationMarks {
    this.marks.set(key, marks)
    return marks
  }
}

/** A response, as far as coverage needs it. */
export interface SentResponse {
  readonly status: number
  /** Its error in the contract's `x-errors`, if it is one. */
  readonly code: string | undefined
  readonly body: unknown
  /** Whether the body is too large to be kept until a test asserts on it. */
  readonly isLarge: boolean
}

/** A request, as far as coverage needs it. */
export interface SentRequest {
  readonly operation: ContractOperation | undefined
  /** The rules that were read. */
  readonly rules: Iterable<string>
  /** The id of the fault that acted on it. */
  readonly fault: string | null
  readonly body: unknown
  /** The media type of the body, if one was read. */
  readonly mediaType: string | undefined
  readonly request: {
    readonly search: string
    readonly headers: Readonly<Record<string, string>>
  }
}

/** What was exercised of one operation. */
export class OperationMarks {
  /** Whether a request was accepted. */
  isUsed = false
  readonly requests: readonly RequestMarks[]
  readonly responses: ReadonlyMap<number, ResponseMarks>

  constructor(readonly plan: OperationPlan) {
    this.requests = plan.requests.map((request) => new RequestMarks(request))
    this.responses = new Map(
      [...plan.responses].map(([status, response]) => [status, new ResponseMarks(response)]),
    )
  }

  /** Marks the fields of an accepted request. */
  markRequest(sent: SentRequest): void {
    this.isUsed = true
    for (const request of this.requests) request.mark(sent)
  }

  /** Marks a declared response; undefined for any other. */
  markResponse(response: SentResponse, isFault: boolean): CoveredResponse | undefined {
    const marks = this.responses.get(response.status)
    const code = response.code ?? ''
    // A response of a fault does not cover one that the API sends by itself.
    if (!marks || (isFault && !marks.plan.byFault.has(code))) return undefined
    return marks.mark(code, response)
  }

  assertAll(): void {
    for (const response of this.responses.values()) response.assertAll()
  }

  merge(other: OperationMarks): void {
    this.isUsed ||= other.isUsed
    for (const [index, request] of other.requests.entries()) this.requests[index]?.merge(request)
    for (const [status, response] of other.responses) this.responses.get(status)?.merge(response)
  }
}

/** The fields that were sent in one location of requests. */
export class RequestMarks {
  /** Whether the body was sent, for a body without fields. */
  private isSent = false
  private readonly fields: FieldMarks | undefined

  constructor(readonly plan: RequestPlan) {
    this.fields = plan.tree && new FieldMarks(plan.tree)
  }

  mark(request: SentRequest): void {
    const { fields, plan } = this
    if (fields?.isComplete ?? this.isSent) return
    const sent = valueSentIn(request, plan.location)
    if (sent === undefined) return
    this.isSent = true
    fields?.mark(sent)
  }

  /** The fields as JSON pointers, and whether each was sent; an empty pointer is the body itself. */
  *items(): Iterable<readonly [pointer: string, isCovered: boolean]> {
    const { fields } = this
    if (!fields) yield ['', this.isSent]
    else yield* fields.entries()
  }

  merge(other: RequestMarks): void {
    this.isSent ||= other.isSent
    if (other.fields) this.fields?.merge(other.fields)
  }
}

function valueSentIn(
  { request, operation, body, mediaType }: SentRequest,
  location: string,
): unknown {
  if (location === 'header') return request.headers
  // Not the parsed query: it has default values, too.
  if (location === 'query') {
    return request.search.length > 1
      ? Object.fromEntries(new URLSearchParams(request.search))
      : undefined
  }
  const isOnly = operation?.mediaTypes.length === 1
  return isOnly || mediaType === location ? body : undefined
}

/** When a response counts: once a test asserted on it, or as soon as it was sent. */
export type ReplyBasis = 'asserted' | 'sent'

/** What was sent of one declared response, and what of that a test asserted on. */
export class ResponseMarks {
  private readonly sent = new Set<string>()
  private readonly asserted = new Set<string>()
  private readonly sentFields: FieldMarks | undefined
  private readonly assertedFields: FieldMarks | undefined

  constructor(readonly plan: ResponsePlan) {
    this.sentFields = plan.fields && new FieldMarks(plan.fields)
    this.assertedFields = plan.fields && new FieldMarks(plan.fields)
  }

  mark(code: string, { body, isLarge }: SentResponse): CoveredResponse {
    this.sent.add(code)
    this.sentFields?.mark(body)
    const fields = this.assertedFields
    if (!fields || fields.isComplete) return new CoveredResponse(this, code, undefined)
    return new CoveredResponse(this, code, isLarge ? marksOf(fields, body) : body)
  }

  assert(code: string, body: unknown): void {
    this.asserted.add(code)
    if (body instanceof FieldMarks) this.assertedFields?.merge(body)
    else if (body !== undefined) this.assertedFields?.mark(body)
  }

  assertAll(): void {
    for (const code of this.sent) this.asserted.add(code)
    if (this.sentFields) this.assertedFields?.merge(this.sentFields)
  }

  isCovered(code: string, basis: ReplyBasis): boolean {
    return this[basis].has(code)
  }

  /** The fields as JSON pointers, and whether each is covered. */
  *items(basis: ReplyBasis): Iterable<readonly [pointer: string, isCovered: boolean]> {
    const fields = basis === 'sent' ? this.sentFields : this.assertedFields
    if (fields) yield* fields.entries()
  }

  merge(other: ResponseMarks): void {
    for (const code of other.sent) this.sent.add(code)
    for (const code of other.asserted) this.asserted.add(code)
    if (other.sentFields) this.sentFields?.merge(other.sentFields)
    if (other.assertedFields) this.assertedFields?.merge(other.assertedFields)
  }
}

function marksOf({ tree }: FieldMarks, body: unknown): FieldMarks {
  const marks = new FieldMarks(tree)
  marks.mark(body)
  return marks
}

/** What a test covers when it asserts on a response that was sent. */
export class CoveredResponse {
  readonly #marks: ResponseMarks
  readonly #code: string
  // Not masked: only the names of its fields are read.
  readonly #body: unknown

  constructor(marks: ResponseMarks, code: string, body: unknown) {
    this.#marks = marks
    this.#code = code
    this.#body = body
  }

  /** Called when a test asserts on the response. */
  assert(): void {
    this.#marks.assert(this.#code, this.#body)
  }
}

/** The fields of a tree that were found in values so far. */
export class FieldMarks {
  private readonly found: Uint8Array
  /** The number of fields not found yet, in each node and below it. */
  private readonly remaining: Uint16Array

  constructor(readonly tree: FieldTree) {
    this.found = new Uint8Array(tree.nodes.length)
    this.remaining = new Uint16Array(tree.nodes.length)
    for (const node of tree.nodes) if (node.isField) this.count(node, 1)
  }

  get isComplete(): boolean {
    return this.remainingAt(this.tree.root) === 0
  }

  /** The fields as JSON pointers, and whether each was found. */
  *entries(): Iterable<readonly [pointer: string, isFound: boolean]> {
    for (const node of this.tree.nodes) {
      if (node.isField) yield [node.pointer, this.found[node.index] === 1]
    }
  }

  /** Marks the fields of a value. The cost is a look-up per field that was not found before. */
  mark(value: unknown): void {
    this.walk(this.tree.root, value)
  }

  merge({ found }: FieldMarks): void {
    for (const node of this.tree.nodes) if (found[node.index]) this.set(node)
  }

  private walk(node: FieldNode, value: unknown): void {
    if (this.remainingAt(node) === 0) return
    if (node.isField) this.set(node)
    if (node.children.length === 0 || typeof value !== 'object' || value === null) return
    for (const child of node.children) {
      if (this.remainingAt(child) === 0) continue
      if (!child.isField) this.walkAll(child, Object.values(value))
      else if (Object.hasOwn(value, child.name)) {
        const member = (value as Record<string, unknown>)[child.name]
        if (member !== undefined) this.walk(child, member)
      }
    }
  }

  private walkAll(node: FieldNode, values: readonly unknown[]): void {
    for (const value of values) {
      if (this.remainingAt(node) === 0) return
      this.walk(node, value)
    }
  }

  private set(node: FieldNode): void {
    if (this.found[node.index]) return
    this.found[node.index] = 1
    this.count(node, -1)
  }

  private count(from: FieldNode, change: 1 | -1): void {
    for (let node: FieldNode | undefined = from; node; node = node.parent) {
      this.remaining[node.index] = this.remainingAt(node) + change
    }
  }

  private remainingAt({ index }: FieldNode): number {
    return this.remaining[index] ?? 0
  }
}
