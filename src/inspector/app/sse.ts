/** One server-sent event. */
export interface ServerEvent {
  readonly type: string
  readonly data: string
}

/**
 * Reads a stream of server-sent events that arrives in pieces.
 *
 * @example
 * new EventParser().push('event: due\ndata: {}\n\n') // [{ type: 'due', data: '{}' }]
 */
export class EventParser {
  private rest = ''

  /** Returns the events that are complete with this piece. */
  push(text: string): ServerEvent[] {
    const blocks = (this.rest + text).split('\n\n')
    this.rest = blocks.pop() ?? ''
    return blocks.flatMap((block) => {
      const lines = block.split('\n')
      const data = fieldOf(lines, 'data')
      // A block of comments alone keeps the connection open.
      if (data.length === 0) return []
      return [{ type: fieldOf(lines, 'event')[0] ?? 'message', data: data.join('\n') }]
    })
  }
}

function fieldOf(lines: readonly string[], name: string): string[] {
  const start = `${name}: `
  return lines.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length))
}
