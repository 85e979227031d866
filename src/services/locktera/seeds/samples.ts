import type { SeedSamples } from '../../../core/service/seed-samples.js'
import { uuidV7 } from '../../../core/state/uuid.js'

const ORGS = ['harbour', 'museum', 'observatory']
const TAGS = ['draft', 'internal', 'public', 'finance']

/** Generates records for large worlds. */
export const seedSamples: SeedSamples = {
  first: { orgs: ORGS.map((id) => ({ id })) },
  container(n, environment) {
    const id = uuidV7(environment)
    const org_id = ORGS[n % ORGS.length]
    const tags = TAGS.filter(() => environment.random() < 0.3)
    return { id, record: { id, org_id, name: `container ${String(n)}`, tags } }
  },
  file(container_id, n) {
    const content = { text: `file ${String(n)} of ${container_id}\n` }
    return { container_id, name: `file-${String(n)}.txt`, type: 'text/plain', content }
  },
}
