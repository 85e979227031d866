import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Service } from '../../core/service/service.js'

/** Paths of the demo worlds of services. */
export function demoWorlds(services: readonly Service[]): string[] {
  return services.map(({ name }) => fixturePath(`${name}/demo.json`))
}

/** The path of a file in `fixtures/`, which is part of the package. */
export function fixturePath(path: string): string {
  // Relative to a built file in dist/, a bundle of the tests, and this source file.
  const found = ['../fixtures/', '../../fixtures/', '../../../fixtures/']
    .map((folder) => fileURLToPath(new URL(folder + path, import.meta.url)))
    .find((file) => existsSync(file))
  if (found === undefined) throw new Error(`The package lacks fixtures/${path}`)
  return found
}
