import type { Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** In microseconds. */
  readonly ts: number
  readonly dur?: number
  /** The time that the thread itself ran: other processes do not count. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** What the main thread of a page did, in milliseconds. */
export interface MainThread {
  /** How long scripts ran in all. */
  readonly script: number
  /** The longest task. */
  readonly longestTask: number
  /** The number of tasks above 50 ms. */
  readonly longTasks: number
}

const SCRIPT = /^(?:EvaluateScript|FunctionCall|RunMicrotasks|v8\.compile|v8\.run|TimerFire)$/

/** Runs `act` and returns what the main thread of the page did meanwhile, by Chromium's own trace. */
export async function traced(page: Page, act: () => Promise<void>): Promise<MainThread> {
  const browser = page.context().browser()
  if (!browser) throw new Error('Failed to trace: the page has no browser')
  const categories = ['devtools.timeline', 'toplevel', 'v8', '__metadata']
  await browser.startTracing(page, { categories })
  await act()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  return mainThreadOf(trace.traceEvents)
}

function mainThreadOf(events: readonly TraceEvent[]): MainThread {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const whole = events.filter(
    ({ ph, pid, tid, dur }) => ph === 'X' && dur !== undefined && threads.has(`${pid} ${tid}`),
  )
  const tasks = whole
    .filter(({ name }) => /RunTask$/.test(name))
    .map(({ dur = 0, tdur = dur }) => tdur / 1000)
  return {
    script: covered(whole.filter(({ name }) => SCRIPT.test(name))) / 1000,
    longestTask: Math.max(0, ...tasks),
    longTasks: tasks.filter((ms) => ms > 50).length,
  }
}

/** The time of the events that lie in no other one. */
function covered(events: readonly TraceEvent[]): number {
  let [end, sum] = [0, 0]
  for (const { ts, dur = 0, tdur = dur } of events.toSorted((one, other) => one.ts - other.ts)) {
    if (ts < end) continue
    sum += tdur
    end = ts + dur
  }
  return sum
}
