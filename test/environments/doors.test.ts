import { expect, test, vi } from 'vitest'
import type { Service } from '../../src/core/service/service.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import { doorsOf, type Door } from '../support/doors.js'

// Each door of each service with the web classes of its environment: Node, jsdom or happy-dom.

const AUTHORIZATION = { Authorization: 'Bearer k' }
const CONTENT = 'id,total\n1,20\n'
const NAME = 'a.csv'

const isJsdom = 'jsdom' in globalThis
const isHappyDom = 'happyDOM' in globalThis

/** How a service is used here. */
interface Usage {
  readonly service: Service
  readonly list: readonly [operation: string, path: string]
  /** The path of what an upload needs; null where it needs nothing. */
  readonly containers: string | null
  readonly upload: (container: string) => string
  /** The parts of an upload but for the file, by name. */
  readonly fields: (container: string) => Readonly<Record<string, string>>
  /** The name of the part of the file. */
  readonly file: string
  /** Of a container, and of an uploaded file. */
  readonly idOf: (body: Readonly<Record<string, string>>) => string | undefined
  /** Where the bytes of an upload are read; null where they are not. */
  readonly content: ((container: string, file: string) => string) | null
  readonly table: string
}

const usages: readonly Usage[] = [
  {
    service: openai,
    list: ['ListContainers', '/containers'],
    containers: '/containers',
    upload: (container) => `/containers/${container}/files`,
    fields: () => ({}),
    file: 'file',
    idOf: ({ id }) => id,
    content: (container, file) => `/containers/${container}/files/${file}/content`,
    table: 'files',
  },
  {
    service: carrierx,
    list: ['ListContainers', '/storage/containers'],
    containers: '/storage/containers',
    upload: () => '/storage/files',
    fields: (container_sid) => ({ file_object: JSON.stringify({ container_sid }) }),
    file: 'data',
    idOf: ({ file_sid, container_sid }) => file_sid ?? container_sid,
    content: (_, file) => `/storage/files/${file}/data`,
    table: 'files',
  },
  {
    service: locktera,
    list: ['ListContainers', '/orgs/org-1/containers'],
    containers: null,
    upload: () => '/orgs/org-1/containers/encode',
    fields: () => ({ manifest: '{"container":{}}' }),
    file: 'files',
    idOf: ({ container }) => (container as unknown as { uuid: string }).uuid,
    content: null,
    table: 'containers',
  },
]

/** The form of an upload as bytes: that of jsdom is a stranger to the fetch of Node. */
function formBytes(usage: Usage, container: string) {
  const field = (head: string, content: string) =>
    `--cut\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`
  const fields = Object.entries(usage.fields(container)).map(([name, value]) =>
    field(`name="${name}"`, value),
  )
  const type = 'Content-Type: text/csv'
  const file = field(`name="${usage.file}"; filename="${NAME}"\r\n${type}`, CONTENT)
  return new TextEncoder().encode(`${fields.join('')}${file}--cut--\r\n`)
}

const FORM = { ...AUTHORIZATION, 'Content-Type': 'multipart/form-data; boundary=cut' }

async function create({ fetch, baseUrl }: Door, { containers, idOf }: Usage): Promise<string> {
  if (containers === null) return ''
  const headers = { ...AUTHORIZATION, 'Content-Type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify({ name: 'a' }) }
  const reply = await fetch(baseUrl + containers, init)
  expect(reply.status).toBe(200)
  return idOf((await reply.json()) as Record<string, string>) ?? ''
}

for (const usage of usages) {
  const { service, list, table, content } = usage
  const { name } = service
  const { throughEveryDoor } = doorsOf(service)
  const listed = (door: Door) => door.fetch(door.baseUrl + list[1], { headers: AUTHORIZATION })

  throughEveryDoor(
    `${name} answers an upload, and a copy of its reply is as long`,
    async (door) => {
      const container = await create(door, usage)
      const init = { method: 'POST', headers: FORM, body: formBytes(usage, container) }
      const reply = await door.fetch(door.baseUrl + usage.upload(container), init)
      expect(reply.ok).toBe(true)
      const file = usage.idOf((await reply.json()) as Record<string, string>) ?? ''
      expect(door.mock.state.records(name, table)).toHaveLength(1)

      if (content) {
        const url = door.baseUrl + content(container, file)
        const download = await door.fetch(url, { headers: AUTHORIZATION })
        // Through a socket the reply is the client's own; happy-dom copies it empty.
        const copy = door.name === 'http' ? undefined : download.clone()
        expect([download.status, await download.text()]).toEqual([200, CONTENT])
        if (copy) expect(await copy.text()).toBe(CONTENT)
      }
      door.mock.assertConforms()
    },
  )

  throughEveryDoor(`${name} lets a reply be canceled that is not read`, async (door) => {
    const reply = await listed(door)
    await reply.body?.cancel()
    expect(reply.status).toBe(200)
  })

  throughEveryDoor(`${name} stores nothing of an aborted upload`, async (door) => {
    const container = await create(door, usage)
    const aborter = new AbortController()
    aborter.abort()
    const body = formBytes(usage, container)
    const init = { method: 'POST', headers: FORM, body, signal: aborter.signal }
    const sent = door.fetch(door.baseUrl + usage.upload(container), init)
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
    expect(door.mock.state.records(name, table)).toEqual([])
  })

  throughEveryDoor(`${name} ends a late reply that is aborted`, async (door) => {
    door.mock.faults.add({ operation: list[0], do: { latency: { minutes: 10 } } })
    const aborter = new AbortController()
    const init = { headers: AUTHORIZATION, signal: aborter.signal }
    const sent = door.fetch(door.baseUrl + list[1], init)
    // happy-dom does not hear it during a preflight.
    await vi.waitFor(() => expect(door.mock.faults.list()).toMatchObject([{ hits: 1 }]), 10_000)
    aborter.abort()
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
  })

  throughEveryDoor(`${name} has faults that look as they do in Node`, async (door) => {
    const fault = (action: object) =>
      door.mock.faults.add({ operation: list[0], times: 1, do: action })
    fault({ status: 500 })
    expect((await listed(door)).status).toBe(500)
    fault({ reset: 'before-reply' })
    await expect(listed(door)).rejects.toThrow()
    fault({ truncate: true })
    await expect(listed(door).then((reply) => reply.text())).rejects.toThrow()
    expect((await listed(door)).status).toBe(200)
  })

  // A form of jsdom through a socket never ends on some versions of Node, which is the client's matter.
  const inProcess = doorsOf(service, isJsdom ? ['direct', 'msw'] : undefined)

  inProcess.throughEveryDoor(
    `${name} reads a form of the environment, or says why not`,
    async (door) => {
      const container = await create(door, usage)
      const body = new FormData()
      for (const [part, value] of Object.entries(usage.fields(container))) body.append(part, value)
      body.append(usage.file, new File([CONTENT], NAME, { type: 'text/csv' }))
      const init = { method: 'POST', headers: AUTHORIZATION, body }
      const reply = await door.fetch(door.baseUrl + usage.upload(container), init)
      expect(reply.ok).toBe(true)
      const told = door.mock.journal.violations().map(({ code, message }) => `${code} ${message}`)
      const lost = 'QS2019 the content of the file is "undefined", not its bytes'
      expect(told).toEqual(isJsdom ? [lost] : [])
    },
  )
}

test('the environment is the one that the configuration names', () => {
  const name = isJsdom ? 'jsdom' : isHappyDom ? 'happy-dom' : 'node'
  expect(name).toBe(process.env['EXPECTED_ENVIRONMENT'] ?? 'node')
})
