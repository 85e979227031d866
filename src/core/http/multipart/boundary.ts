import { parseMediaType } from '../media-type.js'

const BOUNDARY = /^[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]$/
// What nearly all clients send; to read it as any media type takes three times as long.
const PLAIN = /^multipart\/form-data; ?boundary=([\w.-]{1,70})$/i

/**
 * The boundary that a content type names, if it is one.
 * @example boundaryOf('multipart/form-data; boundary="a b"') // 'a b'
 */
export function boundaryOf(contentType: string): string | undefined {
  const plain = PLAIN.exec(contentType)?.[1]
  if (plain !== undefined) return plain
  const boundary = parseMediaType(contentType)?.parameters.boundary
  return boundary !== undefined && BOUNDARY.test(boundary) ? boundary : undefined
}
