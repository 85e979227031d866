import { carrierxLies } from './carrierx.js'
import type { Lies } from './lie.js'
import { lockteraLies } from './locktera.js'
import { openaiLies } from './openai.js'

/** The lies that are tried, by service. */
export const allLies: readonly Lies[] = [openaiLies, carrierxLies, lockteraLies]
