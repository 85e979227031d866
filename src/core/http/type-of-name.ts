import { Mime } from 'mime/lite'
import standard from 'mime/types/standard.js'
import { vendorTypes } from './vendor-types.js'

// Created on first use: most tests look up no name.
let types: Mime | undefined

function knownTypes(): Mime {
  if (types) return types
  const own = Object.entries(vendorTypes).map(([type, extensions]) => [type, extensions.split(' ')])
  // The whole table of the package would be a tenth of what a web page loads.
  return (types = new Mime(standard, Object.fromEntries(own) as Record<string, string[]>))
}

/**
 * The media type that a file name stands for by its extension; null if that is unknown.
 *
 * @example
 * typeOfName('report.csv') // 'text/csv'
 */
export function typeOfName(name: string): string | null {
  return knownTypes().getType(name)
}

/**
 * The extension of files of a media type; null if that is unknown.
 *
 * @example
 * extensionOfType('text/csv') // 'csv'
 */
export function extensionOfType(type: string): string | null {
  return knownTypes().getExtension(type)
}
