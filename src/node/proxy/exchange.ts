import type { IncomingMessage, ServerResponse } from 'node:http'
import type {
  ObservedExchange,
  ObservedMessage,
  LiveChecker,
  CheckResult,
} from '../../conformance/check/live-checker.js'
import { Environment } from '../../core/state/environment.js'
import type { Violation } from '../../core/violations/violation.js'
import { refuseBody } from '../server/early-response.js'
import { sendJson } from '../server/send-json.js'
import { brokenBodyReply } from '../server/socket-error.js'
import { bufferBody } from './buffer-body.js'
import type { BodyCapture } from './capture-body.js'
import { Forward } from './forward.js'
import { plainHeaders } from './raw-headers.js'
import { upstreamFailure, type Upstream } from './upstream.js'

/**
 * How an exchange ended that was not forwarded completely: the request was refused, the response was
 * withheld, the upstream failed, or a connection was closed.
 */
export type ExchangeEnding = 'refused' | 'withheld' | 'failed' | 'broken off'

/** A finished exchange and the result of its check. */
export interface FinishedExchange {
  readonly observed: ObservedExchange
  readonly result: CheckResult
  readonly request: IncomingMessage
  /** The response of the upstream; undefined if there was none. */
  readonly reply: IncomingMessage | undefined
  /** The status that the client received; 0 if it received none. */
  readonly status: number
  /** Left out if both messages were forwarded. */
  readonly ending?: ExchangeEnding
  /** Why the upstream failed. */
  readonly reason?: string
  /** In milliseconds. */
  readonly duration: number
}

/** What all exchanges of a proxy share. */
export interface ProxyContext {
  readonly upstream: Upstream
  readonly checker: LiveChecker
  /** Whether messages that break the contract are withheld. */
  readonly fail: boolean
  /** Called for every exchange when it has finished and is checked. */
  readonly onExchange: (exchange: FinishedExchange) => void
}

// Exchanges are checked after they were forwarded. Above this backlog, new ones wait for the checks.
const MAX_BACKLOG = 64

const clock = () => new Environment({ seed: 0, realTime: true }).now()

/** Forwards one request and its response, has both checked, and reports them. */
export class ProxyExchange {
  private readonly forward: Forward
  private readonly startTime = clock()

  constructor(
    private readonly context: ProxyContext,
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    target: string,
  ) {
    this.forward = new Forward(context.upstream, request, response, target)
  }

  async run(): Promise<void> {
    const { checker, fail } = this.context
    if (checker.backlog > MAX_BACKLOG) await checker.idle()
    try {
      if (fail) await this.forwardChecked()
      else {
        const reply = await this.forward.sendRequest()
        await this.forward.sendReply(reply)
        await this.report(this.response.statusCode)
      }
    } catch (error) {
      await this.sendFailure(error as NodeJS.ErrnoException)
    }
  }

  /** Buffers each message, checks it, and forwards it only if it keeps the contract. */
  private async forwardChecked(): Promise<void> {
    const { request, response, forward } = this
    if (/^100-continue$/i.test(request.headers.expect ?? '')) response.writeContinue()
    const requestBody = await bufferBody(request, forward.sent)
    const requestResult = await this.check()
    if (violationsOf(requestResult, 'consumer').length > 0) {
      this.sendViolations(
        400,
        'Not forwarded: the request breaks the contract',
        requestResult,
        'consumer',
      )
      request.resume()
      await this.report(400, { result: requestResult, ending: 'refused' })
      return
    }
    const reply = await forward.sendRequest(requestBody)
    const replyBody = requestResult.skip ? undefined : await bufferBody(reply, forward.received)
    const result = replyBody && (await this.check())
    if (result && violationsOf(result, 'provider').length > 0) {
      this.sendViolations(502, 'Not passed on: the reply breaks the contract', result, 'provider')
      reply.destroy()
      await this.report(502, { result, ending: 'withheld' })
      return
    }
    await forward.sendReply(reply, replyBody)
    await this.report(response.statusCode, replyBody?.isTooLarge ? {} : result && { result })
  }

  private sendViolations(status: number, summary: string, result: CheckResult, party: Party): void {
    const violations = violationsOf(result, party)
    const codes = violations.map(({ code }) => code)
    const message = `${summary}: ${violations.map((one) => `${one.code} ${one.message}`).join('; ')}`
    const body = JSON.parse(result.scrub(JSON.stringify({ message, violations }))) as unknown
    const headers = {
      ...this.corsHeaders(),
      'x-quayside-violation': [...new Set(codes)].join(', '),
    }
    sendJson(this.response, status, body, headers)
  }

  /** Headers that let a page read a response of the proxy; `refusal` has accepted its origin. */
  private corsHeaders(): Record<string, string> {
    const { origin } = this.request.headers
    if (origin === undefined) return {}
    const exposed = { 'access-control-expose-headers': '*' }
    return { 'access-control-allow-origin': origin, ...exposed }
  }

  private async sendFailure(error: NodeJS.ErrnoException): Promise<void> {
    const { request, response, context } = this
    if (response.headersSent || response.destroyed) {
      response.destroy()
      await this.report(0, { ending: 'broken off' })
      return
    }
    const broken = brokenBodyReply(request)
    if (broken) {
      refuseBody(response, broken, this.corsHeaders())
      await this.report(broken.status, { ending: 'refused', reason: broken.message })
      return
    }
    const { status, message } = upstreamFailure(error, context.upstream)
    sendJson(response, status, { message }, { ...this.corsHeaders(), connection: 'close' })
    request.resume()
    await this.report(status, { ending: 'failed', reason: message })
  }

  private check(): Promise<CheckResult> {
    return this.observed().then((observed) => this.context.checker.check(observed))
  }

  private async report(
    status: number,
    more: Pick<Partial<FinishedExchange>, 'ending' | 'reason' | 'result'> = {},
  ): Promise<void> {
    const { request, forward, context } = this
    const duration = clock() - this.startTime
    const observed = await this.observed()
    const result = more.result ?? (await context.checker.check(observed))
    const { reply } = forward
    context.onExchange({ observed, request, reply, status, duration, ...more, result })
  }

  private async observed(): Promise<ObservedExchange> {
    const { context, request, forward, startTime } = this
    const { reply } = forward
    const { target } = forward
    // `OPTIONS *` is about the server.
    const url = context.upstream.href + (target === '*' ? '/*' : target)
    return {
      ...{ method: request.method ?? 'GET', url, time: startTime },
      request: await observedMessage(request, forward.sent),
      ...(reply && {
        reply: {
          ...(await observedMessage(reply, forward.received)),
          status: reply.statusCode ?? 0,
        },
      }),
    }
  }
}

type Party = 'consumer' | 'provider'

/** The violations that `party` is responsible for. Missing trust is not one. */
function violationsOf({ violations }: CheckResult, party: Party): Violation[] {
  return violations.filter(({ fault, kind }) => fault === party && kind !== 'trust')
}

async function observedMessage(
  { rawHeaders }: IncomingMessage,
  capture: BodyCapture,
): Promise<ObservedMessage> {
  const headers = plainHeaders(rawHeaders)
  const body = await capture.body(headers['content-encoding'])
  return { headers, body, bytes: capture.bytes }
}
