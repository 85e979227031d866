import assert from 'node:assert/strict'
import type OpenAI from 'openai'
import type { APIError, ClientOptions } from 'openai'
import type { MockScope } from '../../src/index.js'

/** An SDK that is connected to a mock. */
export interface Sdk {
  /** The class: errors and `toFile` hang on it. */
  readonly OpenAI: typeof OpenAI
  readonly mock: MockScope
  readonly baseUrl: string
  readonly fetch: typeof fetch
  connect(options?: ClientOptions): OpenAI
}

type Door = Pick<Sdk, 'mock' | 'baseUrl' | 'fetch'>

/** Connects a version of the SDK to a mock through one of its doors. */
export function sdkOf(Client: typeof OpenAI, { mock, baseUrl, fetch }: Door): Sdk {
  // In jsdom and happy-dom the SDK takes itself to be in a web page.
  const usual = { baseURL: baseUrl, fetch, apiKey: 'sk-test', dangerouslyAllowBrowser: true }
  const connect = (options: ClientOptions = {}) => new Client({ ...usual, ...options })
  return { OpenAI: Client, mock, baseUrl, fetch, connect }
}

/** The same bytes on every run: Marsaglia's xorshift. */
export function pseudoRandomBytes(size: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(size / 4))
  let state = 2463534242
  for (let at = 0; at < words.length; at++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    words[at] = state
  }
  return new Uint8Array(words.buffer, 0, size)
}

/** The error that a call fails with, which must be of this class and name its request. */
export async function failure<E extends APIError>(
  call: PromiseLike<unknown>,
  type: new (...parts: never[]) => E,
): Promise<E> {
  const error: unknown = await call.then(
    () => assert.fail(`nothing was thrown instead of ${type.name}`),
    (reason: unknown) => reason,
  )
  assert(error instanceof type, `${String(error)} is no ${type.name}`)
  assert.match(String(error.requestID), /^req_[0-9a-f]{32}$/)
  assert.equal(error.headers?.get('x-request-id'), error.requestID)
  return error
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
