import type { Exchange } from '../../core/journal/exchange.js'
import { Environment } from '../../core/state/environment.js'
import { printable, printableLines } from '../../core/util/printable.js'
import { violationsText } from '../../core/violations/format-violation.js'
import type { ServedRequest } from '../../node/server/request-log.js'
import { countText } from '../../core/util/count-text.js'
import type { Paint } from '../shared/colours.js'
import { LogOutput } from './log-output.js'

/** What is logged, from nothing to everything. */
export const LOG_LEVELS = ['silent', 'violations', 'requests', 'debug'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

interface LogOptions {
  readonly level: LogLevel
  readonly format: string
  readonly paint: Paint
  /** Default: stdout and stderr. */
  readonly output?: LogOutput
}

/**
 * The log of a server: a line for each request on stdout, and what clients did wrong on stderr, as
 * text or as one line of JSON each. Not logged here: replies of the mock that break the contract,
 * which are reported where they happen, and violations of trust, which are reported at the end.
 */
export class ServeLog {
  private readonly clock = new Environment({ seed: 0, realTime: true })
  private readonly start = this.clock.now()
  private readonly classes = new Map<string, number>()
  private requests = 0
  private violations = 0
  private faults = 0
  private readonly output: LogOutput

  constructor(private readonly options: LogOptions) {
    this.output = options.output ?? new LogOutput((lines) => this.omittedText(lines))
  }

  add(request: ServedRequest): void {
    const { level } = this.options
    if (request.isRecorded || request.isOverridden) this.count(request)
    if (level === 'silent') return
    const isLogged = level === 'requests' || level === 'debug'
    if (isLogged) this.output.write('stdout', this.lineOf(request))
    if (request.violationCount > 0) this.addViolations(request.exchange())
  }

  /** One line about all requests; undefined if nothing is logged. */
  summary(): string | undefined {
    const { requests, violations, faults, options } = this
    if (options.level === 'silent') return undefined
    const seconds = Math.round((this.clock.now() - this.start) / 1000)
    const statuses = Object.fromEntries([...this.classes].sort())
    if (options.format === 'json') {
      return JSON.stringify({ summary: { requests, statuses, violations, faults, seconds } })
    }
    const counts = Object.entries(statuses).map(([name, count]) => `${count} with ${name}`)
    const parts = [
      `${countText(requests, 'request')} in ${countText(seconds, 'second')}`,
      ...counts,
      countText(violations, 'violation'),
      ...(faults > 0 ? [`${faults} by faults`] : []),
    ]
    return `Served ${parts.join(', ')}`
  }

  /** Writes what was not written yet. */
  flush(): void {
    this.output.flush()
  }

  private omittedText(lines: number): string {
    if (this.options.format === 'json') return JSON.stringify({ omittedLines: lines })
    return `(${countText(lines, 'line')} of the log left out: they were not read in time)`
  }

  private count({ status, violationCount, fault }: ServedRequest): void {
    const name = status === null ? 'no reply' : `${String(status).charAt(0)}xx`
    this.classes.set(name, (this.classes.get(name) ?? 0) + 1)
    this.requests++
    this.violations += violationCount
    if (fault !== null) this.faults++
  }

  private lineOf(request: ServedRequest): string {
    const isDetailed = this.options.level === 'debug'
    const time = new Date(this.clock.now())
    if (this.options.format === 'json') return jsonOf(request, time, isDetailed)
    const line = textOf(request, time, this.options.paint)
    return isDetailed ? [line, ...detailsOf(request)].join('\n') : line
  }

  private addViolations(exchange: Exchange | undefined): void {
    if (!exchange) return
    const { output } = this
    const { time, scope, violations } = exchange
    const ofClient = violations.filter(({ kind }) => kind === 'request' || kind === 'unhandled')
    if (ofClient.length === 0) return
    if (this.options.format === 'text') output.write('stderr', `${violationsText(ofClient)}\n`)
    else {
      for (const one of ofClient) {
        output.write('stderr', printableLines(JSON.stringify({ time, scope, ...one })))
      }
    }
  }
}

function jsonOf(request: ServedRequest, time: Date, isDetailed: boolean): string {
  const { method, path, status, ms, scope, service, operation, rule, fault } = request
  // Field by field: spreads would take three times as long as the JSON.
  const line = {
    time: time.toISOString(),
    method,
    path,
    status,
    ms: rounded(ms),
    scope,
    service,
    operation,
    rule,
    fault,
    overridden: request.isOverridden,
    violations: request.violationCount,
    exchange: isDetailed ? request.exchange() : undefined,
  }
  return printableLines(JSON.stringify(line))
}

const COLOURS: Readonly<Record<string, 'green' | 'cyan' | 'yellow' | 'red'>> = {
  ...{ 2: 'green', 3: 'cyan', 4: 'yellow', 5: 'red' },
}

function textOf(request: ServedRequest, time: Date, paint: Paint): string {
  const { method, path, status, ms, scope, rule, fault, isOverridden } = request
  const shown = String(status ?? '-').padEnd(3)
  const notes = [
    ...(isOverridden ? ['overridden'] : []),
    ...(rule === null ? [] : [`rule ${rule}`]),
    ...(fault === null ? [] : [`fault ${fault}`]),
  ]
  return [
    paint('dim', clockTime(time)),
    printable(method).padEnd(6),
    printable(path),
    paint(COLOURS[shown.charAt(0)] ?? 'red', shown),
    paint('dim', `${rounded(ms)} ms`),
    printable(scope),
    ...notes.map((note) => paint('cyan', printable(note))),
  ].join('  ')
}

/** In the time zone of the terminal. */
function clockTime(time: Date): string {
  const parts = [time.getHours(), time.getMinutes(), time.getSeconds()]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

const rounded = (ms: number) => Math.round(ms * 10) / 10

const MAX_DETAIL = 2000

function detailsOf({ exchange, service, operation }: ServedRequest): string[] {
  const found = exchange()
  if (!found) return []
  const rows: [string, string][] = [
    ['operation', operation === null ? 'none' : `${String(service)}/${operation}`],
    ['rules', found.rules.join(', ') || 'none'],
    ['request', bodyText(found.request.body)],
    ['reply', bodyText(found.reply?.body)],
  ]
  return rows.map(([label, text]) => printable(`  ${label.padEnd(11)}${text}`))
}

function bodyText(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null)
  return text.length > MAX_DETAIL ? `${text.slice(0, MAX_DETAIL)}…` : text
}
