import type { ProblemName } from '../../src/core/violations/violation.js'
import {
  createMock,
  type ExploreOptions,
  type Mock,
  type MockOptions,
  type MockScope,
} from '../../src/index.js'
import type { Service } from '../../src/core/service/service.js'
import { clientOn, type Api, type Answer } from '../support/api.js'

/** A small client, and what is wrong with it. */
export interface Planted {
  readonly name: string
  readonly service: Service
  readonly world?: MockOptions['seed']
  readonly options?: ExploreOptions
  /** The mistake, and the operation of the call that shows it. */
  readonly problem: ProblemName
  readonly operation: string
  run(api: Api, mock: MockScope): Promise<unknown>
}

/** A client that has no mistake. */
export type Careful = Omit<Planted, 'problem' | 'operation'>

export const CALLER = { authorization: 'Bearer sk-test' }

/** The mock of a client, and its body for `explore`. */
export function bodyOf({ service, world, run }: Careful): {
  readonly mock: Mock
  readonly body: (explored: { readonly mock: MockScope }) => Promise<unknown>
} {
  const mock = createMock(service, world === undefined ? {} : { seed: world })
  return { mock, body: (explored) => run(clientOn(explored.mock, service, CALLER), explored.mock) }
}

/** The body of a success. @throws Error for any other reply */
export function ok(answer: Answer): Answer['body'] {
  if (answer.status < 300) return answer.body
  throw Object.assign(new Error(`status ${String(answer.status)}`), { status: answer.status })
}

/** Whether trying again may help: the connection broke, or the server is busy. */
function isTransient(error: unknown): boolean {
  const { status } = error as { readonly status?: number }
  return status === undefined || status === 429 || status >= 500
}

/** Tries four times, with pauses that grow, as long as that may help. */
export async function patiently<T>(mock: MockScope, attempt: () => Promise<T>): Promise<T> {
  for (let pause = 1; ; pause *= 2) {
    try {
      return await attempt()
    } catch (error) {
      if (pause === 8 || !isTransient(error)) throw error
      mock.clock.advance({ seconds: pause })
    }
  }
}
