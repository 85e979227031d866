import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.js'
import { ROOT } from './sources.js'

/** An empty project that the package was installed into. */
export interface Packed {
  readonly project: string
  /** Paths of all that is in the package. */
  readonly files: readonly string[]
}

/** A package manager: the command that installs what package.json names, and its settings by file. */
export interface Manager {
  readonly command: readonly [string, ...string[]]
  readonly settings: Readonly<Record<string, string>>
  /** Members of package.json that it reads beside the dependencies. */
  readonly manifest?: object
}

const npm: Manager = { command: ['npm', 'install', '--prefer-offline'], settings: {} }

let built: Promise<unknown> | undefined

/**
 * Builds, packs and installs the package, as a user has it.
 *
 * @param others what is installed with it, such as `msw@3` or `node22@npm:node@22`
 * @example
 * const { project } = await installPacked('jest', ['jest@30'])
 */
export async function installPacked(
  name: string,
  others: readonly string[],
  { command, settings, manifest: more }: Manager = npm,
): Promise<Packed> {
  const project = await mkdtemp(join(tmpdir(), `quayside-${name}-`))
  built ??= run(ROOT, 'npm', 'run', 'build')
  await built
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', project]
  const [{ filename, files }] = JSON.parse(await run(ROOT, 'npm', ...pack))
  const dependencies = {
    quayside: `file:./${filename}`,
    ...Object.fromEntries(others.map((spec) => splitAt(spec, spec.indexOf('@', 1)))),
  }
  const manifest = { name, private: true, type: 'module', dependencies, ...more }
  const written = { 'package.json': JSON.stringify(manifest), ...settings }
  for (const [file, text] of Object.entries(written)) await writeFile(join(project, file), text)
  await run(project, ...command)
  return { project, files: files.map(({ path }: { path: string }) => path) }
}

function splitAt(text: string, at: number): [string, string] {
  return [text.slice(0, at), text.slice(at + 1)]
}
