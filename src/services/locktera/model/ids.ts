import type { Environment } from '../../../core/state/environment.js'

/** A UUID of version 7: the millisecond of its creation, then chance. */
export function uuidV7(environment: Environment): string {
  const time = environment.now().toString(16).padStart(12, '0')
  const variant = '89ab'.charAt(Math.floor(environment.random() * 4))
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${environment.hex(3)}`,
    `${variant}${environment.hex(3)}`,
    environment.hex(12),
  ].join('-')
}

/** Milliseconds as the API shows a time: UTC, to the second. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** One key made of several texts, such that no two sets of them give the same. */
export function keyOf(...texts: readonly (string | number)[]): string {
  return JSON.stringify(texts)
}
