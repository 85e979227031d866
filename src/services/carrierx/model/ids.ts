import type { Environment } from '../../../core/state/environment.js'

/** The partner that everything belongs to which names no other: the one of the document's sample. */
export const PARTNER = 'e00430c3-a7d0-4666-ab5c-f7202448382f'

/** A random UUID, as all sids are. */
export function newSid(environment: Environment): string {
  const digits = environment.hex(30)
  const variant = '89ab'.charAt(Math.floor(environment.random() * 4))
  const [a, b, c] = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 15)]
  return `${a}-${b}-4${c}-${variant}${digits.slice(15, 18)}-${digits.slice(18)}`
}
