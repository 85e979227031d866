import { keyIn } from './authenticate.js'
import type { Containers, Use } from '../model/containers.js'
import type { ContainerRecord } from '../model/tables.js'

interface InOrg {
  readonly model: Containers
  readonly headers: Readonly<Record<string, string>>
  readonly params: { readonly org_id: string }
}

interface InContainer extends InOrg {
  readonly params: { readonly org_id: string; readonly container_id: string }
}

/** The organization that a call is about. @throws ApiError when the caller does not get into it */
export function orgOf({ model, headers, params: { org_id } }: InOrg): string {
  model.enter(org_id, keyIn(headers))
  return org_id
}

/** The container that a call is about. @throws ApiError when the caller's organization has none */
export function containerOf(call: InContainer, use?: Use): ContainerRecord {
  return call.model.container(orgOf(call), call.params.container_id, use)
}
