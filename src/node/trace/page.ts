import { readFileSync } from 'node:fs'
import type { TraceDocument } from '../../conformance/trace/document.js'
import { INSPECTOR_FOLDER } from '../files/inspector-folder.js'

// An element that is no script: nothing in it is run, whatever the policy of the page says.
const START = '<script type="application/json" id="trace">'
const END = '</script>'

/**
 * The trace as one HTML page that loads nothing else.
 *
 * @throws Error when the package lacks the template of the page
 */
export function tracePage(trace: TraceDocument): string {
  const template = readFileSync(new URL('trace.html', INSPECTOR_FOLDER), 'utf8')
  const at = template.indexOf(START) + START.length
  return template.slice(0, at) + embeddable(trace) + template.slice(template.indexOf(END, at))
}

/** The JSON of the trace that a page was made of; undefined if it is another page. */
export function dataOf(page: string): string | undefined {
  const start = page.indexOf(START)
  if (start === -1) return undefined
  return page.slice(start + START.length, page.indexOf(END, start))
}

/** JSON without a character that HTML, or an old reader of scripts, could take for its own. */
function embeddable(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
