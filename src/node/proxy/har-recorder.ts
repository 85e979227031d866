import type { IncomingMessage } from 'node:http'
import type { Header } from 'har-format'
import type { HarEntry } from '../../conformance/har/types.js'
import { redactHeaders } from '../../core/journal/redact.js'
import { toHarEntry } from '../../conformance/har/write.js'
import { VERSION } from '../../core/util/version.js'
import { GrowingFile } from '../files/append-file.js'
import { pairsOf } from './raw-headers.js'
import type { Passed } from './exchange.js'

/** Writes exchanges into a HAR as they come, secrets masked; nothing of them stays in memory. */
export class Recorder {
  private readonly file: GrowingFile
  private count = 0

  /** @throws UsageError when the file cannot be written */
  constructor(path: string) {
    this.file = new GrowingFile(path)
    const creator = JSON.stringify({ name: 'Quayside', version: VERSION })
    this.file.append(`{"log":{"version":"1.2","creator":${creator},"entries":[`)
  }

  /** @throws UsageError when it cannot be written; what was there before is left then */
  add(passed: Passed): void {
    this.count++
    const entry = JSON.stringify(entryOf(passed, this.count))
    this.file.append(`${this.count === 1 ? '' : ','}\n${passed.verdict.scrub(entry)}`)
  }

  /** @throws UsageError when it cannot be written; what was there before is left then */
  finish(): void {
    this.file.append('\n]}}\n')
    this.file.finish()
  }

  abandon(): void {
    this.file.abandon()
  }
}

function entryOf({ verdict, request, reply, duration, heard }: Passed, sequence: number): HarEntry {
  const made = toHarEntry(verdict.raw)
  return {
    ...made,
    time: duration,
    timings: { ...made.timings, wait: duration },
    request: {
      ...made.request,
      httpVersion: `HTTP/${request.httpVersion}`,
      headers: headersOf(request),
      bodySize: heard.request.bytes,
    },
    response: {
      ...made.response,
      ...(reply && {
        httpVersion: `HTTP/${reply.httpVersion}`,
        statusText: reply.statusMessage ?? '',
        headers: headersOf(reply),
        bodySize: heard.reply?.bytes ?? 0,
      }),
    },
    _quayside: { ...made._quayside, sequence },
  }
}

/** As they went over the wire, in their order. */
function headersOf({ rawHeaders }: IncomingMessage): Header[] {
  return pairsOf(rawHeaders).map(([name, value]) => ({
    name,
    value: redactHeaders({ [name]: value })[name] ?? '',
  }))
}
