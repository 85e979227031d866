/** Writes the validators of the services and of the engine; `npm run generate` runs it. */
import { writeFile } from 'node:fs/promises'
import { validatorModules } from './validator-modules.js'

for (const { path, code } of await validatorModules()) {
  await writeFile(new URL(`../../${path}`, import.meta.url), code)
}
