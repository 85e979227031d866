import { typeOfName } from '../../../core/http/type-of-name.js'
import { parseMediaType } from '../../../core/http/media-type.js'
import type { ReadRule } from '../contract/rules.js'
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

/** A media type that says nothing about the content. The vendor calls it generic. */
const GENERIC = 'application/octet-stream'

/** Returns the extension of a file name in lower case, or undefined without one. */
export function extensionOf(name: string): string | undefined {
  return /[^./\\]\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase()
}

/** Returns the media type of a file: that of its upload, or else the one for its extension. */
export function mediaTypeOf(name: string, sent: string | undefined): string {
  const type = parseMediaType(sent)?.type
  if (type !== undefined && type !== GENERIC) return type
  return typeOfName(name) ?? GENERIC
}

/** Returns the classification of a file by its name and media type. */
export function classify(name: string, type: string, rule: ReadRule): Classification {
  if (PROGRAMS.has(extensionOf(name) ?? '')) return 'executable'
  if (ARCHIVES.test(type)) return 'archive'
  if (type.startsWith('audio/')) return rule('carrierx/mp3-classification')
  if (/^(?:image|video)\//.test(type)) return 'media'
  return DOCUMENTS.test(type) ? 'document' : 'unknown'
}
