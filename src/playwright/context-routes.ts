import type { BrowserContext, Request as PlaywrightRequest, Route } from '@playwright/test'
import type { Engine } from '../core/engine.js'
import { endOfConnection } from '../core/http/delivery.js'
import { originOf } from '../core/http/request.js'
import { ContractViolation } from '../core/violations/contract-violation.js'
import type { MockCore } from '../mock/mock.js'
import { webRequest } from './messages.js'
import { readBodiesBeforeSending } from './page-script.js'

/** How long the end of a test waits for requests that are still pending, in milliseconds. */
const PENDING_TIMEOUT = 1000

/** Answers the requests of browser contexts to the hosts of a mock. */
export class ContextRoutes {
  private readonly contexts = new Set<BrowserContext>()
  private readonly pending = new Set<Promise<unknown>>()
  private readonly ending = new AbortController()
  private readonly aborters = new WeakMap<PlaywrightRequest, AbortController>()
  private readonly answers = new WeakMap<PlaywrightRequest, Response>()

  constructor(private readonly mock: MockCore) {}

  /** Answers the requests of a context from now on. */
  async add(context: BrowserContext): Promise<void> {
    if (this.contexts.has(context)) return
    this.contexts.add(context)
    const { engine } = this.mock
    context.on('requestfailed', (request) => this.aborters.get(request)?.abort())
    await context.addInitScript(readBodiesBeforeSending, [...engine.origins.keys()])
    await context.route(matcherOf(engine), (route, request) => {
      const answered = this.answer(route, request).finally(() => this.pending.delete(answered))
      this.pending.add(answered)
      return answered
    })
  }

  /** The response that the mock gave to a request. */
  answerTo(request: PlaywrightRequest): Response | undefined {
    return this.answers.get(request)
  }

  /** Waits for the requests that the test did not wait for, at most PENDING_TIMEOUT, and ends the others. */
  async settle(): Promise<void> {
    // A request that was just sent arrives while the browser answers this.
    await Promise.all([...this.contexts].map((one) => one.cookies().catch(() => undefined)))
    const late = setTimeout(() => this.ending.abort(), PENDING_TIMEOUT)
    await Promise.allSettled(this.pending)
    clearTimeout(late)
    // The routes stay until the context is closed: without them requests would leave this machine.
    this.ending.abort()
  }

  private async answer(route: Route, request: PlaywrightRequest): Promise<void> {
    const aborter = new AbortController()
    this.aborters.set(request, aborter)
    const signal = AbortSignal.any([aborter.signal, this.ending.signal])
    try {
      signal.throwIfAborted()
      const response = await this.mock.fetch(await webRequest(request, signal))
      this.answers.set(request, response)
      const { status, headers } = response
      const body = Buffer.from(await response.arrayBuffer())
      await route
        .fulfill({ status, headers: Object.fromEntries(headers), body })
        .catch(() => undefined)
    } catch (error) {
      // Of a request that the page or the end of the test has aborted, nobody reads the response.
      await route.abort(abortCode(error)).catch(() => undefined)
      if (!isExpected(error, signal)) throw error
    }
  }
}

/** Matches the requests to a mock, and as few others as can be: each makes a way through the test. */
function matcherOf(engine: Engine): RegExp | ((url: URL) => boolean) {
  if (engine.hasRecordOrigins) {
    return ({ href }) => engine.routerOf(originOf(href), () => 'default') !== undefined
  }
  const origins = [...engine.origins.keys()].map((one) =>
    one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  )
  return new RegExp(`^(?:${origins.join('|')})(?:[/?#]|$)`)
}

/** How a failed request looks to the page. */
function abortCode(error: unknown): string {
  const end = endOfConnection(error)
  if (end === undefined) return 'failed'
  return end === 'reset' ? 'connectionreset' : 'connectionclosed'
}

/** Whether the failure is a planned one, the page's own, or recorded as a violation. */
function isExpected(error: unknown, signal: AbortSignal): boolean {
  if (signal.aborted || error instanceof ContractViolation) return true
  return endOfConnection(error) !== undefined
}
