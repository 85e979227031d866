import type { Contract } from '../contract/contract.js'
import type { Action, Inference, Resource } from './resource-types.js'

/** The same with the owners of resources and paths. */
export function linked(
  contract: Contract,
  resources: readonly Resource[],
  byCollection: ReadonlyMap<string, Resource>,
  actions: ReadonlyMap<string, Action>,
): Inference {
  const owners = new Map(resources.map((one) => [one, new Map<string, string>()]))
  const creatable = new Set<Resource>()
  const paths = [...actions].map(([id, action]) => {
    const on = ownersOf(contract.operation(id).path, byCollection, action)
    if (action.kind === 'create' || action.kind === 'replace') creatable.add(action.resource)
    for (const [parameter, owner] of on) {
      const field = action.scope.find(([name]) => name === parameter)?.[1]
      if (field !== undefined && owner !== action.resource)
        owners.get(action.resource)?.set(owner.name, field)
    }
    return [id, action, on] as const
  })
  const whole = new Map(
    resources.map((one) => [
      one,
      { ...one, owners: [...(owners.get(one) ?? [])], isCreatable: creatable.has(one) },
    ]),
  )
  const final = (one: Resource) => whole.get(one) ?? one
  return {
    resources: [...whole.values()],
    actions: new Map(
      paths.map(([id, action, on]) => [
        id,
        {
          ...action,
          resource: final(action.resource),
          owners: on.map(([parameter, owner]) => [parameter, final(owner)] as const),
        },
      ]),
    ),
  }
}

/** The records that a path goes through before the one that it ends at. */
function ownersOf(
  path: string,
  byCollection: ReadonlyMap<string, Resource>,
  { parameter }: Action,
): (readonly [string, Resource])[] {
  const segments = path.split('/').slice(1)
  return segments.flatMap((segment, at) => {
    const name = segment.slice(1, -1)
    if (!segment.startsWith('{') || name === parameter) return []
    const collection = `/${segments.slice(0, at).join('/')}`.replace(/\{[^}]+\}/g, '{}')
    const owner = byCollection.get(collection)
    return owner ? [[name, owner] as const] : []
  })
}
