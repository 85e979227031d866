import { RequestHandler } from 'msw'
import { errorResponse, isDataUrl, performed } from '../msw/handler.js'
import { noteAnswered } from './escaped-requests.js'
import { recordLateRequest } from './late-requests.js'
import { currentRuns, type Suite } from './suite.js'
import type { TestRun } from './test-run.js'

type RunArguments = Parameters<RequestHandler['run']>[0]
type RunResult = Awaited<ReturnType<RequestHandler['run']>>

/** An msw handler that answers each request in the world of the test that sent it. */
export class Dispatcher extends RequestHandler {
  constructor(private readonly suites: ReadonlySet<Suite>) {
    super({ info: { header: 'quayside' }, resolver: () => undefined })
  }

  override async run(args: RunArguments): Promise<RunResult> {
    if (isDataUrl(args.request)) return performed(this, args)
    const active = [...this.activeRuns()]
    for (const handler of active.flatMap(([suite]) => suite.options.handlers ?? [])) {
      const result = await handler.run(args)
      if (result?.response) return result
    }
    const { request, requestId } = args
    for (const [suite, run] of active) {
      const response = await respond(suite, run, request)
      if (!response) continue
      noteAnswered(requestId)
      return { handler: this, request, requestId, response }
    }
    return null
  }

  /** Called by msw only when it looks for a matching handler without running it. */
  override predicate({ request }: { request: Request }): boolean {
    return [...this.activeRuns()].some(([{ locator }]) => locator.locate(request) !== null)
  }

  override log(): void {
    // msw calls this only for the console of a browser; the journal has every exchange.
  }

  /** Called by msw 2 for a request that no handler answers: prints it as the options say. */
  onUnhandledRequest(_request: Request, print: { warning(): void; error(): void }): void {
    const strategy = this.unhandledStrategy()
    if (strategy === 'warn') print.warning()
    if (strategy === 'error') print.error()
  }

  /** Called by msw 3 in its place. */
  async onUnhandledFrame({ defaults }: UnhandledFrame): Promise<void> {
    const strategy = this.unhandledStrategy()
    if (strategy !== 'bypass') await defaults[strategy]()
  }

  private unhandledStrategy(): 'bypass' | 'warn' | 'error' {
    const [innermost] = this.activeRuns()
    return innermost?.[0].options.onUnhandledRequest ?? 'bypass'
  }

  /** The runs of the current test, innermost suite first; outside of tests, those of all suites. */
  private activeRuns(): Iterable<readonly [Suite, TestRun]> {
    const current = currentRuns.getStore()
    if (current) return [...current].reverse()
    return [...this.suites].map((suite) => [suite, suite.outsideTests] as const)
  }
}

/** What msw 3 hands over of a request that no handler answers. */
interface UnhandledFrame {
  readonly defaults: { warn(): Promise<void>; error(): Promise<void> }
}

/** The reply of a suite; null if the request is not to one of its services. */
async function respond(suite: Suite, run: TestRun, request: Request): Promise<Response | null> {
  const located = suite.locator.locate(request)
  if (!located) return null
  // It may try again at once, for ever.
  if (run.isDiscarded) return new Promise(() => {})
  if (run.hasEnded) {
    recordLateRequest(`${request.method} ${request.url}`, run.title)
    return Response.error()
  }
  return run.track(
    suite.locator
      .respond(request, located)
      .catch((error: unknown) => errorResponse(error, request)),
  )
}
