import { expect, it } from 'vitest'
import { recordsNamedIn } from '../../../src/core/views/named-records.js'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { scopeOf } from '../../support/world-dump.js'

it('names the records that the path and the response are about', async () => {
  const mock = createMock(openai)
  const send = (method: string, path: string, body?: object) =>
    mock.fetch(`https://api.openai.com/v1/containers${path}`, {
      method,
      headers: { authorization: 'Bearer sk-1', 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
  const { id } = (await (await send('POST', '', { name: 'report' })).json()) as { id: string }
  await send('GET', `/${id}/files`)
  await send('GET', '/%E0%A4%A')
  const report = {
    service: 'openai',
    table: 'containers',
    key: id,
    title: 'container named report',
  }
  const named = () => {
    const { journal, world } = scopeOf(mock)
    return journal.exchanges().map((one) => recordsNamedIn(one, world, journal.masker()))
  }
  expect(named()).toEqual([[report], [report], []])
  await send('DELETE', `/${id}`)
  expect(named().flat()).toEqual([])
})
