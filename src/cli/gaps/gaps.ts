import { gapsOf, sortGaps, trustNameOf, type Gap } from '../../conformance/learn/gaps.js'
import type { Service } from '../../core/service/service.js'
import type { Step } from '../../core/service/verify-steps.js'
import { printable } from '../../core/util/printable.js'
import { createMockCore } from '../../mock/mock.js'
import { readCoverage } from '../../node/coverage/files.js'
import { learnedServices } from '../shared/learned.js'
import { SERVICES, serviceNamed } from '../shared/services.js'
import { countText } from '../../core/util/count-text.js'

interface GapsCommand {
  readonly coverage?: string
  readonly learned?: string
  readonly format: string
}

/** A gap as it is printed. */
interface ReportedGap {
  readonly service: string
  readonly name: string
  readonly kind: Gap['kind']
  readonly about: string
  /** How many exchanges of the test runs relied on it; null without coverage. */
  readonly relied: number | null
  readonly readOnly: boolean
  /** The steps that settle it, such as `GET /containers: lists containers`. */
  readonly steps: readonly string[]
  readonly seconds: number
  readonly because: string | null
}

/** Prints what is only assumed, and the requests that would settle it. */
export async function printGaps(
  name: string | undefined,
  { coverage, learned, format }: GapsCommand,
): Promise<void> {
  const relied = coverage === undefined ? undefined : (readCoverage(coverage).relied ?? {})
  const chosen = name === undefined ? SERVICES : [serviceNamed(name)]
  const all: ReportedGap[] = []
  for (const service of learnedServices(chosen, learned))
    all.push(...(await gapsIn(service, relied)))
  console.log(format === 'json' ? JSON.stringify(all, null, 2) : all.map(gapText).join('\n\n'))
  console.error(summaryOf(all))
}

async function gapsIn(
  service: Service,
  relied: Readonly<Record<string, number>> | undefined,
): Promise<ReportedGap[]> {
  const story = await service.story?.()
  if (!story) return []
  const countOf = (gap: Gap) => relied?.[trustNameOf(service, gap)] ?? 0
  const gaps = sortGaps(await gapsOf(service, story, createMockCore), countOf)
  return gaps.map((gap) => ({
    ...{ service: service.name, name: gap.name, kind: gap.kind, about: gap.about },
    relied: relied ? countOf(gap) : null,
    readOnly: gap.isReadOnly,
    steps: gap.steps.map((step) => stepText(service, step)),
    seconds: gap.seconds,
    because: gap.because ?? null,
  }))
}

function stepText({ contract }: Service, { title, operation }: Step): string {
  const { method, path } = contract.operation(operation)
  return `${method} ${path}: ${title}`
}

function gapText({ service, name, kind, about, ...gap }: ReportedGap): string {
  const { relied, readOnly, steps, seconds, because } = gap
  const title = kind === 'rule' ? name : `${service} ${name}`
  const wait = seconds > 0 ? `, which wait ${String(seconds)} s` : ''
  const head = `${readOnly ? 'reading alone' : 'creates and deletes'}${wait}`
  return [
    title,
    `  ${kind === 'rule' ? 'decides    ' : 'source     '}${about}`,
    ...(relied === null ? [] : [`  relied on  by ${String(relied)} exchanges`]),
    ...(steps.length > 0 ? [`  settled by ${head}`] : []),
    ...steps.map((step) => `             ${step}`),
    ...(because === null
      ? []
      : [`  ${steps.length > 0 ? 'not whole  ' : 'open       '}${because}`]),
  ]
    .map(printable)
    .join('\n')
}

function summaryOf(all: readonly ReportedGap[]): string {
  const settled = all.filter(({ steps }) => steps.length > 0)
  const reading = settled.filter(({ readOnly }) => readOnly)
  return (
    `${countText(all.length, 'gap')}: verify --gaps settles ${String(settled.length)}, ` +
    `${String(reading.length)} of them with --read-only`
  )
}
