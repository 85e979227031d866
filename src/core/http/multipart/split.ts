const [LF, CR, DASH] = [10, 13, 45]

/**
 * Whether the bytes end with the closing boundary, so that the form is complete.
 * @example endsForm(encoder.encode('--cut\r\n...\r\n--cut--\r\n'), '\r\n--cut') // true
 */
export function endsForm(bytes: Uint8Array, delimiter: string): boolean {
  const { length } = bytes
  const end = bytes[length - 2] === CR && bytes[length - 1] === LF ? length - 2 : length
  const isClosed = bytes[end - 2] === DASH && bytes[end - 1] === DASH
  return isClosed && matchesAt(end - 2 - delimiter.length, bytes, delimiter)
}

/**
 * Calls `segment` with the bytes behind each delimiter and its number, as the streaming search of
 * multipasta does, but without its set-up and its copies. Empty segments are skipped.
 * @example splitForm(bytes, '\r\n--cut', (index, piece) => console.log(index, piece.length))
 */
export function splitForm(
  bytes: Uint8Array,
  delimiter: string,
  segment: (index: number, bytes: Uint8Array) => void,
): void {
  // The first boundary has no line end before it. Bytes that come before it are segment 0.
  if (!matchesAt(-2, bytes, delimiter, 2)) return segment(0, bytes)
  let start = delimiter.length - 2
  for (let index = 1, next = 0; next !== -1; index += 1) {
    next = indexOfDelimiter(bytes, delimiter, start)
    const piece = bytes.subarray(start, next === -1 ? undefined : next)
    if (piece.length > 0) segment(index, piece)
    start = next + delimiter.length
  }
}

function indexOfDelimiter(bytes: Uint8Array, delimiter: string, from: number): number {
  let at = bytes.indexOf(CR, from)
  while (at !== -1 && !matchesAt(at, bytes, delimiter, 1)) at = bytes.indexOf(CR, at + 1)
  return at
}

/** Whether the bytes at `at` are this ASCII text; its first `skip` characters are not compared. */
function matchesAt(at: number, bytes: Uint8Array, text: string, skip = 0): boolean {
  for (let index = skip; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false
  }
  return true
}
