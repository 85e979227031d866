import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Service } from '../../core/service/service.js'

/** The demo worlds of these services, as files. */
export function demoWorlds(services: readonly Service[]): string[] {
  return services.map(({ name }) => fixture(`${name}/demo.json`))
}

/** A file that comes with the package. */
export function fixture(path: string): string {
  // The sources stand one folder deeper than the built file does.
  const found = ['../fixtures/', '../../../fixtures/']
    .map((folder) => fileURLToPath(new URL(folder + path, import.meta.url)))
    .find((file) => existsSync(file))
  if (found === undefined) throw new Error(`The package lacks fixtures/${path}`)
  return found
}
