import type { Grade } from '../../core/contract/provenance.js'
import { startProxy, type RunningProxy } from '../../node/proxy/proxy.js'
import { HarRecorder } from '../../node/proxy/har-recorder.js'
import type { FinishedExchange } from '../../node/proxy/exchange.js'
import { linesOf } from '../check/report.js'
import { shownAs, Tally } from './log.js'
import { report } from '../shared/report-error.js'
import { pickServices } from '../shared/services.js'

export interface ProxyCommand {
  readonly upstream: string
  readonly service?: readonly string[]
  readonly port: number
  readonly fail: boolean
  readonly record?: string
  /** Seconds. */
  readonly timeout: number
  readonly rule: Readonly<Record<string, string>>
  readonly trust?: Grade
  readonly logFormat: string
}

/** Something broke the contract. */
const BROKEN = 2

/** Passes traffic on until it is interrupted. */
export async function proxy(options: ProxyCommand): Promise<void> {
  const { upstream, port, fail, timeout, rule, trust, logFormat } = options
  const services = pickServices(options.service)
  const recording = options.record === undefined ? undefined : new Recording(options.record)
  const tally = new Tally()
  const onExchange = (exchange: FinishedExchange) => {
    tally.add(exchange)
    console.log(shownAs(logFormat, exchange))
    recording?.add(exchange)
  }
  const checks = { services, rules: rule, ...(trust && { trust }) }
  const ways = { upstream, port, fail, timeout: timeout * 1000, onExchange }
  const proxying = await startProxy({ ...checks, ...ways }).catch((error: unknown) => {
    recording?.abandon()
    throw error
  })
  announce(proxying, options, services)
  closeOnSignal(proxying, () => {
    const lines = linesOf(tally.summary, upstream)
    if (logFormat === 'text') console.log(lines.join('\n'))
    else console.error(lines.join('\n'))
    if (tally.summary.broken > 0) process.exitCode = BROKEN
    recording?.finish()
  })
}

/** A recording that, once it cannot be written, is given up and says so. */
class Recording {
  private recorder: HarRecorder | undefined

  constructor(path: string) {
    this.recorder = new HarRecorder(path)
  }

  add(passed: FinishedExchange): void {
    this.attempt((recorder) => recorder.add(passed))
  }

  finish(): void {
    this.attempt((recorder) => recorder.finish())
  }

  abandon(): void {
    this.recorder?.discard()
    this.recorder = undefined
  }

  private attempt(work: (recorder: HarRecorder) => void): void {
    if (!this.recorder) return
    try {
      work(this.recorder)
    } catch (error) {
      report(error)
      this.abandon()
    }
  }
}

function announce(
  { url }: RunningProxy,
  { upstream, logFormat, record }: ProxyCommand,
  services: ReturnType<typeof pickServices>,
): void {
  const names = services.map(({ name }) => name)
  if (logFormat === 'json') {
    console.log(JSON.stringify({ url, upstream, services: names, record }))
    return
  }
  const recorded = record === undefined ? '' : `, recorded in ${record} at the end`
  console.log(`Quayside passes on from ${url} to ${upstream}: ${names.join(', ')}${recorded}`)
}

function closeOnSignal(proxying: RunningProxy, end: () => void): void {
  const close = () => void proxying.close().then(end)
  process.once('SIGINT', close)
  process.once('SIGTERM', close)
}
