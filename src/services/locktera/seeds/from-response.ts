import type { WorldRecord } from '../../../core/service/seed-table.js'
import type { components } from '../contract/contract.gen.js'

type EncodedManifest = components['schemas']['EncodedManifest']

// The response of EncodeContainer describes a container and its files in a form of its own.

/** Returns the encoded container as a record. */
export function encodedContainer(body: WorldRecord): readonly WorldRecord[] {
  const { uuid: id, name = id, tags } = body['container'] as EncodedManifest['container']
  return [{ id, org_id: body['org_id'], name, ...(tags && { tags }) }]
}

/** Returns the encoded files as records. */
export function encodedFiles(body: WorldRecord): readonly WorldRecord[] {
  const { container, files: byName = {} } = body as unknown as EncodedManifest
  const all = Object.entries(byName)
  return all.map(([name, file]) => ({ ...file, container_id: container.uuid, name }))
}
