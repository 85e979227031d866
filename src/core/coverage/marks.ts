import type { ContractOperation } from '../contract/contract.js'
import type { OperationPlan, ReplyPlan, RequestPlan } from './plan.js'
import { FieldMarks } from './field-tree.js'

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
