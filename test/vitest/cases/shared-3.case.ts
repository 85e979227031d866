import { test } from 'vitest'
import { openai } from '../../../src/services/openai/index.js'
import { useMock } from '../../../src/vitest/index.js'
import { wait } from './client.js'

useMock(openai)

test('is innocent of what the file before left', () => wait(200))
