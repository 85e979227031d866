import type { RawExchange } from '../journal/exchange.js'
import type { Run } from './request-context.js'

export function journal(run: Run, reply: RawExchange['reply']): RawExchange {
  return run.scope.journal.record(exchangeOf(run, reply))
}

/** A run as the journal takes it. */
export function exchangeOf(run: Run, reply: RawExchange['reply']): RawExchange {
  const { incoming, world, scope, service, operation } = run
  return {
    scope: scope.name,
    time: world.environment.now(),
    service,
    operation,
    request: {
      method: incoming.method,
      url: incoming.target,
      base: incoming.base,
      headers: incoming.headers,
      body: run.shownBody,
      bytes: run.bodyBytes,
    },
    reply,
    rules: run.rules,
    violations: run.broken.length > 0 ? [...run.violations, ...run.broken] : run.violations,
    ignored: run.ignored,
    fault: run.fault,
    before: run.before,
    covered: run.covered,
  }
}
