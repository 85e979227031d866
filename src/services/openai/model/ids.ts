import type { Environment } from '../../../core/state/environment.js'

// Both ids begin as a version 8 UUID without dashes whose first eight digits are the second of
// creation; a container's goes on with sixteen digits, the first of which is 0. Every captured id
// has this shape.

/** A container id created now, such as `cntr_` and 48 hex digits. */
export function containerId(environment: Environment): string {
  return `cntr_${timed(environment)}0${environment.hex(15)}`
}

/** A container file id created now, such as `cfile_` and 32 hex digits. */
export function fileId(environment: Environment): string {
  return `cfile_${timed(environment)}`
}

function timed(environment: Environment): string {
  const second = seconds(environment.now()).toString(16).padStart(8, '0')
  const variant = '89ab'.charAt(Math.floor(environment.random() * 4))
  return `${second}${environment.hex(4)}8${environment.hex(3)}${variant}${environment.hex(15)}`
}

/** Milliseconds as the whole seconds that the API shows. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}
