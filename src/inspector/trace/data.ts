import type { TraceDocument } from '../../conformance/trace/document.js'

/** The trace that the page holds; undefined in a page without one. */
export function pageTrace(): TraceDocument | undefined {
  const text = document.getElementById('trace')?.textContent.trim() ?? ''
  if (text === '') return undefined
  return JSON.parse(text) as TraceDocument
}

/** The path of the page, for commands: whole if it is a file of this machine. */
export function pagePath(): string {
  const { protocol, pathname } = location
  const path = decodeURIComponent(pathname)
  if (protocol !== 'file:') return path.slice(path.lastIndexOf('/') + 1) || 'trace.html'
  // A drive of Windows has a slash before it.
  return path.replace(/^\/(?=[A-Za-z]:\/)/, '')
}

/**
 * A text as one word of a shell.
 *
 * @example
 * shellWord("it's.html") // "'it'\\''s.html'"
 */
export function shellWord(text: string): string {
  return /^[\w./:=@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
