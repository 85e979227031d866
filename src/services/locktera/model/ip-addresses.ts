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

/**
 * Whether an IP address is one of these: an address, a block, a wildcard, a range or a mask.
 *
 * @example
 * includesAddress('10.0.0.0/8', '10.4.1.2') // true
 * includesAddress('192.*.1.*', '192.168.2.1') // false
 */
export function includesAddress(addresses: string, address: string): boolean {
  if (isIpV6(addresses) !== isIpV6(address)) return false
  const number = numberOf(address)
  const [from = '', to] = addresses.split('-')
  if (to !== undefined) return number >= numberOf(from) && number <= numberOf(to)
  const [base = '', size] = addresses.split('/')
  if (size !== undefined) {
    const mask = size.includes('.') ? numberOf(size) : prefixMask(Number(size), isIpV6(base))
    return (number & mask) === (numberOf(base) & mask)
  }
  if (!addresses.includes('*')) return number === numberOf(addresses)
  const bytes = address.split('.')
  return addresses.split('.').every((byte, index) => byte === '*' || byte === bytes[index])
}

function prefixMask(length: number, isLong: boolean): bigint {
  const bits = isLong ? 128n : 32n
  const rest = bits - BigInt(length)
  return ((1n << bits) - 1n) ^ ((1n << rest) - 1n)
}

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
