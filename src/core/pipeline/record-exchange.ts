import type { RawExchange } from '../journal/exchange.js'
import type { RequestContext } from './request-context.js'

export function journal(context: RequestContext, reply: RawExchange['reply']): RawExchange {
  return context.scope.journal.record(exchangeOf(context, reply))
}

/** A run as the journal takes it. */
export function exchangeOf(context: RequestContext, reply: RawExchange['reply']): RawExchange {
  const { request, world, scope, service, operation } = context
  return {
    scope: scope.name,
    time: world.environment.now(),
    service,
    operation,
    request: {
      method: request.method,
      url: request.target,
      base: request.base,
      headers: request.headers,
      body: context.shownBody,
      bytes: context.bodyBytes,
    },
    reply,
    rules: context.rules,
    violations:
      context.broken.length > 0 ? [...context.violations, ...context.broken] : context.violations,
    ignored: context.ignored,
    fault: context.fault,
    before: context.before,
    covered: context.covered,
  }
}
