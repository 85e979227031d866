import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import type { Door } from '../../support/doors.js'
import {
  apiOf,
  apiOn,
  fileForm,
  newContainer,
  newFile,
  throughEveryDoor,
} from '../../support/openai.js'

const CONTAINER_ID = /^cntr_[0-9a-f]{12}8[0-9a-f]{3}[89ab][0-9a-f]{15}0[0-9a-f]{15}$/
const FILE_ID = /^cfile_[0-9a-f]{12}8[0-9a-f]{3}[89ab][0-9a-f]{15}$/

const secondIn = (id: string) => parseInt(id.slice(id.indexOf('_') + 1).slice(0, 8), 16)

throughEveryDoor('an uploaded file is described as the API does it', async (door) => {
  const api = apiOf(door)
  door.mock.clock.set('2025-05-21T19:58:28Z')
  const container_id = await newContainer(api)
  door.mock.clock.advance({ seconds: 90 })
  const form = fileForm('{"strict":true}', 'tsconfig.json')
  const { status, body } = await api('POST', `/containers/${container_id}/files`, form)
  expect(status).toBe(200)
  expect(container_id).toMatch(CONTAINER_ID)
  expect(secondIn(container_id)).toBe(1747857508)
  expect(body.id).toMatch(FILE_ID)
  expect(secondIn(body.id)).toBe(1747857598)
  expect(body).toEqual({
    id: body.id,
    object: 'container.file',
    created_at: 1747857598,
    bytes: 15,
    container_id,
    path: expect.stringMatching(/^\/mnt\/data\/[0-9a-f]{32}-tsconfig\.json$/),
    source: 'user',
  })
  const order = ['id', 'object', 'created_at', 'bytes', 'container_id', 'path', 'source']
  expect(Object.keys(body)).toEqual(order)
})

throughEveryDoor('ids of a busy second have their shape and differ', async (door) => {
  const api = apiOf(door)
  const ids = await Promise.all(Array.from({ length: 40 }, () => newContainer(api)))
  const files = await Promise.all(ids.map((id) => newFile(api, id)))
  expect(ids.filter((id) => !CONTAINER_ID.test(id))).toEqual([])
  expect(files.filter((id) => !FILE_ID.test(id))).toEqual([])
  expect(new Set([...ids, ...files]).size).toBe(80)
})

throughEveryDoor('a missing file is a 404 in JSON on every route', async (door) => {
  const api = apiOf(door)
  const [id, other] = [await newContainer(api), await newContainer(api)]
  const file = await newFile(api, other)
  for (const [method, end] of [
    ['GET', ''],
    ['GET', '/content'],
    ['DELETE', ''],
  ] as const) {
    const { status, headers, body } = await api(method, `/containers/${id}/files/${file}${end}`)
    expect([status, headers.get('content-type')]).toEqual([404, 'application/json'])
    const message = `File ${file} not found on container ${id}.`
    const error = { message, type: 'invalid_request_error', param: null, code: null }
    expect(body).toEqual({ error })
  }
  expect((await api('GET', `/containers/${other}/files/${file}`)).status).toBe(200)
})

throughEveryDoor('a second file of the same name stands beside the first', async (door) => {
  const api = apiOf(door)
  const id = await newContainer(api)
  const first = await newFile(api, id, fileForm('one', 'same.txt'))
  const second = await newFile(api, id, fileForm('two', 'same.txt'))
  const { data } = (await api('GET', `/containers/${id}/files?order=asc`)).body
  expect(data.map((one: { id: string }) => one.id)).toEqual([first, second])
  expect(data[0].path).not.toBe(data[1].path)
  expect((await api('GET', `/containers/${id}/files/${first}/content`)).body).toBe('one')
  expect((await api('GET', `/containers/${id}/files/${second}/content`)).body).toBe('two')
})

const platform = [{ id: 'file-1', filename: 'data.csv', content: { text: 'a,b' } }]
const copies = async (door: Door) => {
  const api = apiOf(door)
  const id = await newContainer(api)
  const path = `/containers/${id}/files`
  const copy = async () => (await api('POST', path, { file_id: 'file-1' })).body
  const [one, two] = [await copy(), await copy()]
  expect(one).toMatchObject({ bytes: 3, source: 'user', container_id: id })
  expect(one.path).toBe('/mnt/data/file-1-data.csv')
  expect(one.id).toMatch(FILE_ID)
  expect(two.id).not.toBe(one.id)

  expect((await api('DELETE', `${path}/${one.id}`)).status).toBe(200)
  expect((await api('GET', `${path}/${two.id}/content`)).body).toBe('a,b')
  const three = await copy()
  expect((await api('GET', `${path}/${three.id}/content`)).body).toBe('a,b')
}
const seed = { openai: { platformFiles: platform } }
throughEveryDoor('a copy by file_id lives and dies apart from the original', copies, { seed })

throughEveryDoor('deleting a container deletes its files', async (door) => {
  const api = apiOf(door)
  const [id, other] = [await newContainer(api), await newContainer(api)]
  const files = [await newFile(api, id), await newFile(api, id)]
  const kept = await newFile(api, other, fileForm('kept'))
  await api('DELETE', `/containers/${id}`)
  for (const file of files) {
    const { status, body } = await api('GET', `/containers/${id}/files/${file}`)
    expect([status, body.error.message]).toEqual([404, `Container with id '${id}' not found.`])
    expect((await api('GET', `/containers/${other}/files/${file}`)).status).toBe(404)
  }
  expect(door.mock.state.records('openai', 'files').map((one) => one['id'])).toEqual([kept])
  expect((await api('GET', `/containers/${other}/files/${kept}/content`)).body).toBe('kept')
})

test('a file that the model wrote has its own name, and its size may be unknown', async () => {
  const container_id = 'cntr_1'
  const model = { container_id, source: 'assistant', bytes: null }
  const mock = createMock(openai, {
    seed: {
      openai: {
        containers: [{ id: container_id, name: 'a' }],
        files: [
          { ...model, id: 'cfile_1', path: '/mnt/data/chart.png', content: { text: 'PNG' } },
          { ...model, id: 'cfile_2', path: '/mnt/data/lost.png' },
          { container_id, id: 'cfile_3', path: '/mnt/data/empty.txt' },
        ],
      },
    },
  })
  const api = apiOn(mock)
  const path = `/containers/${container_id}/files`
  const { data } = (await api('GET', `${path}?order=asc`)).body
  expect(data[0]).toMatchObject({ source: 'assistant', bytes: null, path: '/mnt/data/chart.png' })
  const { headers, body } = await api('GET', `${path}/cfile_1/content`)
  expect([body, headers.get('content-length')]).toEqual(['PNG', '3'])
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="file.png"; filename*=UTF-8''chart.png`,
  )
  const lost = await api('GET', `${path}/cfile_2/content`)
  expect([lost.status, lost.body.error.type]).toEqual([404, 'invalid_request_error'])
  const empty = await api('GET', `${path}/cfile_3/content`)
  expect([data[2].bytes, empty.status, empty.body]).toEqual([0, 200, ''])
  expect(mock.journal.violations()).toEqual([])
})
