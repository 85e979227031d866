import { RequestHandler } from 'msw'
import { unanswerable } from '../msw/handler.js'
import { noteLate } from './late-requests.js'
import { type Suite, runs } from './suite.js'
import type { TestRun } from './test-run.js'

type RunArguments = Parameters<RequestHandler['run']>[0]
type RunResult = Awaited<ReturnType<RequestHandler['run']>>

/** Answers each request in the world of the test that sent it. */
export class Dispatcher extends RequestHandler {
  constructor(private readonly suites: ReadonlySet<Suite>) {
    super({ info: { header: 'quayside' }, resolver: () => undefined })
  }

  override async run(args: RunArguments): Promise<RunResult> {
    const asked = [...this.asked()]
    for (const handler of asked.flatMap(([suite]) => suite.options.handlers ?? [])) {
      const result = await handler.run(args)
      if (result?.response) return result
    }
    for (const [suite, run] of asked) {
      const response = await answer(suite, run, args.request)
      if (response)
        return { handler: this, request: args.request, requestId: args.requestId, response }
    }
    return null
  }

  /** Called by msw only when it looks for a matching handler without running it. */
  override predicate({ request }: { request: Request }): boolean {
    return [...this.asked()].some(([{ locator }]) => locator.locate(request) !== null)
  }

  override log(): void {
    // The journal has it all; msw calls this for its browser console alone.
  }

  /** A request to a host of no service. */
  refuse(_request: Request, print: { warning(): void; error(): void }): void {
    const [asked] = this.asked()
    const strategy = asked?.[0].options.onUnhandledRequest ?? 'bypass'
    if (strategy === 'warn') print.warning()
    if (strategy === 'error') print.error()
  }

  /** Those of the test that goes on, the innermost first; outside of all suites, all there are. */
  private asked(): Iterable<readonly [Suite, TestRun]> {
    const going = runs.getStore()
    if (going) return [...going].reverse()
    return [...this.suites].map((suite) => [suite, suite.outside] as const)
  }
}

async function answer(suite: Suite, run: TestRun, request: Request): Promise<Response | null> {
  const located = suite.locator.locate(request)
  if (!located) return null
  if (run.hasEnded) {
    noteLate(`${request.method} ${request.url}`, run.title)
    return Response.error()
  }
  return run.track(
    suite.locator.answer(request, located).catch((error: unknown) => unanswerable(error, request)),
  )
}
