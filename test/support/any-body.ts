import fc from 'fast-check'
import type { Service } from '../../src/core/service/service.js'

const leaf = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('', '.', '..', '\ud800', 'a/b', 'cntr_1', 1e308, -1),
)

/** What a provider may send: any JSON, and objects that have the names of the contracts. */
export function anyBody(services: readonly Service[]): fc.Arbitrary<unknown> {
  const names = services.flatMap(({ contract }) =>
    Object.values(contract.document.components.schemas).flatMap(({ properties = {} }) =>
      Object.keys(properties),
    ),
  )
  const name = fc.constantFrom(...new Set(names), '__proto__', 'length', '')
  const { body } = fc.letrec<{ body: unknown }>((tie) => ({
    body: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.dictionary(name, tie('body'), { maxKeys: 6 }),
      fc.array(tie('body'), { maxLength: 3 }),
    ),
  }))
  return body
}
