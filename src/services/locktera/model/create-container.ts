import { drmRules } from './drm-rules.js'
import type { Order } from './manifest.js'
import { KIND, type Containers } from './containers.js'
import type { ContainerRecord } from './tables.js'

/** Stores an order as a container: nothing of it can be refused any more. */
export function newContainer(model: Containers, orgId: string, order: Order): ContainerRecord {
  const { manifest, files } = order
  const id = model.newContainerId()
  for (const { name, type, info, bytes } of files) {
    model.addFile(id, name, type, info, bytes)
  }
  const now = model.now
  const { container } = manifest
  const tags = container.tags ?? manifest.tags ?? []
  if (tags.length > 0 || model.rule('locktera/tags-audit-start') === 'always') {
    model.recordTags({ container_id: id, timestamp: now, old_tags: [], new_tags: tags })
  }
  model.world.lifecycle.begin(KIND, id, model.world.environment.now())
  return model.containers.insert({
    id,
    name: container.name ?? manifest.name ?? nameless(model, id, order),
    created_at: now,
    tags,
    drm_rules: drmRules(container),
    org_id: orgId,
    ...model.measure(id),
    blocked: false,
  })
}

function nameless({ rule }: Containers, id: string, { files: [first] }: Order): string {
  return rule('locktera/default-name') === 'first-file' && first ? first.name : id
}
