/**
 * The file and line of the code outside of packages that has made a call, such as
 * `report.test.ts:12`; undefined if the stack does not tell.
 */
export function callerLine(): string | undefined {
  const { stack = '' } = new Error()
  // The first frames are this file and the one that asks.
  const frames = stack.split('\n').slice(3)
  for (const frame of frames) {
    if (/node_modules|node:|quayside/.test(frame)) continue
    const [, file, line] = /([^\s(/\\]+\.[cm]?[jt]sx?)[^\s:]*:(\d+):\d+\)?$/.exec(frame) ?? []
    if (file !== undefined) return `${file}:${String(line)}`
  }
  return undefined
}
