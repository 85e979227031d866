import { WriteStream } from 'node:tty'
import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Writes a text in a style, or as it is. */
export type Paint = (style: Style, text: string) => string

/**
 * Whether to colour what is written to a stream: a terminal with colours, unless `NO_COLOR` is set, or
 * anything with `FORCE_COLOR`.
 */
export function isColoured(stream: { readonly isTTY?: boolean }): boolean {
  if (stream.isTTY !== true && process.env['FORCE_COLOR'] === undefined) return false
  // Without `this`: it reads the environment alone.
  return WriteStream.prototype.getColorDepth.call(undefined as never) > 1
}

/** Returns what paints the texts for a stream. */
export function paintFor(hasColours: boolean): Paint {
  // The stream has been looked at already; newer versions of Node would look at stdout again.
  return (style, text) => (hasColours ? styleText(style, text, { validateStream: false }) : text)
}
