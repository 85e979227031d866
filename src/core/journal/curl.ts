import { escapeUnprintable, printable } from '../util/printable.js'
import { repeatedBody, repeatedHeaders, type RepeatedPart, type RepeatedRequest } from './repeat.js'

// Longer values are read from a file.
const MAX_INLINE = 8 * 1024
// An argument of a command cannot contain one.
const NUL = '\0'
const FROM_FILE = "--data-binary '@body'"

/**
 * Returns a curl command that repeats a request: secrets of its headers masked, files by name, one
 * option per line. Its body is masked already.
 *
 * @example
 * curlOf({ method: 'GET', url: 'https://notes.test/api/notes/1', headers: {}, body: undefined, bytes: 0 })
 * // "curl 'https://notes.test/api/notes/1'"
 */
export function curlOf(request: RepeatedRequest): string {
  const { method, url } = request
  const body = repeatedBody(request)
  const lines = [
    [...['curl', ...methodArguments(method), ...urlFlags(url)], shellQuoted(url)].join(' '),
    ...repeatedHeaders(request, body).map(
      ([name, value]) => `-H ${shellQuoted(`${name}: ${value}`)}`,
    ),
    ...(body.kind === 'form' ? body.parts.map(formArgument) : []),
    ...(body.kind === 'missing' ? [FROM_FILE] : []),
    ...(body.kind === 'text' ? [bodyArgument(body.text)] : []),
  ]
  return lines.join(' \\\n  ')
}

function methodArguments(method: string): string[] {
  if (method === 'GET') return []
  return method === 'HEAD' ? ['--head'] : ['-X', method]
}

/** Flags that stop curl from expanding or normalizing the URL. */
function urlFlags(url: string): string[] {
  return [
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...(/\/\.\.?(\/|\?|$)/.test(url) ? ['--path-as-is'] : []),
  ]
}

function bodyArgument(text: string): string {
  if (text.length > MAX_INLINE || text.includes(NUL)) return FROM_FILE
  // curl would read a leading @ as the name of a file.
  return `${text.startsWith('@') ? '--data-raw' : '-d'} ${shellQuoted(text)}`
}

function formArgument({ name, value }: RepeatedPart): string {
  if (typeof value !== 'string') {
    // Inside quotes, commas and semicolons are part of the file name for curl.
    const file = value.filename.replace(/[\\"]/g, '\\$&')
    const named = file === '' ? '@"file";filename=""' : `@"${file}"`
    return `-F ${shellQuoted(`${name}=${named};type=${value.contentType}`)}`
  }
  if (value.length > MAX_INLINE || value.includes(NUL)) {
    return `-F ${shellQuoted(`${name}=<${name}`)}`
  }
  const isPlain = !/^[@<"]|;/.test(value)
  return `${isPlain ? '-F' : '--form-string'} ${shellQuoted(`${name}=${value}`)}`
}

function shellQuoted(text: string): string {
  if (printable(text) !== text) return ansiQuoted(text)
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** With escapes, as bash and zsh read them: the command is printed on terminals. */
function ansiQuoted(text: string): string {
  const quoted = text.replace(/[\\']/g, '\\$&')
  return `$'${escapeUnprintable(quoted, bytesEscape)}'`
}

/** The bytes of a character: what \u means depends on the locale of the shell. */
function bytesEscape(character: string): string {
  const bytes = [...new TextEncoder().encode(character)]
  return bytes.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
}
