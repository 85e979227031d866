import { check } from '../../../src/conformance/check/check.js'
import { createMockCore } from '../../../src/mock/mock.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import type { Mock, MockOptions } from '../../../src/index.js'
import type { Service } from '../../../src/core/service/service.js'
import type { Exchange } from './schema.js'

// For processes and pages of their own, which have no file but their program.

/** An exchange with its request as it is sent, and the world before it in whole. */
export interface SentExchange extends Pick<Exchange, 'rules' | 'faults' | 'advance'> {
  readonly name: string
  readonly service: string
  readonly seed: MockOptions['seed']
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** In base64. */
  readonly body: string | undefined
  readonly status: number
}

/** Whether code can be made of text here. */
export function canGenerateCode(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    return new Function('return true')() === true
  } catch {
    return false
  }
}

/** Plays exchanges and checks what came back; says which went otherwise than they tell, and how. */
export async function playHere(exchanges: readonly SentExchange[]): Promise<string[]> {
  const wrong: string[] = []
  for (const one of exchanges) {
    try {
      const said = await play(one)
      if (said !== '') wrong.push(`${one.name}: ${said}`)
    } catch (error) {
      wrong.push(`${one.name}: ${String(error)}`)
    }
  }
  return wrong
}

async function play(exchange: SentExchange): Promise<string> {
  const services = servicesOf(exchange)
  const mock = mockBefore(exchange, createMockCore)
  const request = requestOf(exchange)
  const response = await mock.fetch(request.clone())
  if (response.status !== exchange.status) return `status ${String(response.status)}`
  const violations = await check({ request, response }, { services })
  return violations
    .filter(({ kind }) => kind === 'reply')
    .map(({ message }) => message)
    .join()
}

function servicesOf({ service }: SentExchange): readonly Service[] {
  return [openai, carrierx, locktera].filter(({ name }) => name === service)
}

/** Returns a mock in the state in which the request of an exchange finds it. */
export function mockBefore<M extends Mock>(
  exchange: SentExchange,
  create: (services: readonly Service[], options: MockOptions) => M,
): M {
  const { seed = [], rules = {}, faults = [], advance } = exchange
  const mock = create(servicesOf(exchange), { seed, rules })
  for (const fault of faults) mock.faults.add(fault)
  if (advance) mock.clock.advance(advance)
  return mock
}

/** @throws TypeError when this environment does not let a client send it */
export function requestOf({ url, method, headers, body }: SentExchange): Request {
  return new Request(url, { method, headers, body: body === undefined ? null : bytesOf(body) })
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
