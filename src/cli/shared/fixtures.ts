import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Service } from '../../core/service/service.js'

/** The demo worlds of these services, as files. */
export function demoWorlds(services: readonly Service[]): string[] {
  return services.map(({ name }) => fixture(`${name}/demo.json`))
}

/** A file that comes with the package. */
export function fixture(path: string): string {
  // From a built file in dist/, from a bundle of the tests, and from this source file.
  const found = ['../fixtures/', '../../fixtures/', '../../../fixtures/']
    .map((folder) => fileURLToPath(new URL(folder + path, import.meta.url)))
    .find((file) => existsSync(file))
  if (found === undefined) throw new Error(`The package lacks fixtures/${path}`)
  return found
}
