import type { IncomingMessage, ServerResponse } from 'node:http'
import type {
  ObservedExchange,
  ObservedMessage,
  LiveChecker,
  CheckResult,
} from '../../conformance/check/live-checker.js'
import { Environment } from '../../core/state/environment.js'
import type { Violation } from '../../core/violations/violation.js'
import { sendJson } from '../server/send-json.js'
import { hold } from './buffer-body.js'
import { Passage } from './forward.js'
import { plainHeaders } from './raw-headers.js'
import type { Tap } from './capture-body.js'
import { failureOf, type Upstream } from './upstream.js'

/** What became of an exchange that was not simply passed on. */
export type Ending = 'refused' | 'withheld' | 'failed' | 'broken off'

/** An exchange that is over. */
export interface Passed {
  readonly heard: ObservedExchange
  readonly verdict: CheckResult
  readonly request: IncomingMessage
  /** The reply of the upstream, if one came. */
  readonly reply: IncomingMessage | undefined
  /** What the client got; 0 where nothing. */
  readonly status: number
  readonly ending?: Ending
  /** Why it failed. */
  readonly reason?: string
  /** How long it took, in milliseconds. */
  readonly duration: number
}

export interface Relaying {
  readonly upstream: Upstream
  readonly checker: LiveChecker
  /** Whether what breaks the contract is not passed on. */
  readonly fail: boolean
  readonly onPassed: (passed: Passed) => void
}

// Checks are made behind the traffic; where they do not keep up, the traffic waits for them.
const MOST_WAITING = 64

const clock = () => new Environment({ seed: 0, realTime: true }).now()

/** Passes one request on, and its reply back, and tells of both. */
export class Relay {
  private readonly passage: Passage
  private readonly begun = clock()

  constructor(
    private readonly plan: Relaying,
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    target: string,
  ) {
    this.passage = new Passage(plan.upstream, request, response, target)
  }

  async run(): Promise<void> {
    const { checker, fail } = this.plan
    if (checker.backlog > MOST_WAITING) await checker.idle()
    try {
      if (fail) await this.guard()
      else {
        const reply = await this.passage.forward()
        await this.passage.answer(reply)
        await this.tell(this.response.statusCode)
      }
    } catch (error) {
      await this.giveUp(error as NodeJS.ErrnoException)
    }
  }

  /** Holds both messages back until it is known that they keep the contract. */
  private async guard(): Promise<void> {
    const { request, response, passage } = this
    if (/^100-continue$/i.test(request.headers.expect ?? '')) response.writeContinue()
    const sent = await hold(request, passage.sent)
    const asked = await this.check()
    if (broken(asked, 'consumer').length > 0) {
      this.answerOwn(400, 'Not forwarded: the request breaks the contract', asked, 'consumer')
      request.resume()
      await this.tell(400, { verdict: asked, ending: 'refused' })
      return
    }
    const reply = await passage.forward(sent)
    const received = asked.skip ? undefined : await hold(reply, passage.received)
    const verdict = received && (await this.check())
    if (verdict && broken(verdict, 'provider').length > 0) {
      this.answerOwn(502, 'Not passed on: the reply breaks the contract', verdict, 'provider')
      reply.destroy()
      await this.tell(502, { verdict, ending: 'withheld' })
      return
    }
    await passage.answer(reply, received)
    await this.tell(response.statusCode, received?.isTooLarge ? {} : verdict && { verdict })
  }

  private answerOwn(status: number, what: string, verdict: CheckResult, party: Party): void {
    const violations = broken(verdict, party)
    const codes = violations.map(({ code }) => code)
    const message = `${what}: ${violations.map((one) => `${one.code} ${one.message}`).join('; ')}`
    const body = JSON.parse(verdict.scrub(JSON.stringify({ message, violations }))) as unknown
    const headers = { ...this.readable(), 'x-quayside-violation': [...new Set(codes)].join(', ') }
    sendJson(this.response, status, body, headers)
  }

  /** What lets a page read an answer of ours; it has been let in already. */
  private readable(): Record<string, string> {
    const { origin } = this.request.headers
    if (origin === undefined) return {}
    const exposed = { 'access-control-expose-headers': '*' }
    return { 'access-control-allow-origin': origin, ...exposed }
  }

  private async giveUp(error: NodeJS.ErrnoException): Promise<void> {
    const { request, response, plan } = this
    if (response.headersSent || response.destroyed) {
      response.destroy()
      await this.tell(0, { ending: 'broken off' })
      return
    }
    const { status, message } = failureOf(error, plan.upstream)
    sendJson(response, status, { message }, { ...this.readable(), connection: 'close' })
    request.resume()
    await this.tell(status, { ending: 'failed', reason: message })
  }

  private check(): Promise<CheckResult> {
    return this.heard().then((heard) => this.plan.checker.check(heard))
  }

  private async tell(
    status: number,
    more: Pick<Partial<Passed>, 'ending' | 'reason' | 'verdict'> = {},
  ): Promise<void> {
    const { request, passage, plan } = this
    const duration = clock() - this.begun
    const heard = await this.heard()
    const verdict = more.verdict ?? (await plan.checker.check(heard))
    const { reply } = passage
    plan.onPassed({ heard, request, reply, status, duration, ...more, verdict })
  }

  private async heard(): Promise<ObservedExchange> {
    const { plan, request, passage, begun } = this
    const { reply } = passage
    const url = plan.upstream.href + passage.target
    return {
      ...{ method: request.method ?? 'GET', url, time: begun },
      request: await heardMessage(request, passage.sent),
      ...(reply && {
        reply: {
          ...(await heardMessage(reply, passage.received)),
          status: reply.statusCode ?? 0,
        },
      }),
    }
  }
}

type Party = 'consumer' | 'provider'

function broken({ violations }: CheckResult, party: Party): Violation[] {
  return violations.filter(({ fault, kind }) => fault === party && kind !== 'trust')
}

async function heardMessage({ rawHeaders }: IncomingMessage, tap: Tap): Promise<ObservedMessage> {
  const headers = plainHeaders(rawHeaders)
  const body = await tap.body(headers['content-encoding'])
  return { headers, body, bytes: tap.bytes }
}
