import type { SeedSamples } from '../../../core/service/seed-samples.js'
import { uuidV4 } from '../../../core/state/uuid.js'

/** Generates records for large worlds. */
export const seedSamples: SeedSamples = {
  container(n, environment) {
    const container_sid = uuidV4(environment)
    const string_key_1 = `tenant-${String(Math.floor(environment.random() * 100))}`
    const record = { container_sid, name: `container ${String(n)}`, integer_key_1: n, string_key_1 }
    return { id: container_sid, record }
  },
  file(container_sid, n, environment) {
    const content = { text: `file ${String(n)} of ${container_sid}\n` }
    return { file_sid: uuidV4(environment), container_sid, name: `file-${String(n)}.txt`, content }
  },
}
