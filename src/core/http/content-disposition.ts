import { parseParameters } from './media-type.js'

/** A Content-Disposition header, read; `filename` is already safe to show and to store. */
export interface Disposition {
  readonly type: string
  readonly name: string | undefined
  readonly filename: string | undefined
}

const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g
const DECODERS: Record<string, string> = { 'utf-8': 'utf-8', 'iso-8859-1': 'latin1' }

/**
 * Writes the header that saves a download under `filename` (RFC 6266), whatever it contains.
 * @example contentDisposition('né.txt') // attachment; filename="n_.txt"; filename*=UTF-8''n%C3%A9.txt
 */
export function contentDisposition(filename: string): string {
  const safe = safeFilename(filename).replace(/\p{Surrogate}/gu, '\uFFFD') || 'download'
  // Percent signs go too: some browsers decode them in the plain form.
  const ascii = safe.replace(/[^ !#$&-.0-[\]-~]/gu, '_')
  const extended = encodeURIComponent(safe).replace(/['()*]/g, percent)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${extended}`
}

/**
 * Reduces a file name to its last path segment without control characters; `..` becomes empty.
 * @example safeFilename('C:\\temp\\a.txt') // 'a.txt'
 */
export function safeFilename(filename: string): string {
  const shown = filename.replace(CONTROLS, '')
  const last = shown.slice(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1)
  return last === '.' || last === '..' ? '' : last
}

/**
 * Reads the Content-Disposition of a form part; gives `undefined` when it is malformed or says
 * the same thing twice, because two readers would then disagree.
 * @example parseDisposition('form-data; name="file"; filename="a.txt"')?.name // 'file'
 */
export function parseDisposition(header: string): Disposition | undefined {
  const [, type, rest = ''] = /^([^\s;]+)[ \t]*(;.*)?$/.exec(header) ?? []
  const entries = type === undefined ? undefined : parseParameters(rest, unquote)
  if (type === undefined || entries === undefined) return undefined
  const parameters = new Map(entries)
  if (parameters.size < entries.length) return undefined
  const filename = extended(parameters.get('filename*')) ?? parameters.get('filename')
  return {
    type: type.toLowerCase(),
    name: parameters.get('name'),
    filename: filename === undefined ? undefined : safeFilename(filename),
  }
}

/**
 * Browsers write `"`, CR and LF as %22, %0D and %0A and leave `%` and `\` alone; Go and old curl
 * write `\"` and `\\`. Other backslashes are Windows paths, which RFC 9110 would make us eat.
 */
function unquote(quoted: string): string {
  if (!/[\\%]/.test(quoted)) return quoted
  return quoted
    .replace(/\\(["\\])/g, '$1')
    .replace(/%(22|0d|0a)/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** RFC 5987 text; badly encoded is as good as absent, so the plain `filename` takes its place. */
function extended(value: string | undefined): string | undefined {
  const [, charset = '', encoded] = /^([^']*)'[^']*'([!-&(-~]*)$/.exec(value ?? '') ?? []
  const label = DECODERS[charset.toLowerCase()]
  if (encoded === undefined || label === undefined) return undefined
  if (/%(?![0-9a-f]{2})/i.test(encoded)) return undefined
  const bytes = encoded.replace(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  try {
    const buffer = Uint8Array.from(bytes, (character) => character.charCodeAt(0))
    return new TextDecoder(label, { fatal: true }).decode(buffer)
  } catch {
    return undefined
  }
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
