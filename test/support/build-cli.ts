import { entries } from '../../src/scripts/bundle.js'
import { bundleInto } from './bundle.js'
import { ROOT } from './sources.js'

/** Bundles the command line once for all tests: from its sources it takes a second to start. */
export async function setup(): Promise<void> {
  await bundleInto(`${ROOT}test/.bundle`, { cli: entries.cli })
}
