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

/**
 * Builds, packs and installs the package, as a user has it.
 *
 * @param others what is installed with it, such as `msw@3`
 * @example
 * const { project } = await installPacked('jest', ['jest@30'])
 */
export async function installPacked(name: string, others: readonly string[]): Promise<Packed> {
  const project = await mkdtemp(join(tmpdir(), `quayside-${name}-`))
  await run(ROOT, 'npm', 'run', 'build')
  const packed = await run(
    ROOT,
    'npm',
    'pack',
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    project,
  )
  const [{ filename, files }] = JSON.parse(packed)
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }')
  await run(project, 'npm', 'install', '--prefer-offline', `./${filename}`, ...others)
  return { project, files: files.map(({ path }: { path: string }) => path) }
}
