import type { OpenAPIV3_1 } from 'openapi-types'
import { expectTypeOf, it } from 'vitest'
import type {
  ContractDocument,
  OperationNode,
  ParameterNode,
  PathItemNode,
  ResponseNode,
  SchemaNode,
} from '../../../src/core/contract/openapi.js'

it('has the members that openapi-types declares', () => {
  type Document = OpenAPIV3_1.Document
  type Operation = OpenAPIV3_1.OperationObject
  expectTypeOf<ContractDocument['info']>().toEqualTypeOf<Document['info']>()
  expectTypeOf<ContractDocument['tags']>().toEqualTypeOf<Document['tags']>()
  expectTypeOf<OperationNode['security']>().toEqualTypeOf<Operation['security']>()
  expectTypeOf<ParameterNode['deprecated']>().toEqualTypeOf<boolean | undefined>()
  expectTypeOf<SchemaNode['minLength']>().toEqualTypeOf<number | undefined>()
  expectTypeOf<SchemaNode['discriminator']>().toEqualTypeOf<
    OpenAPIV3_1.DiscriminatorObject | undefined
  >()
})

it('has no references outside of schemas, and nothing of type any', () => {
  expectTypeOf<PathItemNode['get']>().toEqualTypeOf<OperationNode | undefined>()
  expectTypeOf<OperationNode['parameters']>().items.toEqualTypeOf<ParameterNode>()
  expectTypeOf<OperationNode['responses'][string]>().toEqualTypeOf<ResponseNode>()
  expectTypeOf<SchemaNode['properties']>().toEqualTypeOf<
    Readonly<Record<string, SchemaNode>> | undefined
  >()
  expectTypeOf<SchemaNode['default']>().toBeUnknown()
  expectTypeOf<SchemaNode['const']>().toBeUnknown()
  expectTypeOf<SchemaNode['no such keyword']>().toBeUnknown()
})

it('knows the types that a schema may name', () => {
  const right: SchemaNode = { type: ['string', 'null'] }
  // @ts-expect-error -- there is no such type
  const wrong: SchemaNode = { type: 'text' }
  expectTypeOf([right, wrong]).items.toEqualTypeOf<SchemaNode>()
})
