import type { EngineOptions } from '../core/engine.js'
import { ENGINE_OPTIONS } from '../core/engine-options.js'
import type { Service, Unchecked } from '../core/service/service.js'
import type { OptionTypes } from '../core/util/options.js'
import { REACTIONS, type Reactions } from '../testing/options.js'

/**
 * The options of `mockTest`, and of the fixture `mockOptions`.
 *
 * @example
 * const options: MockTestOptions = { leaks: 'error', trust: 'published' }
 */
export interface MockTestOptions<S extends Service = Unchecked>
  extends EngineOptions<S>, Reactions {}

export const MOCK_TEST_OPTIONS: OptionTypes<MockTestOptions> = { ...ENGINE_OPTIONS, ...REACTIONS }

/** The options of the mock alone. */
export function engineOptions(options: MockTestOptions): EngineOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !(name in REACTIONS)))
}
