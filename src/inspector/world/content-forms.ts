import type { ContentView } from '../api/types.js'
import { imageTypeOf, textOf } from './bytes-kind.js'

/** A part of the bytes of a file. */
export interface Piece {
  readonly bytes: Uint8Array
  /** Where it begins. */
  readonly offset: number
  /** The number of bytes of the whole file. */
  readonly total: number
}

/** A form in which bytes can be shown. */
export type Form = 'image' | 'table' | 'JSON' | 'text' | 'hex'

/** A browser needs all of an image at once. */
const MAX_IMAGE = 16_000_000

/**
 * Returns the forms that fit, the best one first: an image by its first bytes, CSV by its type or name,
 * JSON and text by what the bytes are. Hex fits all.
 */
export function formsOf(piece: Piece, first: Piece, { contentType, name }: ContentView): Form[] {
  if (imageTypeOf(first.bytes) !== undefined && piece.total <= MAX_IMAGE) return ['image', 'hex']
  const text = pieceText(piece)
  if (text === undefined) return ['hex']
  const isCsv = /\b(csv|tab-separated-values)\b/.test(contentType) || /\.(csv|tsv)$/i.test(name)
  const isWhole = piece.bytes.length === piece.total
  return [
    ...(isCsv ? (['table'] as const) : []),
    ...(isWhole && isJson(text) ? (['JSON'] as const) : []),
    'text',
    'hex',
  ]
}

/** The text of a piece; undefined if it is none. */
export function pieceText({ bytes, offset, total }: Piece): string | undefined {
  return textOf(bytes, { isStart: offset === 0, isEnd: offset + bytes.length >= total })
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
