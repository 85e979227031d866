import { expect, onTestFinished, vi } from 'vitest'
import { createMock, type Mock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { startProxy, type ProxyOptions } from '../../src/node/proxy/proxy.js'
import type { FinishedExchange } from '../../src/node/proxy/exchange.js'
import { services } from './mixed-story.js'

export interface Proxied {
  /** The proxy. */
  readonly url: string
  /** All that went by, once it was told of. */
  readonly passed: FinishedExchange[]
  close(): Promise<void>
}

/** A proxy in front of an upstream until the test is over. */
export async function proxyTo(
  upstream: string,
  options: Partial<ProxyOptions> = {},
): Promise<Proxied> {
  const passed: FinishedExchange[] = []
  const onExchange = (one: FinishedExchange) => void passed.push(one)
  const common = { services, timeout: 10_000, onExchange }
  const { url, close } = await startProxy({ ...common, ...options, upstream })
  onTestFinished(close)
  return { url, passed, close }
}

/** A mock that is served, and a proxy in front of it. */
export async function proxiedMock(
  options: Partial<ProxyOptions> = {},
): Promise<Proxied & { mock: Mock; direct: string }> {
  const mock = createMock(services, { seed: { locktera: { orgs: [{ id: 'harbour' }] } } })
  const { url: direct, close } = await listen(mock)
  onTestFinished(close)
  return { ...(await proxyTo(direct, options)), mock, direct }
}

/** The codes of what was found, exchange by exchange. */
export function codesOf({ passed }: Proxied): string[][] {
  return passed.map(({ result }) => result.violations.map(({ code }) => code))
}

/** Waits until the proxy has told of so many exchanges, which it does behind the traffic. */
export async function told({ passed }: Proxied, count: number): Promise<FinishedExchange[]> {
  await vi.waitFor(() => expect(passed).toHaveLength(count), 20_000)
  return passed
}
