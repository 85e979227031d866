import mime from 'mime'
import { parseMediaType } from '../../../core/http/media-type.js'
import type { Reader } from '../contract/errors.js'
import type { Classification } from './tables.js'

const ARCHIVES = /\b(?:zip|gzip|x-tar|x-7z-compressed|x-rar|vnd\.rar|x-bzip2?|x-xz|java-archive)\b/
const DOCUMENTS =
  /^text\/|\b(?:pdf|msword|rtf|opendocument|officedocument|ms-excel|ms-powerpoint|json|xml)\b/
const PROGRAMS = new Set([
  'exe',
  'msi',
  'dll',
  'bat',
  'cmd',
  'com',
  'sh',
  'bin',
  'apk',
  'dmg',
  'deb',
])

/** What the vendor calls generic: anything but a type. */
const GENERIC = 'application/octet-stream'

/** The extension of a file name in small letters; undefined without one. */
export function extensionOf(name: string): string | undefined {
  return /[^./\\]\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase()
}

/** The media type of a file: what its upload says, else what its name does. */
export function mediaTypeOf(name: string, sent: string | undefined): string {
  const said = parseMediaType(sent)?.type
  if (said !== undefined && said !== GENERIC) return said
  return mime.getType(name) ?? GENERIC
}

/** What a file is taken for, by its name and media type. */
export function classify(name: string, type: string, rule: Reader): Classification {
  if (PROGRAMS.has(extensionOf(name) ?? '')) return 'executable'
  if (ARCHIVES.test(type)) return 'archive'
  if (type.startsWith('audio/')) return rule('carrierx/mp3-classification')
  if (/^(?:image|video)\//.test(type)) return 'media'
  return DOCUMENTS.test(type) ? 'document' : 'unknown'
}
