import { parseParameters } from './media-type.js'

/** A parsed Content-Disposition header; `filename` is already reduced by `safeFilename`. */
export interface Disposition {
  readonly type: string
  readonly name: string | undefined
  readonly filename: string | undefined
  /** The same with its folders, by `relativePath`. */
  readonly path: string | undefined
}

const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g
const DECODERS: Record<string, string> = { 'utf-8': 'utf-8', 'iso-8859-1': 'latin1' }

/**
 * Returns the Content-Disposition that saves a download as `filename`, by RFC 6266. `plain` is the name
 * for clients that do not know the extended form; default: the same, as far as ASCII has it.
 * @example contentDisposition('né.txt') // attachment; filename="n_.txt"; filename*=UTF-8''n%C3%A9.txt
 */
export function contentDisposition(filename: string, plain = filename): string {
  const safe = downloadName(filename)
  // Percent signs are replaced too: some browsers decode them in the plain form.
  const ascii = downloadName(plain).replace(/[^ !#$&-.0-[\]-~]/gu, '_')
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, percentEncode)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

function downloadName(filename: string): string {
  return safeFilename(filename).replace(/\p{Surrogate}/gu, '\uFFFD') || 'download'
}

/**
 * Reduces a file name to its last path segment without control characters; `..` becomes empty.
 * @example safeFilename('C:\\temp\\a.txt') // 'a.txt'
 */
export function safeFilename(filename: string): string {
  const printable = filename.replace(CONTROLS, '')
  const start = Math.max(printable.lastIndexOf('/'), printable.lastIndexOf('\\')) + 1
  const last = printable.slice(start)
  return last === '.' || last === '..' ? '' : last
}

/**
 * Returns a file name with the folders that it was sent with, such as those of an uploaded folder. Of a
 * path that is absolute or leads upwards, the last segment alone.
 * @example relativePath('d1\\a.txt') // 'd1/a.txt'
 */
export function relativePath(filename: string): string {
  const path = filename.replace(CONTROLS, '').replaceAll('\\', '/')
  const segments = path.split('/')
  const isRelative = !/^[a-z]:/i.test(path) && segments.every((one) => !/^\.{0,2}$/.test(one))
  return isRelative ? path : safeFilename(filename)
}

/**
 * Parses the Content-Disposition of a form part; undefined when it is malformed or has a parameter
 * twice, as parsers disagree about which one counts.
 * @example parseDisposition('form-data; name="file"; filename="a.txt"')?.name // 'file'
 */
export function parseDisposition(header: string): Disposition | undefined {
  const [, type, rest = ''] = /^([^\s;]+)[ \t]*(;.*)?$/.exec(header) ?? []
  const entries = type === undefined ? undefined : parseParameters(rest, unquote)
  if (type === undefined || entries === undefined) return undefined
  const parameters = new Map(entries)
  if (parameters.size < entries.length) return undefined
  const filename = decodeExtended(parameters.get('filename*')) ?? parameters.get('filename')
  return {
    type: type.toLowerCase(),
    name: parameters.get('name'),
    filename: filename === undefined ? undefined : safeFilename(filename),
    path: filename === undefined ? undefined : relativePath(filename),
  }
}

/**
 * Decodes a quoted parameter. Browsers write `"`, CR and LF as %22, %0D and %0A and do not escape `%`
 * and `\`; Go and old curl write `\"` and `\\`. Other backslashes belong to Windows paths, though
 * RFC 9110 would remove them. A name with other escapes beside, such as %20, is taken as it is: no
 * client encodes half of it.
 */
function unquote(quoted: string): string {
  if (!/[\\%]/.test(quoted)) return quoted
  const plain = quoted.replace(/\\(["\\])/g, '$1')
  if (/%(?!22|0d|0a)[\da-f]{2}/i.test(plain)) return plain
  return plain.replace(/%(22|0d|0a)/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** Decodes RFC 5987 text; undefined when it is malformed: the plain `filename` is used then. */
function decodeExtended(value: string | undefined): string | undefined {
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

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
