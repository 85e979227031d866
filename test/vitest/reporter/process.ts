import { createMock } from '../../../src/index.js'
import { writeCoverage } from '../../../src/node/index.js'
import { openai } from '../../../src/services/openai/index.js'

const mock = createMock(openai)
await mock.fetch('https://api.openai.com/v1/containers', { headers: {} })
mock.assertConforms()
writeCoverage(mock)
