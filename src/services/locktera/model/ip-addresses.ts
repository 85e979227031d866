/**
 * Whether a range of addresses ends before it starts. Whatever is no range does not.
 *
 * @example
 * isReversed('10.0.1.0-10.0.0.255') // true
 * isReversed('2001:db8::1-2001:db8::f') // false
 */
export function isReversed(addresses: string): boolean {
  const [from = '', to] = addresses.split('-')
  return to !== undefined && numberOf(to) < numberOf(from)
}

export const isIpV6 = (addresses: string) => addresses.includes(':')

/** An address as the number that it is written for. */
function numberOf(address: string): bigint {
  if (!isIpV6(address)) {
    return address.split('.').reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  }
  // Two colons stand for as many zeros as are missing.
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array<string>(8 - head.length - tail.length).fill('0')
  return [...head, ...zeros, ...tail].reduce(
    (sum, group) => sum * 65536n + BigInt(`0x${group}`),
    0n,
  )
}
