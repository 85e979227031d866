import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPacked, type Manager } from '../support/packed.js'
import { run } from '../support/run.js'

// The projects that the rows of the matrix run in, each with the packed package.

/** Of the packages that Node 20 can run the newest ones, and the oldest that we allow. */
const AROUND = ['undici@7', 'happy-dom@21']
const OLDER = ['msw@2', 'vitest@4', 'openai@6', 'jsdom@29', ...AROUND]
/** What the examples of the documentation import beside them. */
export const FOR_TYPES = ['@types/node@24', '@playwright/test@1', 'yaml@2']

const SETS = {
  lowest: ['msw@2.15.0', 'vitest@4.1.0', 'openai@6', 'jsdom@28', ...AROUND],
  older: OLDER,
  newest: ['msw@3', 'vitest@5', 'openai@7', 'jsdom@31', ...AROUND],
  pnpm: OLDER,
  'yarn-modules': OLDER,
  'yarn-pnp': OLDER,
}

export type ProjectName = keyof typeof SETS

/** Where a project is, and where the package managers are. */
export interface Place {
  readonly folder: string
  readonly tools: string
}

/** What a row of the matrix needs to run. */
export interface Needs {
  readonly project: ProjectName
  /** What has to be installed for it beside what the project always has. */
  readonly needs: readonly string[]
}

/** Installs the projects that some rows need, each when it is first asked for. */
export class Projects {
  readonly #rows: readonly Needs[]
  readonly #folders = new Map<ProjectName, Promise<string>>()
  #tools: Promise<string> | undefined

  constructor(rows: readonly Needs[]) {
    this.#rows = rows
  }

  async placeOf({ project }: Needs): Promise<Place> {
    const tools = await (this.#tools ??= installTools(this.#rows))
    let folder = this.#folders.get(project)
    if (folder === undefined) {
      const rows = this.#rows.filter((row) => row.project === project)
      const needs = new Set([...SETS[project], ...rows.flatMap((row) => row.needs)])
      folder = install(project, [...needs], tools)
      this.#folders.set(project, folder)
    }
    return { folder: await folder, tools }
  }

  async remove(): Promise<void> {
    const made = await Promise.allSettled([this.#tools, ...this.#folders.values()])
    for (const one of made) {
      if (one.status === 'fulfilled' && one.value !== undefined) {
        await rm(one.value, { recursive: true, force: true })
      }
    }
  }
}

/** The package managers other than npm, from their npm packages. */
async function installTools(rows: readonly Needs[]): Promise<string> {
  const tools = await mkdtemp(join(tmpdir(), 'quayside-tools-'))
  const wanted = new Set(rows.map(({ project }) => project.split('-')[0]))
  const specs = [
    ...(wanted.has('pnpm') ? ['pnpm@latest'] : []),
    ...(wanted.has('yarn') ? ['@yarnpkg/cli-dist@4'] : []),
  ]
  await writeFile(join(tools, 'package.json'), '{ "private": true }')
  if (specs.length > 0) await run(tools, 'npm', 'install', '--prefer-offline', ...specs)
  return tools
}

/** The command of a package manager. */
export const toolIn = (tools: string, name: 'pnpm' | 'yarn') =>
  join(tools, 'node_modules/.bin', name)

async function install(name: ProjectName, needs: string[], tools: string): Promise<string> {
  const manager = await managerOf(name, tools)
  return (await installPacked(`matrix-${name}`, needs, manager)).project
}

async function managerOf(name: ProjectName, tools: string): Promise<Manager | undefined> {
  if (name === 'pnpm') return { command: [toolIn(tools, 'pnpm'), 'install'], settings: PNPM }
  if (!name.startsWith('yarn')) return undefined
  // Yarn does not read the settings of npm.
  const registry = (await run(tools, 'npm', 'config', 'get', 'registry')).trim()
  const settings = {
    nodeLinker: name === 'yarn-pnp' ? 'pnp' : 'node-modules',
    npmRegistryServer: registry,
    unsafeHttpWhitelist: [new URL(registry).hostname],
    npmMinimalAgeGate: 0,
    enableImmutableInstalls: false,
    enableTelemetry: false,
  }
  return {
    command: [toolIn(tools, 'yarn'), 'install'],
    // Without a lock file Yarn looks for the project in a folder above. JSON is YAML.
    settings: { '.yarnrc.yml': JSON.stringify(settings), 'yarn.lock': '' },
    // Yarn resolves optional packages of other systems, too, and not every registry has those of vite 8.
    manifest: { resolutions: { vite: '^7' } },
  }
}

/** Each package sees what it declares and nothing else, and nobody installs peers unasked. */
const PNPM = {
  'pnpm-workspace.yaml': JSON.stringify({
    hoist: false,
    autoInstallPeers: false,
    strictPeerDependencies: true,
    strictDepBuilds: false,
    minimumReleaseAge: 0,
  }),
}
