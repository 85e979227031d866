import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { readWorldFixture } from '../../support/exchange/files.js'
import { apiOn } from '../../support/openai.js'

const demo = readWorldFixture('openai/demo.json')

interface Written {
  readonly id: string
  readonly status?: string
  readonly filename?: string
  readonly content?: { readonly text?: string; readonly base64?: string }
}

/** What the world of the demo holds of one table. */
function written(table: string): Written[] {
  return (demo['openai'] as Record<string, Written[]>)[table] ?? []
}

it('the demo loads, with running containers, an expired one and files of every kind', async () => {
  const mock = createMock(openai, { seed: demo })
  const { data } = (await apiOn(mock)('GET', '/containers')).body
  const files = mock.state.records('openai', 'files')

  expect((data as Written[]).map(({ status }) => status).sort()).toEqual([
    ...['expired', 'running', 'running', 'running'],
  ])
  expect(files.map(({ source, bytes }) => `${source} ${typeof bytes}`).sort()).toEqual([
    ...['assistant object', 'assistant object'],
    ...['user number', 'user number', 'user number', 'user number', 'user number'],
  ])
  expect(written('files').some(({ content }) => content && 'text' in content)).toBe(true)
  expect(written('files').some(({ content }) => content && 'base64' in content)).toBe(true)
})

it('every platform file of the demo can be copied into a container by its id', async () => {
  const api = apiOn(createMock(openai, { seed: demo }))
  const [container] = (await api('GET', '/containers')).body.data
  for (const { id, filename, content } of written('platformFiles')) {
    const path = `/containers/${String(container.id)}/files`
    const file = (await api('POST', path, { file_id: id })).body
    expect(file.path).toBe(`/mnt/data/${id}-${String(filename)}`)
    expect((await api('GET', `${path}/${String(file.id)}/content`)).body).toBe(content?.text)
  }
  expect(written('platformFiles')).toHaveLength(2)
})

it('by the real clock too, the running containers of the demo run and the expired one has expired', async () => {
  const mock = createMock(openai, { seed: demo, realTime: true })
  const { data } = (await apiOn(mock)('GET', '/containers')).body
  const wanted = written('containers').map(({ id, status }) => ({ id, status }))
  expect(data).toHaveLength(wanted.length)
  expect(data).toEqual(expect.arrayContaining(wanted.map((one) => expect.objectContaining(one))))
})
