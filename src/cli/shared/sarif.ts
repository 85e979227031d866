import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { explain } from '../../core/violations/explain.js'

/** The SARIF rule of a code that `explain` explains. */
export function codeRule(id: string) {
  const help = explain(id)
  const [title = id] = help.split('\n')
  return { id, shortDescription: { text: title }, help: { text: help } }
}

/** The URI of a file: relative, as it was named, or absolute. */
export function artifactUri(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href
  return path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
