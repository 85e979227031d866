import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers'

// Nobody may read a pipe: what waits in it is bounded, and the server goes on.
const MAX_WAITING_BYTES = 1024 * 1024

type StreamName = 'stdout' | 'stderr'

/** Writes the lines of one turn of the event loop together, in their order. */
export class LogOutput {
  private lines: { readonly stream: StreamName; readonly line: string }[] = []
  private readonly omitted = { stdout: 0, stderr: 0 }

  /** `omittedText` returns the line that says how many were left out. */
  constructor(
    private readonly omittedText: (lines: number) => string,
    private readonly streams: Readonly<Record<StreamName, Writable>> = process,
  ) {}

  write(stream: StreamName, line: string): void {
    if (this.lines.push({ stream, line }) === 1) setImmediate(() => this.flush())
  }

  /** Writes what was not written yet. */
  flush(): void {
    const { lines } = this
    this.lines = []
    let batch: string[] = []
    for (const [index, { stream, line }] of lines.entries()) {
      batch.push(line)
      if (lines[index + 1]?.stream === stream) continue
      this.send(stream, batch)
      batch = []
    }
  }

  private send(name: StreamName, lines: readonly string[]): void {
    const stream = this.streams[name]
    if (stream.writableLength > MAX_WAITING_BYTES) {
      this.omitted[name] += lines.length
      return
    }
    const omitted = this.omitted[name]
    this.omitted[name] = 0
    const note = omitted > 0 ? [this.omittedText(omitted)] : []
    stream.write(`${[...note, ...lines].join('\n')}\n`)
  }
}
