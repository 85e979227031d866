import { randomBytes } from 'node:crypto'
import { gapsOf, gapSteps } from '../../conformance/learn/gaps.js'
import { isDrift } from '../../conformance/verify/drift.js'
import { stepsOf, verify, type VerifyResult } from '../../conformance/verify/verify.js'
import { stepsToHar } from '../../conformance/verify/write-har.js'
import { redactValues } from '../../core/journal/redact-text.js'
import type { Service } from '../../core/service/service.js'
import type { VerifySteps } from '../../core/service/verify-steps.js'
import { UsageError } from '../../core/util/errors.js'
import { createMockCore } from '../../mock/mock.js'
import { assertWritable, writeFileAtomic } from '../../node/files/atomic-file.js'
import { learnedServices } from '../shared/learned.js'
import { serviceNamed } from '../shared/services.js'
import { clock } from './clock.js'
import { askForConsent, planOf } from './consent.js'
import { summaryText, verifyText } from './format.js'
import { createHttpClient } from './http-client.js'
import { interruptible } from './interrupt.js'
import { reportOf, type Report } from './report.js'
import { targetOf, type TargetOptions } from './target.js'

export interface VerifyCommand extends TargetOptions {
  readonly service: string
  readonly readOnly?: boolean
  readonly slow?: boolean
  /** Whether only the steps that settle what is assumed are sent. */
  readonly gaps?: boolean
  /** The path of what `learn` wrote. */
  readonly learned?: string
  readonly yes?: boolean
  readonly record?: string
  readonly format: string
  /** Seconds that a reply may take. */
  readonly timeout: number
}

/** The exit code if the service differs from its contract or its mock. */
const EXIT_DRIFT = 2

/** Sends the steps of a service to a live one, and prints where it differs from contract and mock. */
export async function verifyLive(command: VerifyCommand): Promise<void> {
  const { service, story } = await storyOf(command)
  const target = targetOf(service, story, command)
  // Some services repeat in a reply what they were sent.
  const hidden = redactValues([target.token])
  if (command.record !== undefined) assertWritable(command.record)
  const choice = { readOnly: command.readOnly, slow: command.slow }
  const steps = stepsOf(service, story, choice)
  if (!command.readOnly && !command.yes) await askForConsent(planOf(target.baseUrl, steps))
  const interrupt = interruptible()
  const verified = await verify(service, story, {
    ...{ ...choice, target, clock, newMock: createMockCore },
    nonce: randomBytes(4).toString('hex'),
    send: createHttpClient(command.timeout * 1000),
    stop: interrupt.signal,
    onStart: interrupt.watch,
  }).finally(() => interrupt.end())
  if (command.record !== undefined) {
    const har = stepsToHar(service, verified.results)
    writeFileAtomic(command.record, hidden(`${JSON.stringify(har, null, 2)}\n`))
  }
  const readOnly = command.readOnly === true
  const unseen = unseenBy(story, command)
  const run = { service: service.name, baseUrl: target.baseUrl, readOnly, unseen }
  const report = reportOf(run, verified)
  console.log(
    hidden(command.format === 'json' ? JSON.stringify(report, null, 2) : verifyText(report)),
  )
  process.exitCode = interrupt.code ?? codeOf(verified, report)
  if (command.format === 'json') console.error(hidden(summaryText(report)))
}

async function storyOf({
  service: name,
  learned: path,
  gaps,
}: VerifyCommand): Promise<{ service: Service; story: VerifySteps }> {
  const [service] = learnedServices([serviceNamed(name)], path)
  const story = await service?.story?.()
  if (!service || !story) {
    throw new UsageError(`Failed to verify ${name}: it has no verification steps`)
  }
  if (!gaps) return { service, story }
  const steps = gapSteps(story, await gapsOf(service, story, createMockCore))
  return { service, story: { ...story, steps } }
}

function unseenBy(story: VerifySteps, { slow }: VerifyCommand): VerifySteps['unseen'] {
  const because = 'it takes minutes; use --slow'
  return slow ? story.unseen : [...story.unseen, ...story.slow.map((rule) => ({ rule, because }))]
}

function codeOf({ drift, cleanUp, stopped }: VerifyResult, { steps }: Report) {
  if (isDrift(drift)) return EXIT_DRIFT
  const isWhole = stopped === undefined && steps.lost.length === 0 && cleanUp.left.length === 0
  return isWhole && steps.told > 0 ? 0 : 1
}
