import type { Suite } from '../support/suite.js'
import { carrierxSuite } from './carrierx.js'
import { lockteraSuite } from './locktera.js'
import { openaiSuite } from './openai.js'

/** The services that the suites run over: one row each. */
export const suites: readonly Suite[] = [openaiSuite, carrierxSuite, lockteraSuite]
