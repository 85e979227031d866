import { join } from 'node:path'
import { run } from '../support/run.js'

const BINS = {
  jest: 'jest/bin/jest.js',
  quayside: 'quayside/dist/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
}

export type Bin = keyof typeof BINS
export type Command = readonly [string, ...string[]]

/** How the programs of a project are started. */
export interface Runner {
  /** What stands before the path of a script. */
  readonly script: Command
  /** What stands before the arguments of a package's command. */
  bin(name: Bin): Command
}

/** Starts programs with a runtime, such as another Node, in a project that has `node_modules`. */
export function runtimeIn(folder: string, ...script: Command): Runner {
  return { script, bin: (name) => [...script, join(folder, 'node_modules', BINS[name])] }
}

/** Starts programs with Yarn, where a project has no `node_modules`. */
export function yarnAt(yarn: string): Runner {
  return { script: [yarn, 'node'], bin: (name) => [yarn, name] }
}

/** Runs a command in a folder to its end, within five minutes, and returns what it prints. */
export function runIn(folder: string, command: Command, ...args: string[]): Promise<string> {
  return run({ cwd: folder, timeout: 300_000 }, ...command, ...args)
}
