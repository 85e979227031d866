import { test } from 'vitest'
import { openai } from '../../../src/services/openai/index.js'
import { useMock } from '../../../src/vitest/index.js'

// No hook of this file runs: what it opened has to be closed all the same.
useMock(openai, { seed: { openai: { containers: [{ id: 'cntr_old', name: 'of another file' }] } } })

test.skip('is left out', () => undefined)
