import type { components } from '../contract/contract.gen.js'
import type { Containers } from './containers.js'
import type { ContainerRecord } from './tables.js'

type EncodedManifest = components['schemas']['EncodedManifest']

/** Returns the manifest of a container: without its password, and with what its files really are. */
export function encodedManifest(
  model: Containers,
  { id, name, org_id, tags, drm_rules }: ContainerRecord,
): EncodedManifest & Required<Pick<EncodedManifest, 'files'>> & { container: { name: string } } {
  const { downloadable, recipients, ...drm } = drm_rules
  const container = {
    uuid: id,
    name,
    ...(downloadable !== undefined && { downloadable }),
    ...(recipients && { recipients }),
    ...(Object.keys(drm).length > 0 && { drm }),
    tags,
  }
  const files = Object.fromEntries(
    [...model.files.where('container', id)].map(({ key: _key, container_id: _, ...file }) => {
      const { name: of, ...info } = file
      return [of, info]
    }),
  )
  return { org_id, container, files }
}
