import { AsyncLocalStorage } from 'node:async_hooks'
import type { Suite } from './suite.js'
import type { TestRun } from './test-run.js'

/** Which test goes on here, for each suite that it is part of; the innermost suite is the last. */
export const runs = new AsyncLocalStorage<ReadonlyMap<Suite, TestRun>>()
