import type { SeedSamples } from '../../../core/service/seed-samples.js'
import { containerId, fileId } from '../model/ids.js'

const MEMORY = ['1g', '4g', '16g', '64g'] as const

/** Generates records for large worlds. */
export const seedSamples: SeedSamples = {
  container(n, environment) {
    const id = containerId(environment)
    const memory_limit = MEMORY[Math.floor(environment.random() * MEMORY.length)]
    return { id, record: { id, name: `container ${String(n)}`, memory_limit } }
  },
  file(container_id, n, environment) {
    const content = { text: `file ${String(n)} of ${container_id}\n` }
    const path = `/mnt/data/${environment.hex(32)}-file-${String(n)}.txt`
    return { id: fileId(environment), container_id, path, content }
  },
}
