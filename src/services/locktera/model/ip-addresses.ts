/**
 * Whether a range of IP addresses ends before it starts. False for anything that is not a range.
 *
 * @example
 * isReversed('10.0.1.0-10.0.0.255') // true
 * isReversed('2001:db8::1-2001:db8::f') // false
 */
export function isReversed(addresses: string): boolean {
  const [from = '', to] = addresses.split('-')
  return to !== undefined && numberOf(to) < numberOf(from)
}

/** Whether an address, a block or a range is IPv6. */
export const isIpV6 = (addresses: string) => addresses.includes(':')

/** Returns an IP address as a number. */
function numberOf(address: string): bigint {
  if (!isIpV6(address)) {
    return address.split('.').reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  }
  // `::` stands for as many groups of zeros as are missing.
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array<string>(8 - head.length - tail.length).fill('0')
  return [...head, ...zeros, ...tail].reduce(
    (sum, group) => sum * 65536n + BigInt(`0x${group}`),
    0n,
  )
}
