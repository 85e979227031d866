import { LIFECYCLE_KIND, type Containers } from './containers.js'
import { drmRulesOf } from './drm-rules.js'
import type { EncodeInput } from './manifest.js'
import type { ContainerRecord } from './tables.js'

/** Creates a container from the input of an encode request, which has been checked already. */
export function createContainer(
  model: Containers,
  orgId: string,
  input: EncodeInput,
): ContainerRecord {
  const { manifest, files } = input
  const id = model.newContainerId()
  for (const { name, type, info, bytes } of files) {
    model.addFile(id, name, type, info, bytes)
  }
  const now = model.now
  const { container = {} } = manifest
  const tags = container.tags ?? manifest.tags ?? []
  if (tags.length > 0 || model.rule('locktera/tags-audit-start') === 'always') {
    model.addTagsChange({ container_id: id, timestamp: now, old_tags: [], new_tags: tags })
  }
  model.state.lifecycle.begin(LIFECYCLE_KIND, id, model.state.environment.now())
  const created = model.addContainer({
    id,
    name: container.name ?? manifest.name ?? defaultName(model, id, input),
    created_at: now,
    tags,
    drm_rules: drmRulesOf(container),
    org_id: orgId,
    ...model.digestAndSize(id),
    blocked: false,
  })
  model.log.record(created, 'container.create')
  return created
}

function defaultName({ rule }: Containers, id: string, { files: [first] }: EncodeInput): string {
  return rule('locktera/default-name') === 'first-file' && first ? first.name : id
}
