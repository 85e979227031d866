import { expect, it, vi } from 'vitest'
import type { ContractDocument } from '../../src/core/contract/openapi.js'
import { defineService } from '../../src/core/define-service.js'
import { createMock } from '../../src/index.js'
import { document } from '../support/toy-contract.js'
import { definition, TOY, toyOperations } from '../support/toy-service.js'

const retrieve = document.paths['/notes/{note_id}']!.get!

/** A reply of one note may lack members when the query says `times`. */
function replying(body: unknown) {
  const ok = { ...retrieve.responses['200'], 'x-partial': ['times'] }
  const get = { ...retrieve, responses: { ...retrieve.responses, 200: ok } }
  const [times] = retrieve.parameters!.slice(1)
  const { default: _, ...schema } = times!.schema
  get.parameters = [retrieve.parameters![0]!, { ...times!, schema }]
  const paths = { ...document.paths, '/notes/{note_id}': { get } }
  const RetrieveNote = () => ({ status: 200, body })
  return createMock(
    defineService({
      ...definition,
      document: { ...document, paths } as unknown as ContractDocument,
      operations: { ...toyOperations, RetrieveNote } as never,
    }),
  )
}

it('lets a reply lack required members where a query parameter asks for a part', async () => {
  const mock = replying({ id: 'a' })
  expect(await (await mock.fetch(`${TOY}/notes/a?times=2`)).json()).toEqual({ id: 'a' })
})

it('does not without that parameter', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await expect(replying({ id: 'a' }).fetch(`${TOY}/notes/a`)).rejects.toThrow('/text is missing')
})

it('refuses undeclared members and wrong types also in a part', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const send = (body: unknown) => replying(body).fetch(`${TOY}/notes/a?times=2`)
  await expect(send({ id: 'a', other: 1 })).rejects.toThrow('/other is not declared')
  await expect(send({ id: 1 })).rejects.toThrow('/id must be string')
})
