import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createRequire } from 'node:module'
import { originOf } from '../core/http/request.js'
import { currentRuns, type Suite } from './suite.js'
import type { TestRun } from './test-run.js'

// msw intercepts the global fetch, XMLHttpRequest and node:http(s). Any other client leaves the
// machine, with its real key: the undici package, a fetch that was kept before useMock, node:http2.
// The first two publish their requests, the others have to look up the host.

/** Published by every copy of undici, that of Node too. */
const CHANNEL = 'undici:request:create'

// msw 3 intercepts below undici, which then publishes what msw answers, too.
const { version } = createRequire(import.meta.url)('msw/package.json') as { version: string }
const PUBLISHES_ANSWERED = Number.parseInt(version) >= 3

/** The fields used here of what undici publishes. */
interface Published {
  readonly request: { readonly origin?: unknown; readonly method: string; readonly path: string }
}

/** Reports requests to the hosts of suites that msw did not intercept, to the tests that sent them. */
export class EscapedRequests {
  constructor(private readonly suites: ReadonlySet<Suite>) {}

  start(): void {
    subscribe(CHANNEL, this.onRequest)
  }

  stop(): void {
    unsubscribe(CHANNEL, this.onRequest)
  }

  /** Called where a host is looked up, before its name is known. */
  onLookup(lookup: { readonly hostname?: string }): void {
    const active = this.activeRuns()
    // Node sets the name after it has created the object.
    queueMicrotask(() => this.report(active, ({ hostname }) => hostname === lookup.hostname))
  }

  private readonly onRequest = (message: unknown) => {
    const { origin, method, path } = (message as Published).request
    const sent = originOf(String(origin))
    const what = nameOf(method, sent, path)
    this.report(this.activeRuns(), (url) => url.origin === sent, what)
  }

  private report(
    active: readonly (readonly [Suite, TestRun])[],
    isTo: (url: URL) => boolean,
    what?: string,
  ): void {
    for (const [suite, run] of active) {
      const origin = [...suite.engine.origins.keys()].find((one) => isTo(new URL(one)))
      if (origin !== undefined) return run.addEscaped(origin, what)
    }
  }

  private activeRuns(): readonly (readonly [Suite, TestRun])[] {
    const current = currentRuns.getStore()
    if (current) return [...current]
    return [...this.suites].map((suite) => [suite, suite.outsideTests] as const)
  }
}

/** Records that msw intercepts a request of the current test: it may let it through on purpose. */
export function noteSeen({ method, url }: Request, requestId: string): void {
  const { pathname, search } = new URL(url)
  const origin = originOf(url)
  const seen = { origin, what: nameOf(method, origin, pathname + search) }
  for (const run of currentRuns.getStore()?.values() ?? []) run.unanswered.set(requestId, seen)
}

/** Records that such a request got a reply from a handler, and went nowhere. */
export function noteAnswered(requestId: string): void {
  for (const run of currentRuns.getStore()?.values() ?? []) {
    const seen = run.unanswered.get(requestId)
    run.unanswered.delete(requestId)
    if (seen && PUBLISHES_ANSWERED) run.removeEscaped(seen.what)
  }
}

const nameOf = (method: string, origin: string, path: string) => `${method} ${origin}${path}`
