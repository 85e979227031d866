import { stateBefore } from '../../conformance/trace/state-at.js'
import type { TraceDocument } from '../../conformance/trace/document.js'
import { traceText } from '../../conformance/trace/text.js'
import type { StateDocument } from '../../core/saved-state.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { nearest } from '../../core/util/edit-distance.js'
import { UsageError } from '../../core/util/errors.js'
import { printable } from '../../core/util/printable.js'
import { writeReport } from '../../node/coverage/files.js'
import { tracePage } from '../../node/trace/page.js'
import { readTraceFile } from '../../node/trace/trace-file.js'
import { print } from '../shared/print.js'

interface TraceCommand {
  readonly format?: 'text' | 'html' | 'json'
  readonly output?: string
  readonly seedAt?: number
  readonly scope: string
}

/** Prints or writes a trace in another format, or a world out of it. */
export async function runTrace(file: string, options: TraceCommand): Promise<void> {
  const { output } = options
  const trace = readTraceFile(file)
  const text = textOf(trace, options)
  if (output === undefined) await print(`${text.trimEnd()}\n`)
  else writeReport(output, text)
}

function textOf(trace: TraceDocument, options: TraceCommand): string {
  const { format = formatOf(options.output), seedAt, scope } = options
  if (seedAt !== undefined) {
    const { state, notes } = stateBefore(trace, seedAt)
    for (const note of notes) console.error(printable(`note: ${note}`))
    return JSON.stringify(worldOf(state, scope), null, 2)
  }
  if (format === 'html') return tracePage(trace)
  return format === 'json' ? JSON.stringify(trace) : traceText(trace)
}

function formatOf(output = ''): 'text' | 'html' | 'json' {
  if (/\.html?$/i.test(output)) return 'html'
  return /\.json$/i.test(output) ? 'json' : 'text'
}

/** @throws UsageError naming the nearest scope */
function worldOf({ scopes = {}, ...own }: StateDocument, scope: string): WorldDocument {
  const worlds: Readonly<Record<string, WorldDocument>> = { default: own, ...scopes }
  const world = Object.hasOwn(worlds, scope) ? worlds[scope] : undefined
  if (world) return world
  const near = nearest(scope, Object.keys(worlds), 3).join(', ')
  throw new UsageError(`Failed to find scope ${JSON.stringify(scope)}: the trace has ${near}`)
}
