import { planOf, type RequestPlan, type ReplyPlan, type OperationPlan } from './plan.js'
import type { ContractOperation } from '../contract/contract.js'
import type { Service } from '../service/service.js'
import type { FieldNode, FieldTree } from './field-tree.js'

/**
 * What the requests of one scope have exercised. It does not depend on the journal, which forgets,
 * and goes on over resets.
 */
export class Coverage {
  /** The transitions that were made, as `service/name`. */
  readonly transitions = new Set<string>()
  // The contract stands for requests that reach no operation.
  private readonly marks = new Map<object, OperationMarks>()

  /** Notes an exchange; what a test may assert on later is returned. */
  note(request: SentRequest, service: Service, reply: MadeReply): CoveredReply | undefined {
    const marks = this.of(service, request.operation)
    if (request.fault === null && request.operation && reply.status < 400) marks.accept(request)
    return marks.reply(reply, request.fault !== null)
  }

  /** A test asserts on every reply so far. */
  assertAll(): void {
    for (const marks of this.marks.values()) marks.assertAll()
  }

  absorb(other: Coverage): void {
    for (const name of other.transitions) this.transitions.add(name)
    for (const [key, marks] of other.marks) {
      const own = this.marks.get(key) ?? this.add(key, marks.fresh())
      own.absorb(marks)
    }
  }

  of({ contract }: Service, operation: ContractOperation | undefined): OperationMarks {
    const key = operation ?? contract
    return this.marks.get(key) ?? this.add(key, new OperationMarks(planOf(contract, operation)))
  }

  private add(key: object, marks: OperationMarks): OperationMarks {
    this.marks.set(key, marks)
    return marks
  }
}

/** A reply as coverage sees it. */
export interface MadeReply {
  readonly status: number
  /** The error that it carries, if it does. */
  readonly code: string | undefined
  readonly body: unknown
  /** Whether the body is too large to be kept until a test asserts on it. */
  readonly isLarge: boolean
}

/** A request as coverage reads it. */
export interface SentRequest {
  readonly operation: ContractOperation | undefined
  /** The id of the fault that acted on it. */
  readonly fault: string | null
  readonly body: unknown
  /** The media type of the body, where one was read. */
  readonly media: string | undefined
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
  readonly replies: ReadonlyMap<number, ReplyMarks>

  constructor(readonly plan: OperationPlan) {
    this.requests = plan.requests.map((request) => new RequestMarks(request))
    this.replies = new Map(
      [...plan.replies].map(([status, reply]) => [status, new ReplyMarks(reply)]),
    )
  }

  /** The same of nothing. */
  fresh(): OperationMarks {
    return new OperationMarks(this.plan)
  }

  /** Marks what a request has sent that was not refused. */
  accept(sent: SentRequest): void {
    this.isUsed = true
    for (const request of this.requests) request.mark(sent)
  }

  reply(reply: MadeReply, isFault: boolean): CoveredReply | undefined {
    const marks = this.replies.get(reply.status)
    const code = reply.code ?? ''
    // A fault proves nothing of a reply that the API makes by itself.
    if (!marks || (isFault && !marks.plan.byFault.has(code))) return undefined
    return marks.see(code, reply)
  }

  assertAll(): void {
    for (const reply of this.replies.values()) reply.assertAll()
  }

  absorb(other: OperationMarks): void {
    this.isUsed ||= other.isUsed
    for (const [index, request] of other.requests.entries()) this.requests[index]?.absorb(request)
    for (const [status, reply] of other.replies) this.replies.get(status)?.absorb(reply)
  }
}

/** Which fields were sent at one place of the requests. */
export class RequestMarks {
  /** Where a body has no fields: whether it was sent. */
  private isSent = false
  private readonly fields: FieldMarks | undefined

  constructor(readonly plan: RequestPlan) {
    this.fields = plan.tree && new FieldMarks(plan.tree)
  }

  mark(request: SentRequest): void {
    const { fields, plan } = this
    if (fields?.isWhole ?? this.isSent) return
    const sent = sentAt(request, plan.place)
    if (sent === undefined) return
    this.isSent = true
    fields?.mark(sent)
  }

  /** The fields as JSON pointers, and whether each was sent; an empty one is the body itself. */
  *items(): Iterable<readonly [pointer: string, isCovered: boolean]> {
    const { fields } = this
    if (!fields) yield ['', this.isSent]
    else yield* fields.entries()
  }

  absorb(other: RequestMarks): void {
    this.isSent ||= other.isSent
    if (other.fields) this.fields?.absorb(other.fields)
  }
}

function sentAt({ request, operation, body, media }: SentRequest, place: string): unknown {
  if (place === 'header') return request.headers
  // The values of the query that were read have defaults among them.
  if (place === 'query') {
    return request.search.length > 1
      ? Object.fromEntries(new URLSearchParams(request.search))
      : undefined
  }
  const isOnly = operation?.mediaTypes.length === 1
  return isOnly || media === place ? body : undefined
}

/** What was seen of one reply, and what of that a test asserted on. */
export class ReplyMarks {
  private readonly seen = new Set<string>()
  private readonly asserted = new Set<string>()
  private readonly seenFields: FieldMarks | undefined
  private readonly assertedFields: FieldMarks | undefined

  constructor(readonly plan: ReplyPlan) {
    this.seenFields = plan.fields && new FieldMarks(plan.fields)
    this.assertedFields = plan.fields && new FieldMarks(plan.fields)
  }

  see(code: string, { body, isLarge }: MadeReply): CoveredReply {
    this.seen.add(code)
    this.seenFields?.mark(body)
    const fields = this.assertedFields
    if (!fields || fields.isWhole) return new CoveredReply(this, code, undefined)
    return new CoveredReply(this, code, isLarge ? marked(fields, body) : body)
  }

  assert(code: string, body: unknown): void {
    this.asserted.add(code)
    if (body instanceof FieldMarks) this.assertedFields?.absorb(body)
    else if (body !== undefined) this.assertedFields?.mark(body)
  }

  assertAll(): void {
    for (const code of this.seen) this.asserted.add(code)
    if (this.seenFields) this.assertedFields?.absorb(this.seenFields)
  }

  has(code: string): boolean {
    return this.asserted.has(code)
  }

  /** The fields as JSON pointers, and whether a test asserted on each. */
  *fields(): Iterable<readonly [pointer: string, isCovered: boolean]> {
    if (this.assertedFields) yield* this.assertedFields.entries()
  }

  absorb(other: ReplyMarks): void {
    for (const code of other.seen) this.seen.add(code)
    for (const code of other.asserted) this.asserted.add(code)
    if (other.seenFields) this.seenFields?.absorb(other.seenFields)
    if (other.assertedFields) this.assertedFields?.absorb(other.assertedFields)
  }
}

function marked({ tree }: FieldMarks, body: unknown): FieldMarks {
  const marks = new FieldMarks(tree)
  marks.mark(body)
  return marks
}

/** A reply that was sent, until a test asserts on it. */
export class CoveredReply {
  readonly #marks: ReplyMarks
  readonly #code: string
  // Not masked: nothing is made of it but names of fields.
  readonly #body: unknown

  constructor(marks: ReplyMarks, code: string, body: unknown) {
    this.#marks = marks
    this.#code = code
    this.#body = body
  }

  /** A test asserts on it. */
  assert(): void {
    this.#marks.assert(this.#code, this.#body)
  }
}

/** Which fields of a tree were found in values so far. */
export class FieldMarks {
  private readonly found: Uint8Array
  /** How many fields are still to be found in each node and below it. */
  private readonly left: Uint16Array

  constructor(readonly tree: FieldTree) {
    this.found = new Uint8Array(tree.nodes.length)
    this.left = new Uint16Array(tree.nodes.length)
    for (const node of tree.nodes) if (node.isField) this.count(node, 1)
  }

  get isWhole(): boolean {
    return this.leftAt(this.tree.root) === 0
  }

  /** The fields as JSON pointers, and whether each was found. */
  *entries(): Iterable<readonly [pointer: string, isFound: boolean]> {
    for (const node of this.tree.nodes) {
      if (node.isField) yield [node.pointer, this.found[node.index] === 1]
    }
  }

  /** Marks what a value holds. It costs a look-up for each field that was not found before. */
  mark(value: unknown): void {
    this.walk(this.tree.root, value)
  }

  absorb({ found }: FieldMarks): void {
    for (const node of this.tree.nodes) if (found[node.index]) this.set(node)
  }

  private walk(node: FieldNode, value: unknown): void {
    if (this.leftAt(node) === 0) return
    if (node.isField) this.set(node)
    if (node.children.length === 0 || typeof value !== 'object' || value === null) return
    for (const child of node.children) {
      if (this.leftAt(child) === 0) continue
      if (!child.isField) this.walkAll(child, Object.values(value))
      else if (Object.hasOwn(value, child.name)) {
        this.walkMember(child, (value as Record<string, unknown>)[child.name])
      }
    }
  }

  private walkMember(node: FieldNode, value: unknown): void {
    if (value !== undefined) this.walk(node, value)
  }

  private walkAll(node: FieldNode, values: readonly unknown[]): void {
    for (const value of values) {
      if (this.leftAt(node) === 0) return
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
      this.left[node.index] = this.leftAt(node) + change
    }
  }

  private leftAt({ index }: FieldNode): number {
    return this.left[index] ?? 0
  }
}
