import type { Access, Containers } from '../model/containers.js'
import type { ContainerRecord } from '../model/tables.js'
import { apiKeyOf } from './authenticate.js'

interface OrgRequest {
  readonly model: Containers
  readonly headers: Readonly<Record<string, string>>
  readonly params: { readonly org_id: string }
}

interface ContainerRequest extends OrgRequest {
  readonly params: { readonly org_id: string; readonly container_id: string }
}

/** Returns the organization id of a request. @throws ApiError 404 or 403 without access to it */
export function orgOf({ model, headers, params: { org_id } }: OrgRequest): string {
  model.assertOrgAccess(org_id, apiKeyOf(headers))
  return org_id
}

/** Returns the container of a request. @throws ApiError 404, or 403 without access to the organization */
export function containerOf(call: ContainerRequest, access?: Access): ContainerRecord {
  return call.model.container(orgOf(call), call.params.container_id, access)
}
