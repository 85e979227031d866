import { conductOf } from '../../core/conduct/conduct.js'
import type { Scope } from '../../core/scopes/scopes.js'
import type { World } from '../../core/world/world.js'
import { nextTurn, runBody } from './run-body.js'
import type { Run } from './run.js'
import type { Variant } from './variants.js'

// A body that hangs without a pause would keep timers from firing, and one that polls makes calls.
// So many more calls than the first run made are no client's plan.
const FURTHER_CALLS = 100
const CALLS_FACTOR = 10
// The first run itself may be a long one.
const FIRST_CALLS = 100_000

/** What is needed to run a body once, in process. */
export interface ScopedRun {
  readonly scope: Scope
  /** Filled with the reasons of rejections that nobody handled. */
  readonly rejections: readonly unknown[]
  /** Runs code whose requests go to the scope; calls `onOver` for a request beyond `calls`. */
  readonly within: <T>(work: () => T, calls: number, onOver: () => void) => T
  readonly body: () => unknown
  /** How many calls the first run made; undefined for the first run. */
  readonly calls: number | undefined
  readonly invariant?: (() => unknown) | undefined
  /** Called when the body has ended or hangs: its requests are answered no more. */
  readonly end: () => void
}

/** Runs a body in its scope under what a variant says. */
export async function runInScope(
  { scope, rejections, within, body, calls, invariant, end }: ScopedRun,
  variant: Variant,
  timeout: number,
): Promise<Run> {
  const start = scope.world.fork()
  applyVariant(scope.world, variant)
  const most = mostCalls(calls)
  let stop = (_why: string): void => undefined
  const outcome = await within(
    async () => {
      const running = runBody(body, timeout)
      stop = running.stop
      const ended = await running.outcome
      await nextTurn()
      return ended
    },
    most,
    () => stop(`made more than ${String(most)} calls and did not end`),
  )
  // Checked in the context of the run, so that the mock is that of the run.
  const broken =
    outcome.kind === 'hung' || !invariant
      ? undefined
      : await within(
          () => thrownBy(invariant),
          most,
          () => undefined,
        )
  end()
  const { journal, world } = scope
  const numbered = journal.numbered()
  return {
    outcome,
    exchanges: numbered.map(({ exchange }) => exchange),
    conduct: conductOf(numbered, { clockRuns: world.environment.runs }),
    dropped: journal.dropped,
    start,
    end: world,
    rejections,
    ...(broken && { broken }),
  }
}

/** How many calls a run may make; `calls` is how many the first run made. */
export function mostCalls(calls: number | undefined): number {
  return calls === undefined ? FIRST_CALLS : FURTHER_CALLS + CALLS_FACTOR * calls
}

export function applyVariant(world: World, { faults, rules }: Variant): void {
  for (const { fault } of faults) world.faults.add(fault, world.environment.now())
  if (Object.keys(rules).length > 0) world.rules = world.rules.with(rules)
}

async function thrownBy(work: () => unknown): Promise<{ readonly error: unknown } | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return { error }
  }
}
