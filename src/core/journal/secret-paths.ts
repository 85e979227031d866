import type { Contract, ContractOperation } from '../contract/contract.js'
import type { MediaNode, SchemaNode } from '../contract/openapi.js'
import type { Service } from '../service/service.js'

/** A path to a secret in a body; `*` stands for every item of an array. */
export type SecretPath = readonly string[]

/** Where a schema says `x-secret: true`. */
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

/** What a request or a reply may hold. */
type Bodies = { readonly content?: Readonly<Record<string, MediaNode>> } | undefined

const known = new WeakMap<Contract, Map<object, SecretPath[]>>()

/** Where the request bodies of an operation hold secrets. */
function secretsOf(contract: Contract, { node }: ContractOperation): readonly SecretPath[] {
  return secretsIn(contract, node.requestBody)
}

/** The same, of requests that may have reached no operation. */
export function requestSecrets(
  service: Service | undefined,
  operation: ContractOperation | undefined,
): readonly SecretPath[] {
  return service && operation ? secretsOf(service.contract, operation) : []
}

/** Where a reply of an operation does. */
export function replySecretsOf(
  contract: Contract,
  { node }: ContractOperation,
  status: number,
): readonly SecretPath[] {
  return secretsIn(contract, node.responses[String(status)])
}

function secretsIn(contract: Contract, bodies: Bodies): readonly SecretPath[] {
  if (!bodies) return []
  const ofContract = known.get(contract) ?? new Map<object, SecretPath[]>()
  known.set(contract, ofContract)
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
