/** Writes `fixtures/world.schema.json`; `npm run generate` runs it. */
import { writeFileSync } from 'node:fs'
import { SERVICES } from '../cli/shared/services.js'
import { worldSchema } from '../core/seeding/json-schema.js'

const file = new URL('../../fixtures/world.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(worldSchema(SERVICES), null, 2)}\n`)
