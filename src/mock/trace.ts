import type { TraceDocument, TraceTest } from '../conformance/trace/document.js'
import { writeTrace } from '../conformance/trace/write.js'
import type { Engine } from '../core/engine.js'
import { UsageError } from '../core/util/errors.js'
import { isRecord } from '../core/util/is-record.js'
import { anything, assertOptions, type OptionTypes } from '../core/util/options.js'

/**
 * What a trace is told of the test that it is of.
 *
 * @example
 * const options: TraceOptions = { test: { name: 'makes a report', status: 'passed', errors: [] } }
 */
export interface TraceOptions {
  /** The test, so that the page can show why it failed. */
  readonly test?: TraceTest
}

const OPTIONS: OptionTypes<TraceOptions> = { test: anything }

/** @throws UsageError when an option is invalid */
export function assertTraceOptions(options: TraceOptions): void {
  assertOptions('write a trace', options, OPTIONS)
  const test: unknown = options.test
  if (test === undefined || isTest(test)) return
  throw new UsageError(
    'Failed to write a trace: test must be an object such as ' +
      '{ "name": "makes a report", "status": "failed", "errors": [{ "message": "expected 2, got 3" }] }',
  )
}

function isTest(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { name, status, errors } = value
  return (
    typeof name === 'string' &&
    (status === 'passed' || status === 'failed') &&
    Array.isArray(errors) &&
    errors.every((one) => isRecord(one) && typeof one['message'] === 'string')
  )
}

/** The trace of all scopes of a mock. @throws UsageError when its worlds were not kept */
export function traceOf(
  { recording, services, options }: Engine,
  traceOptions: TraceOptions = {},
): TraceDocument {
  assertTraceOptions(traceOptions)
  if (!recording) {
    throw new UsageError(
      'Failed to write a trace: the worlds around the exchanges were not kept. ' +
        'Make the mock with { trace: true }',
    )
  }
  return writeTrace({
    ...{ recording, options, test: traceOptions.test },
    services: services.map(({ name }) => name),
  })
}
