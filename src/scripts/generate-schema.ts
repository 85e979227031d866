/** Writes `fixtures/world.schema.json` and the types of the services; `npm run generate` runs it. */
import { writeFileSync } from 'node:fs'
import { SERVICES } from '../cli/shared/services.js'
import { worldSchema } from '../core/seeding/json-schema.js'
import { serviceTypes, typesFile } from './service-types.js'

const root = new URL('../../', import.meta.url)
const schema = JSON.stringify(worldSchema(SERVICES), null, 2)
writeFileSync(new URL('fixtures/world.schema.json', root), `${schema}\n`)
for (const service of SERVICES) {
  writeFileSync(new URL(typesFile(service), root), await serviceTypes(service))
}
