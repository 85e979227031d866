import type { IncomingMessage } from 'node:http'
import type { Header } from 'har-format'
import type { HarEntry } from '../../conformance/har/types.js'
import { toHarEntry } from '../../conformance/har/write.js'
import { redactHeaders } from '../../core/journal/redact.js'
import { VERSION } from '../../core/util/version.js'
import { AppendFile } from '../files/append-file.js'
import { FileLock } from '../files/file-lock.js'
import { atExit } from '../process/at-exit.js'
import type { FinishedExchange } from './exchange.js'
import { pairsOf } from './raw-headers.js'

/** Writes exchanges to a HAR file as they finish, with secrets masked, and keeps none in memory. */
export class HarRecorder {
  private readonly file: AppendFile
  private readonly cancelExit: () => void
  private count = 0

  /** @throws UsageError when the file cannot be written, or another process records to it */
  static async start(path: string): Promise<HarRecorder> {
    const lock = await FileLock.hold(path)
    try {
      return new HarRecorder(path, lock)
    } catch (error) {
      lock.release()
      throw error
    }
  }

  private constructor(
    path: string,
    private readonly lock: FileLock,
  ) {
    this.file = new AppendFile(path)
    // Whatever the process exits for, what was recorded is kept.
    this.cancelExit = atExit(() => this.finish())
    const creator = JSON.stringify({ name: 'Quayside', version: VERSION })
    this.file.append(`{"log":{"version":"1.2","creator":${creator},"entries":[`)
  }

  /** Appends an exchange. @throws UsageError when it cannot be written; the old file is kept then */
  add(exchange: FinishedExchange): void {
    this.count++
    const entry = JSON.stringify(entryOf(exchange, this.count))
    this.file.append(`${this.count === 1 ? '' : ','}\n${exchange.result.scrub(entry)}`)
  }

  /** Replaces the old file. @throws UsageError when it cannot; the old file is kept then */
  finish(): void {
    this.lock.assertHeld()
    this.file.append('\n]}}\n')
    this.file.finish()
    this.close()
  }

  /** Removes what was written; the old file is kept. */
  discard(): void {
    this.file.discard()
    this.close()
  }

  private close(): void {
    this.cancelExit()
    this.lock.release()
  }
}

function entryOf(
  { result, request, reply, duration, observed }: FinishedExchange,
  sequence: number,
): HarEntry {
  const entry = toHarEntry(result.raw)
  return {
    ...entry,
    time: duration,
    timings: { ...entry.timings, wait: duration },
    request: {
      ...entry.request,
      httpVersion: `HTTP/${request.httpVersion}`,
      headers: headersOf(request, result.scrub),
      bodySize: observed.request.bytes,
    },
    response: {
      ...entry.response,
      ...(reply && {
        httpVersion: `HTTP/${reply.httpVersion}`,
        statusText: reply.statusMessage ?? '',
        headers: headersOf(reply, result.scrub),
        bodySize: observed.reply?.bytes ?? 0,
      }),
    },
    _quayside: { ...entry._quayside, sequence },
  }
}

/** Headers as they were sent, in their order. */
function headersOf({ rawHeaders }: IncomingMessage, scrub: (text: string) => string): Header[] {
  return pairsOf(rawHeaders).map(([name, value]) => ({
    name,
    value: scrub(redactHeaders({ [name]: value })[name] ?? ''),
  }))
}
