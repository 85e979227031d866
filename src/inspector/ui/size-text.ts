const UNITS = ['kB', 'MB', 'GB', 'TB'] as const

/**
 * A number of bytes as people read it, in powers of 1,000.
 *
 * @example
 * sizeText(20_417) // '20.4 kB'
 */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  let size = bytes
  let unit = -1
  // 999,950 bytes are 1 MB: as kB they would be rounded to 1000.0.
  while (Number(size.toFixed(1)) >= 1000 && unit < UNITS.length - 1) {
    size /= 1000
    unit++
  }
  return `${size.toFixed(1).replace(/\.0$/, '')} ${UNITS[unit] ?? 'kB'}`
}

/** An integer with commas between its thousands. */
export function numberText(number: number): string {
  return number.toLocaleString('en')
}
