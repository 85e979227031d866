import type { Environment } from './environment.js'

/** Returns a random UUID, version 4. */
export function uuidV4(environment: Environment): string {
  const digits = environment.hex(30)
  const variant = uuidVariant(environment)
  const [a, b, c] = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 15)]
  return `${a}-${b}-4${c}-${variant}${digits.slice(15, 18)}-${digits.slice(18)}`
}

/** Returns a UUID of version 7: the current time in ms, then random digits. */
export function uuidV7(environment: Environment): string {
  const time = environment.now().toString(16).padStart(12, '0')
  const variant = uuidVariant(environment)
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${environment.hex(3)}`,
    `${variant}${environment.hex(3)}`,
    environment.hex(12),
  ].join('-')
}

/** Returns the first hex digit of the fourth group of a UUID: its top bits are the variant of RFC 9562. */
export function uuidVariant(environment: Environment): string {
  return '89ab'.charAt(Math.floor(environment.random() * 4))
}
