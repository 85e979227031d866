import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  compareWithBaseline,
  readBaseline,
  updateBaseline,
  type Baseline,
} from '../../conformance/conform/baseline.js'
import { conform, conformChecks, type ConformOptions } from '../../conformance/conform/conform.js'
import { isFailure } from '../../conformance/conform/score.js'
import type { LiveTarget } from '../../conformance/verify/request.js'
import type { Grade } from '../../core/contract/provenance.js'
import { redactValues } from '../../core/journal/redact-text.js'
import { CONFORM_LEVELS, type ConformLevel } from '../../core/service/conform-checks.js'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import { parseJson } from '../../core/util/parse-json.js'
import { createMockCore } from '../../mock/mock.js'
import { assertWritable } from '../../node/files/atomic-file.js'
import { readText, writeText } from '../../node/files/text-file.js'
import { serviceNamed } from '../shared/services.js'
import { clock } from '../verify/clock.js'
import { askForConsent } from '../verify/consent.js'
import { createHttpClient } from '../verify/http-client.js'
import { interruptible } from '../verify/interrupt.js'
import { targetOf } from '../verify/target.js'
import { badgeOf } from './badge.js'
import { conformJunit } from './junit.js'
import { isKnown, reportOf, type ConformReport } from './report.js'
import { conformSarif } from './sarif.js'
import { conformText, listText, summaryText } from './text.js'

export interface ConformCommand {
  readonly service: string
  readonly baseUrl?: string
  readonly tokenEnv?: string
  readonly set?: Readonly<Record<string, string>>
  /** Seconds that a reply may take. */
  readonly timeout: number
  readonly level?: readonly ConformLevel[]
  readonly slow?: boolean
  readonly trust: Grade
  readonly yes?: boolean
  readonly list?: boolean
  readonly format: keyof typeof FORMATS
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly badge?: string
}

/** The exit code if the server deviates from what sources say. */
const EXIT_DEVIATIONS = 2

const FORMATS = {
  text: conformText,
  json: (report: ConformReport) => JSON.stringify(report, null, 2),
  junit: conformJunit,
  sarif: conformSarif,
} as const

/** Checks a server, and prints where it deviates from what the sources of a service say. */
export async function runConform(command: ConformCommand): Promise<void> {
  const service = serviceNamed(command.service)
  if (command.list) {
    await printList(service, command.format)
    return
  }
  const levels = levelsOf(command)
  const target = await targetOfServer(service, command)
  const baseline = baselineOf(service, command)
  for (const file of [command.badge, command.updateBaseline ? command.baseline : undefined]) {
    if (file !== undefined) assertWritable(file)
  }
  if (!command.yes) await askForConsent(planOf(target.baseUrl), 'confirm with --yes')
  const interrupt = interruptible()
  const { slow = false, trust, timeout } = command
  const options: ConformOptions = {
    ...{ target, clock, newMock: createMockCore, levels, slow, trust },
    nonce: randomBytes(4).toString('hex'),
    send: createHttpClient(timeout * 1000),
    stop: interrupt.signal,
    onStart: interrupt.watch,
  }
  const result = await conform(service, options).finally(() => interrupt.end())
  const names = (await conformChecks(service, createMockCore)).map(({ name }) => name)
  if (command.updateBaseline && command.baseline !== undefined) {
    const updated = updateBaseline(service.name, result.checks, baseline, names)
    writeText(command.baseline, `${JSON.stringify(updated, null, 2)}\n`)
  }
  const diff = baseline ? compareWithBaseline(result.checks, baseline, names) : null
  const run = { service: service.name, baseUrl: target.baseUrl, trust, slow, baseline: diff }
  const report = reportOf(run, result)
  if (command.badge !== undefined) {
    const badge = badgeOf(`${service.name} conformance`, report.score.total.percent)
    writeText(command.badge, badge)
  }
  // Some servers repeat in a reply what they were sent.
  const hidden = redactValues([target.token])
  console.log(hidden(FORMATS[command.format](report)))
  if (command.format !== 'text') console.error(hidden(summaryText(report)))
  process.exitCode = interrupt.code ?? codeOf(report, command)
}

async function printList(service: Service, format: ConformCommand['format']): Promise<void> {
  if (format !== 'text' && format !== 'json') {
    throw new UsageError(`Failed to list checks as ${format}: use --format text or json`)
  }
  const checks = await conformChecks(service, createMockCore)
  console.log(format === 'text' ? listText(checks) : JSON.stringify(checks, null, 2))
}

function levelsOf({ level, slow }: ConformCommand): readonly ConformLevel[] {
  if (!level) return slow ? CONFORM_LEVELS : CONFORM_LEVELS.filter((one) => one !== 'expiry')
  if (level.includes('expiry') && !slow) {
    throw new UsageError('Failed to check expiry: it takes minutes, confirm with --slow')
  }
  return level
}

async function targetOfServer(service: Service, command: ConformCommand): Promise<LiveTarget> {
  const { baseUrl, tokenEnv, set } = command
  const story = await service.story?.()
  if (!story) throw new UsageError(`Failed to check ${service.name}: it has no checks`)
  if (baseUrl === undefined || tokenEnv === undefined) {
    throw new UsageError(
      `Failed to check a server: specify --base-url URL and --token-env NAME, or --list`,
    )
  }
  return targetOf(service, story, { baseUrl, tokenEnv, ...(set && { set }) })
}

function baselineOf(service: Service, command: ConformCommand): Baseline | undefined {
  const { baseline: path, updateBaseline: isUpdate } = command
  if (path === undefined) {
    if (isUpdate) throw new UsageError('Failed to update the baseline: specify --baseline FILE')
    return undefined
  }
  if (isUpdate && !existsSync(path)) return undefined
  const { value, reason } = parseJson(readText(path))
  if (reason !== undefined) throw new UsageError(`Failed to read the baseline ${path}: ${reason}`)
  return readBaseline(value, service.name, path)
}

function planOf(baseUrl: string): string {
  return (
    `This sends some hundreds of requests to ${baseUrl}. It creates containers and files, ` +
    'named quayside-verify-…, and deletes only what it created.'
  )
}

function codeOf(report: ConformReport, { updateBaseline: isUpdate }: ConformCommand): number {
  const { checks, stopped, lost, cleanUp, requests } = report
  const isFresh = checks.some((check) => isFailure(check) && !isKnown(check, report))
  const isWhole = stopped === undefined && lost.length === 0 && cleanUp.left.length === 0
  if (isFresh && !isUpdate) return EXIT_DEVIATIONS
  return isWhole && requests > 0 ? 0 : 1
}
