import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { importEntries, requireIt, serve } from './doors.js'
import { FOR_TYPES, toolIn, type Needs, type Place } from './projects.js'
import { runIn, runtimeIn, yarnAt, type Command, type Runner } from './runner.js'
import { exploreSdk, tellStory } from './story.js'
import { runJest, runMockSuite, runNodeTest } from './suites.js'
import { compileExamples, type Resolution } from './types.js'

// What Quayside is run with: the rows of docs/runtimes.md, and what is run of each.

/** Fails where it does not pass; a text says why it is not run. */
export type Cell = ((place: Place) => Promise<void>) | string

export interface Row extends Needs {
  readonly table: Table
  /** Unique among all rows. */
  readonly name: string
  /** What is shown of it, by title: a version, mostly. */
  readonly shown: Readonly<Record<string, (place: Place) => Promise<string>>>
  readonly cells: Readonly<Record<string, Cell>>
  /** The cells that CI runs. */
  readonly ci: readonly string[]
}

export const TABLES = ['Node', 'Bun and Deno', 'Jest', 'TypeScript', 'Package managers'] as const

export type Table = (typeof TABLES)[number]

/** Shows the version of a package of the project. */
function versionOf(name: string) {
  return async ({ folder }: Place): Promise<string> => {
    const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8')
    return (JSON.parse(text) as { version: string }).version
  }
}

const versionsOf = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, versionOf(name)]))

const nodeSpec = (version: string) => `node${version}@npm:node@${version}`
const nodeIn = (folder: string, version: string) =>
  join(folder, `node_modules/node${version}/bin/node`)

/** How rows of several projects are called. */
const WITH = { lowest: 'the lowest msw and vitest', older: 'msw 2', newest: 'msw 3' }
type SetName = keyof typeof WITH

function nodeRow(set: SetName, version: string, ci: readonly string[] = []): Row {
  const on =
    <Args extends unknown[]>(
      run: (folder: string, runner: Runner, ...args: Args) => Promise<void>,
      ...args: Args
    ) =>
    ({ folder }: Place) =>
      run(folder, runtimeIn(folder, nodeIn(folder, version)), ...args)
  return {
    table: 'Node',
    name: `Node ${version} with ${WITH[set]}`,
    project: set,
    needs: [nodeSpec(version)],
    shown: {
      Node: versionOf(`node${version}`),
      ...versionsOf('msw', 'vitest', 'openai', 'jsdom', 'happy-dom'),
    },
    cells: {
      SDK: on(tellStory, `node ${version}.`),
      explored: on(exploreSdk),
      require: on(requireIt),
      'node:test': on(runNodeTest),
      useMock: on(runMockSuite, 'node'),
      'in jsdom': on(runMockSuite, 'jsdom'),
      'in happy-dom': on(runMockSuite, 'happy-dom'),
      server: on(serve),
    },
    ci,
  }
}

const NOT_INTERCEPTED =
  'msw 3 intercepts at the sockets of Node, and `fetch` does not use them here'

/** By name: its npm package, and how it runs a script. */
const RUNTIMES = {
  Bun: { spec: 'bun@1', args: [] },
  Deno: { spec: 'deno@2', args: ['run', '--allow-all', '--quiet'] },
}

function runtimeRow(set: SetName, name: keyof typeof RUNTIMES, ci: readonly string[]): Row {
  const { spec, args } = RUNTIMES[name]
  const bin = name.toLowerCase()
  const runner = (folder: string) =>
    runtimeIn(folder, join(folder, 'node_modules/.bin', bin), ...args)
  return {
    table: 'Bun and Deno',
    name: `${name} with ${WITH[set]}`,
    project: set,
    needs: [spec],
    shown: {
      runtime: async (place) => `${name} ${await versionOf(bin)(place)}`,
      ...versionsOf('msw', 'openai'),
    },
    cells: {
      SDK: ({ folder }) => tellStory(folder, runner(folder), `${bin} `, ['direct', 'http']),
      'SDK by msw':
        set === 'newest'
          ? NOT_INTERCEPTED
          : ({ folder }) => tellStory(folder, runner(folder), `${bin} `, ['msw']),
      require:
        set === 'newest' ? NOT_INTERCEPTED : ({ folder }) => requireIt(folder, runner(folder)),
      server: ({ folder }) => serve(folder, runner(folder)),
    },
    ci,
  }
}

function jestRow(set: SetName, version: string, ci: readonly string[]): Row {
  const run =
    (kind: 'esm' | 'compiled' | 'required') =>
    ({ folder }: Place) =>
      runJest(folder, nodeIn(folder, version), kind)
  return {
    table: 'Jest',
    name: `Jest on Node ${version} with ${WITH[set]}`,
    project: set,
    needs: ['jest@30', '@babel/plugin-transform-modules-commonjs@7', nodeSpec(version)],
    shown: { ...versionsOf('jest'), Node: versionOf(`node${version}`), ...versionsOf('msw') },
    cells: {
      'ES modules': run('esm'),
      'CommonJS, compiled':
        set === 'newest'
          ? 'msw 3 uses `import.meta`, which Babel cannot compile to CommonJS'
          : run('compiled'),
      'CommonJS, by require(esm)':
        Number.parseInt(version) >= 24
          ? run('required')
          : 'Jest loads ES modules by `require` from Node 24.9 on',
    },
    ci,
  }
}

function typesRow(set: SetName, version: string, ci: readonly string[] = []): Row {
  const compiler = `typescript-${version}`
  const compile =
    (resolution: Resolution, isUsual = false) =>
    ({ folder }: Place) => {
      const tsc = join(folder, 'node_modules', compiler, 'bin/tsc')
      const options = { isUsual, isMsw3: set === 'newest' }
      return compileExamples(folder, [process.execPath, tsc], resolution, options)
    }
  return {
    table: 'TypeScript',
    name: `TypeScript ${version} with ${WITH[set]}`,
    project: set,
    needs: [...FOR_TYPES, `${compiler}@npm:typescript@${version}`],
    shown: { TypeScript: versionOf(compiler), ...versionsOf('msw', 'vitest', 'openai') },
    cells: {
      node16: compile('node16'),
      nodenext: compile('nodenext'),
      bundler: compile('bundler'),
      'bundler, usual': compile('bundler', true),
    },
    ci,
  }
}

/** By project: the package manager, and how what it installs lies. */
const MANAGERS = {
  older: ['npm', 'node_modules'],
  pnpm: ['pnpm', 'isolated, nothing hoisted'],
  'yarn-modules': ['yarn', 'node_modules'],
  'yarn-pnp': ['yarn', "Plug'n'Play"],
} as const

function managerRow(project: keyof typeof MANAGERS, ci: readonly string[] = []): Row {
  const [name, layout] = MANAGERS[project]
  const manager = ({ tools }: Place): Command => [name === 'npm' ? name : toolIn(tools, name)]
  const on = (run: (folder: string, runner: Runner) => Promise<void>) => (place: Place) => {
    const { folder } = place
    const isPnp = project === 'yarn-pnp'
    return run(folder, isPnp ? yarnAt(manager(place)[0]) : runtimeIn(folder, process.execPath))
  }
  return {
    table: 'Package managers',
    name: `${name}, ${layout}`,
    project,
    needs: [...FOR_TYPES, 'typescript@~5.9'],
    shown: {
      manager: async (place) => {
        const version = await runIn(place.folder, manager(place), '--version')
        return `${name} ${version.trim()}`
      },
      layout: () => Promise.resolve(layout),
    },
    cells: {
      imports: on(importEntries),
      SDK: on((folder, runner) => tellStory(folder, runner, 'node ')),
      useMock: on((folder, runner) => runMockSuite(folder, runner, 'node')),
      types: on((folder, { bin }) => compileExamples(folder, bin('tsc'), 'nodenext')),
      command: async (place) => {
        const said = await runIn(place.folder, manager(place), ...COMMAND[name])
        assert.equal(said.trim(), manifest.version)
      },
      server: on(serve),
    },
    ci,
  }
}

const COMMAND = {
  npm: ['exec', '--no-install', '--', 'quayside', '--version'],
  pnpm: ['exec', 'quayside', '--version'],
  yarn: ['quayside', '--version'],
}

export const rows: readonly Row[] = [
  nodeRow('lowest', '20.19'),
  nodeRow('older', '20.19'),
  nodeRow('older', '20', ['SDK', 'require']),
  nodeRow('older', '22', ['SDK']),
  nodeRow('older', '24', ['SDK']),
  nodeRow('older', '26', ['SDK']),
  nodeRow('newest', '22', ['SDK', 'explored', 'useMock', 'in jsdom', 'in happy-dom', 'server']),
  nodeRow('newest', '24', ['SDK']),
  nodeRow('newest', '26', ['SDK', 'require', 'node:test', 'server']),
  runtimeRow('older', 'Bun', ['SDK', 'SDK by msw']),
  runtimeRow('older', 'Deno', ['SDK', 'SDK by msw']),
  runtimeRow('newest', 'Bun', ['SDK', 'server']),
  runtimeRow('newest', 'Deno', ['SDK', 'server']),
  jestRow('older', '20', ['ES modules', 'CommonJS, compiled']),
  jestRow('older', '22', []),
  jestRow('older', '24', []),
  jestRow('older', '26', []),
  jestRow('newest', '22', []),
  jestRow('newest', '24', ['CommonJS, by require(esm)']),
  jestRow('newest', '26', []),
  typesRow('older', '5.4', ['nodenext']),
  typesRow('older', '5.6'),
  typesRow('older', '5.9', ['bundler, usual']),
  typesRow('older', '6', []),
  typesRow('older', '7', []),
  // msw 3 asks for TypeScript 5.9.
  typesRow('newest', '5.9', ['nodenext']),
  typesRow('newest', '6', []),
  typesRow('newest', '7', ['bundler']),
  managerRow('older'),
  managerRow('pnpm', ['imports', 'SDK', 'types', 'command']),
  managerRow('yarn-modules'),
  managerRow('yarn-pnp'),
]
