import { Locator, PipelineHandler, type Located } from '../msw/handler.js'
import type { Suite } from './suite.js'

/** Answers every request to a host of the suite's services, in the world of the test that sent it. */
export class SuiteHandler extends PipelineHandler {
  constructor(private readonly suite: Suite) {
    const hosts = [...suite.engine.origins.keys()].join(' ')
    const choose = (asked: string) => {
      const run = suite.sender
      return run && !run.hasEnded ? run.scope(asked).name : asked
    }
    super({ header: `* ${hosts}` }, new Locator(suite.engine, choose))
  }

  protected override handles(): boolean {
    return this.suite.sender !== null
  }

  protected override respond(request: Request, located: Located): Promise<Response | null> {
    const run = this.suite.sender
    if (run?.hasEnded) {
      this.suite.noteLate(run, `${request.method} ${request.url}`)
      return Promise.resolve(Response.error())
    }
    const answer = super.respond(request, located)
    return run ? run.track(answer) : answer
  }
}
