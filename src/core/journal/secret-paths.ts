import type { Contract, ContractOperation } from '../contract/contract.js'
import type { MediaNode, SchemaNode } from '../contract/openapi.js'
import type { Service } from '../service/service.js'

/** The path of a secret in a body; `*` matches every item of an array. */
export type SecretPath = readonly string[]

/** A declared request body or response. */
type Bodies = { readonly content?: Readonly<Record<string, MediaNode>> } | undefined

const pathsByContract = new WeakMap<Contract, Map<object, SecretPath[]>>()

/** Returns the paths of secrets in the request bodies of an operation; none without an operation. */
export function requestSecrets(
  service: Service | undefined,
  operation: ContractOperation | undefined,
): readonly SecretPath[] {
  return service && operation ? secretsIn(service.contract, operation.node.requestBody) : []
}

/** Returns the paths of secrets in the responses of an operation with this status. */
export function responseSecrets(
  contract: Contract,
  { node }: ContractOperation,
  status: number,
): readonly SecretPath[] {
  return secretsIn(contract, node.responses[String(status)])
}

function secretsIn(contract: Contract, bodies: Bodies): readonly SecretPath[] {
  if (!bodies) return []
  const ofContract = pathsByContract.get(contract) ?? new Map<object, SecretPath[]>()
  pathsByContract.set(contract, ofContract)
  let paths = ofContract.get(bodies)
  if (!paths) {
    const schemas = contract.document.components.schemas
    const resolve = (ref: string) => schemas[ref.slice(ref.lastIndexOf('/') + 1)]
    const media = Object.values(bodies.content ?? {})
    paths = media.flatMap(({ schema }) => secretPaths(schema, resolve))
    ofContract.set(bodies, paths)
  }
  return paths
}

/** Returns the paths at which a schema has `x-secret: true`. */
export function secretPaths(
  schema: SchemaNode | undefined,
  resolve: (ref: string) => SchemaNode | undefined,
  seen: readonly SchemaNode[] = [],
): SecretPath[] {
  if (!schema || seen.includes(schema)) return []
  if (schema['x-secret']) return [[]]
  const inner = [...seen, schema]
  const target = schema.$ref === undefined ? undefined : resolve(schema.$ref)
  const branches = [target, ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
  return [
    ...branches.flatMap((branch) => secretPaths(branch, resolve, inner)),
    ...secretPaths(schema.items, resolve, inner).map((path) => ['*', ...path]),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
      secretPaths(child, resolve, inner).map((path) => [name, ...path]),
    ),
  ]
}
