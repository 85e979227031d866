import type { Grade } from '../../core/contract/provenance.js'
import type { Service } from '../../core/service/service.js'
import type { FinishedExchange } from '../../node/proxy/exchange.js'
import { HarRecorder } from '../../node/proxy/har-recorder.js'
import { startProxy, type RunningProxy } from '../../node/proxy/proxy.js'
import { summaryLines, SummaryCounter } from '../check/report.js'
import { PROXY_PORT, startOnPort } from '../shared/default-port.js'
import { reportError } from '../shared/report-error.js'
import { closeAtEnd } from '../shared/shutdown.js'
import { formatExchange } from './log.js'

export interface ProxyCommand {
  readonly upstream: string
  readonly service: readonly Service[]
  readonly port?: number
  readonly fail?: boolean
  readonly record?: string
  /** Seconds. */
  readonly timeout: number
  /** Milliseconds. */
  readonly requestTimeout?: number
  readonly rule?: Readonly<Record<string, string>>
  readonly trust?: Grade
  readonly logFormat: string
}

/** The exit code if any exchange breaks its contract. */
const EXIT_VIOLATIONS = 2

/** Forwards and checks traffic until the process is interrupted. */
export async function proxy(command: ProxyCommand): Promise<void> {
  const { upstream, fail = false, timeout, requestTimeout, trust, logFormat } = command
  const recording = command.record === undefined ? undefined : await Recording.start(command.record)
  const counter = new SummaryCounter()
  const onExchange = (exchange: FinishedExchange) => {
    const { result } = exchange
    if (result.skip) counter.addSkipped(result.skip)
    else counter.addChecked(result)
    console.log(formatExchange(logFormat, exchange))
    recording?.add(exchange)
  }
  const start = (port: number) =>
    startProxy({
      ...{ upstream, port, fail, timeout: timeout * 1000, onExchange },
      ...(requestTimeout !== undefined && { requestTimeout }),
      ...{ services: command.service, rules: command.rule ?? {}, ...(trust && { trust }) },
    })
  const proxying = await startOnPort(command.port, PROXY_PORT, start).catch((error: unknown) => {
    recording?.abandon()
    throw error
  })
  printStart(proxying, command)
  closeAtEnd(async () => {
    await proxying.close()
    const lines = summaryLines(counter.summary, upstream)
    if (logFormat === 'text') console.log(lines.join('\n'))
    else console.error(lines.join('\n'))
    if (counter.summary.broken > 0) process.exitCode = EXIT_VIOLATIONS
    recording?.finish()
  })
}

/** Writes the HAR file. The first write that fails is reported and ends the recording. */
class Recording {
  private constructor(private recorder: HarRecorder | undefined) {}

  /** @throws UsageError when the file cannot be written, or another process records to it */
  static async start(path: string): Promise<Recording> {
    return new Recording(await HarRecorder.start(path))
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
      reportError(error)
      this.abandon()
    }
  }
}

function printStart(
  { url }: RunningProxy,
  { upstream, logFormat, record, service }: ProxyCommand,
): void {
  const services = service.map(({ name }) => name)
  if (logFormat === 'json') {
    console.log(JSON.stringify({ url, upstream, services, record }))
    return
  }
  const recording = record === undefined ? '' : `, recording to ${record}`
  console.log(
    `Quayside proxy at ${url} forwards to ${upstream} and checks ${services.join(', ')}${recording}`,
  )
}
