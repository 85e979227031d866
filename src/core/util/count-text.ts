/**
 * A number with its noun, in the plural unless the number is 1.
 *
 * @example
 * countText(2, 'file') // '2 files'
 */
export function countText(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
