// @ts-expect-error: the configuration of the linter is JavaScript and has no types
import { FLOORS as floors } from '../../eslint.config.js'

/** By folder of `src`, the folders that its files may import, as the linter has them. */
export const FLOORS: Readonly<Record<string, readonly string[]>> = floors
