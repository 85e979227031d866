import { OperationMarks, type CoveredReply, type MadeReply, type SentRequest } from './marks.js'
import { planOf } from './plan.js'
import type { ContractOperation } from '../contract/contract.js'
import type { Service } from '../service/service.js'

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
