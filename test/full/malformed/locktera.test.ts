import { lockteraSuite } from '../../data/locktera.js'
import { testMalformed } from '../../support/malformed/suite.js'

// One file a service: they are the longest, and run side by side.
testMalformed(lockteraSuite)
