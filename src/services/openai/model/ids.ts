import type { Environment } from '../../../core/state/environment.js'
import { uuidVariant } from '../../../core/state/uuid.js'

// Both kinds of id start with the digits of a UUID of version 8 whose first eight digits are the
// second of creation, four are free, and the next four are one of three values (all 42 recorded ids).
// A container id adds sixteen digits, the first of which is 0.
const VERSIONS = ['8190', '8191', '8198'] as const

/** Returns a container id that is created now: `cntr_` and 48 hex digits. */
export function containerId(environment: Environment): string {
  return `cntr_${timedUuid(environment)}0${environment.hex(15)}`
}

/** Returns a container file id that is created now: `cfile_` and 32 hex digits. */
export function fileId(environment: Environment): string {
  return `cfile_${timedUuid(environment)}`
}

function timedUuid(environment: Environment): string {
  const second = toUnixSeconds(environment.now()).toString(16).padStart(8, '0')
  const variant = uuidVariant(environment)
  const version = VERSIONS[Math.floor(environment.random() * VERSIONS.length)]
  return `${second}${environment.hex(4)}${version}${variant}${environment.hex(15)}`
}

/** Returns milliseconds as whole Unix seconds, the unit of the API. */
export function toUnixSeconds(ms: number): number {
  return Math.floor(ms / 1000)
}
