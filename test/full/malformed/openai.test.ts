import { openaiSuite } from '../../data/openai.js'
import { testMalformed } from '../../support/malformed/suite.js'

// One file a service: they are the longest, and run side by side.
testMalformed(openaiSuite)
