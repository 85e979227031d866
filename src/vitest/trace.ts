import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { RunnerTestCase } from 'vitest'
import type { TraceError, TraceTest } from '../conformance/trace/document.js'
import { printable } from '../core/util/printable.js'
import { writeTracePage } from '../node/trace/trace-file.js'
import type { TraceKind } from './options.js'
import type { TestRun } from './test-run.js'

/** In the root of the project. */
const FOLDER = join('test-results', 'quayside')

// Several suites may be around one test, and each has a trace of its own.
let suites = 0

/** Writes the traces of the tests of one `useMock`. */
export class TestTracer {
  private readonly number = ++suites

  constructor(private readonly kind: Exclude<TraceKind, 'off'>) {}

  /** Begins a test, or one more try of it. */
  begin(run: TestRun, task: RunnerTestCase): TestTrace {
    const { name: file, filepath } = task.file
    // The name of a file is relative to the root of its project.
    const root = filepath.endsWith(file) ? filepath.slice(0, -file.length) : process.cwd()
    const path = join(root, FOLDER, fileName(task, this.number))
    return new TestTrace(this.kind, { run, task, path })
  }
}

interface Parts {
  readonly run: TestRun
  readonly task: RunnerTestCase
  /** Where the page goes. */
  readonly path: string
}

/** The trace of one try of a test. */
class TestTrace {
  /** How many errors the tries before have left. */
  private readonly earlier: number

  constructor(
    private readonly kind: TraceKind,
    private readonly parts: Parts,
  ) {
    this.earlier = parts.task.result?.errors?.length ?? 0
  }

  /**
   * Ends the test, which is about to throw `error` beside the errors that vitest knows. Writes the page
   * if it is to be written, and says in the failure where it is.
   */
  end(error?: unknown): void {
    const { run, path } = this.parts
    const known = this.knownErrors()
    const isFailed = known.length > 0 || error !== undefined
    if (!isFailed && this.kind !== 'always') {
      // Of an earlier run, in which it failed.
      rmSync(path, { force: true })
      return
    }
    const line = traceLine(path, () => {
      const errors = [...known, ...(error === undefined ? [] : [error])]
      writeTracePage(path, run.trace(this.testOf(errors)))
    })
    const last = error ?? known.at(-1)
    if (last !== undefined) appendLine(last, line)
  }

  private knownErrors(): readonly unknown[] {
    const { result, fails } = this.parts.task
    // Of a test that is to fail, errors are no failure.
    if (fails || result?.state !== 'fail') return []
    return result.errors?.slice(this.earlier) ?? []
  }

  private testOf(errors: readonly unknown[]): TraceTest {
    const { task } = this.parts
    return {
      name: task.fullTestName,
      file: task.file.name,
      status: errors.length > 0 ? 'failed' : 'passed',
      errors: errors.map(traceError),
    }
  }
}

/** Returns the line that tells where a trace is, or why it is not: that hides no failure of a test. */
function traceLine(path: string, write: () => void): string {
  try {
    write()
    return `Trace: ${relative(process.cwd(), path)}`
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `Trace: none, as it could not be written: ${printable(reason)}`
  }
}

/** Adds a line to an error as reporters print it: they read its message, or the stack that begins with it. */
function appendLine(error: unknown, line: string): void {
  if (typeof error !== 'object' || error === null) return
  const printed = error as { message?: unknown; stack?: unknown }
  const before = typeof printed.message === 'string' ? printed.message : ''
  const after = `${before}\n\n${line}`
  try {
    if (typeof printed.stack === 'string')
      printed.stack = printed.stack.replace(before, () => after)
    printed.message = after
  } catch {
    // A frozen error stays as it is.
  }
}

function traceError(error: unknown): TraceError {
  if (typeof error !== 'object' || error === null) return { message: String(error) }
  const { message, diff, stack } = error as Record<string, unknown>
  const at = typeof stack === 'string' ? placeIn(stack) : undefined
  return {
    message: typeof message === 'string' ? message : 'It threw an object without a message.',
    ...(typeof diff === 'string' && { diff: withoutColours(diff) }),
    ...(at !== undefined && { at }),
  }
}

/** The first line of a stack that is in no package, such as `report.test.ts:12`. */
function placeIn(stack: string): string | undefined {
  const frame = stack
    .split('\n')
    .find((line) => /^\s+at /.test(line) && !/node_modules|node:|\/dist\//.test(line))
  const [, file, line] = /([^\s(/\\]+\.[cm]?[jt]sx?)[^\s:]*:(\d+):\d+\)?$/.exec(frame ?? '') ?? []
  return file === undefined ? undefined : `${file}:${String(line)}`
}

const withoutColours = (text: string) => text.replace(/\u001b\[[\d;]*m/g, '')

const MAX_PART = 60

/** A name that is safe, and of this test, this try and this suite alone; the same in the next run. */
function fileName({ result, file, id, fullTestName }: RunnerTestCase, suite: number): string {
  const { retryCount = 0, repeatCount = 0 } = result ?? {}
  const tries = [retryCount, repeatCount, suite].join(' ')
  const own = createHash('sha256')
    .update([file.name, file.projectName, id, fullTestName, tries].join('\n'))
    .digest('hex')
    .slice(0, 8)
  const [test, name] = [file.name.slice(file.name.lastIndexOf('/') + 1), fullTestName].map(safePart)
  return `${String(test)}-${String(name)}-${own}.html`
}

function safePart(text: string): string {
  const safe = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return safe.slice(0, MAX_PART).replace(/-+$/, '') || 'test'
}
