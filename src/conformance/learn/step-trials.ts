import type { Service } from '../../core/service/service.js'
import { UnavailableValue, type Step, type StepContext } from '../../core/service/verify-steps.js'
import { compare } from '../verify/compare.js'
import { runMock, type MockRun, type NewMock, type RuleValues } from '../verify/mock-run.js'
import type { StepResult } from '../verify/step-result.js'

const NONCE = 'gaps'
// Any time will do: the steps run in mocks alone.
const START = Date.UTC(2025, 0, 1)
const TIME_TOLERANCE_MS = 1500

/** Runs steps of `verify` in mocks, to see which of them tell values of a rule apart. */
export class StepTrials {
  private readonly settings: Readonly<Record<string, string>>

  constructor(
    private readonly service: Service,
    private readonly newMock: NewMock,
    settings: readonly string[],
  ) {
    this.settings = Object.fromEntries(settings.map((name) => [name, 'quayside']))
  }

  /** Runs steps, each as long after the one before as it waits. */
  run(steps: readonly Step[], rules: RuleValues = {}): Promise<MockRun> {
    let sentAt = START
    const results = steps.map((step): StepResult => {
      sentAt += (step.wait ?? 0) * 1000
      return { step, sentAt, outcome: ANSWERED, reused: [] }
    })
    const baseUrl = `http://127.0.0.1${this.service.prefixes[0] ?? ''}`
    const target = { baseUrl, token: '', settings: this.settings, isVendor: false }
    return runMock(
      this.service,
      results,
      { newMock: this.newMock, target, nonce: NONCE, clockOffset: 0 },
      { rules, readings: [] },
    )
  }

  /** The indexes of the steps whose replies differ in two runs of them, and were sent in both. */
  differing(one: MockRun, other: MockRun): number[] {
    const comparison = {
      service: this.service,
      timeTolerance: TIME_TOLERANCE_MS,
      origin: 'http://127.0.0.1',
    }
    return [...new Set(compare(comparison, one, other).differences.map(({ index }) => index))]
  }

  /** The names of what a step asks about, such as the container that another one creates. */
  namesIn(step: Step): string[] {
    const names: string[] = []
    const context: StepContext = {
      id: (name) => {
        names.push(name)
        return name
      },
      name: (ending) => ending,
      setting: (name) => this.settings[name] ?? '',
    }
    try {
      step.ask(context)
    } catch (error) {
      if (!(error instanceof UnavailableValue)) throw error
    }
    return names
  }
}

const sent = { method: '', url: '', headers: {}, body: null, stepRequest: {} }
const reply = { status: 200, headers: {}, body: new Uint8Array() }
const ANSWERED: StepResult['outcome'] = { kind: 'reply', sent, reply, json: undefined }
