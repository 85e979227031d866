const FRAMES = 30

/**
 * The file and line of the outermost code on the stack that this package runs, such as
 * `report.test.ts:12`; undefined if the stack does not tell.
 */
export function callerLine(): string | undefined {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = FRAMES
  const [, own = '', ...frames] = (new Error().stack ?? '').split('\n')
  Error.stackTraceLimit = stackTraceLimit
  // The folder of this package, as its first frame has it.
  const [, root = own] =
    /(?:\(|\s|file:\/\/)([^\s(]*\/)mock\/caller-line\./.exec(own) ?? fileOf(own)
  const first = frames.findIndex((frame) => !frame.includes(root))
  const end = frames.findIndex((frame, index) => index > first && frame.includes(root))
  const lines = frames.slice(first, end === -1 ? undefined : end).flatMap((frame) => {
    if (frame.includes('node_modules') || frame.includes('node:')) return []
    const [, file, line] = /([^\s(/\\]+\.[cm]?[jt]sx?)[^\s:]*:(\d+):\d+\)?$/.exec(frame) ?? []
    return file === undefined ? [] : [`${file}:${String(line)}`]
  })
  return lines.at(-1)
}

/** The folder of the file of a frame: a bundle has all of this package in one. */
function fileOf(frame: string): RegExpExecArray | [] {
  return /(?:\(|\s)([^\s(]*\/)[^/\s]+$/.exec(frame) ?? []
}
