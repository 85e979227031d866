import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import type { MockScope } from '../../../src/index.js'
import type { Api } from '../../support/api.js'
import { uploadForm } from '../../support/carrierx.js'
import { CONTAINERS, ENCODE, encodeForm } from '../../support/locktera.js'
import { fileForm } from '../../support/openai.js'
import { ok, patiently, type Careful } from '../planted.js'

/** The one of a list that is exactly so: filters are not trusted. */
function exactly<T>(all: readonly T[], wanted: Partial<T>): T | undefined {
  const entries = Object.entries(wanted) as [keyof T, unknown][]
  return all.find((one) => entries.every(([key, value]) => one[key] === value))
}

interface Named {
  readonly id: string
  readonly name: string
  readonly status: string
}

/** Finds a running container by its name on all pages, whatever the filter does. */
async function findContainer(api: Api, name: string): Promise<Named | undefined> {
  for (let after = ''; ;) {
    const page = ok(await api('GET', `/containers?limit=100${after}`))
    const found = exactly(page.data as Named[], { name, status: 'running' })
    if (found || !page.has_more) return found
    after = `&after=${String(page.last_id)}`
  }
}

async function dropContainer(api: Api, mock: MockScope, name: string): Promise<void> {
  await patiently(mock, async () => {
    const left = await findContainer(api, name)
    if (left) ok(await api('DELETE', `/containers/${left.id}`))
  })
}

/** Makes a container with a file, or neither. */
async function makeReport(api: Api, mock: MockScope): Promise<void> {
  try {
    const { id } = await patiently(mock, async () => {
      const found = await findContainer(api, 'report')
      return found ?? (ok(await api('POST', '/containers', { name: 'report' })) as Named)
    })
    await patiently(mock, async () => {
      const { data } = ok(await api('GET', `/containers/${id}/files`))
      if (data.length === 0) ok(await api('POST', `/containers/${id}/files`, fileForm('hello')))
    })
  } catch (error) {
    await dropContainer(api, mock, 'report')
    throw error
  }
}

const file = {
  id: 'cfile_a',
  container_id: 'cntr_a',
  path: '/mnt/data/a.txt',
  content: { text: 'x'.repeat(1000) },
}
const containers = Array.from({ length: 5 }, (_, i) => ({
  id: `cntr_${String(i)}`,
  name: `c${String(i)}`,
}))
const BOX = 'c'.repeat(32)

export const carefulClients: readonly Careful[] = [
  { name: 'makes a report, or nothing', service: openai, run: makeReport },
  {
    name: 'makes a report whatever the undecided facts are',
    service: openai,
    options: { rules: true, faults: ['lose'] },
    run: makeReport,
  },
  {
    name: 'downloads a file until it is whole',
    service: openai,
    world: { openai: { containers: [{ id: 'cntr_a', name: 'a' }], files: [file] } },
    run: (api, mock) =>
      patiently(mock, async () => {
        const { headers, ...answer } = await api('GET', '/containers/cntr_a/files/cfile_a/content')
        const text = String(ok({ headers, ...answer }))
        if (text.length !== Number(headers.get('content-length'))) throw new Error('cut')
      }),
  },
  {
    name: 'polls until a deadline, and until states that are final',
    service: openai,
    world: { openai: { containers } },
    async run(api, mock) {
      for (let second = 0; second < 30; second++) {
        const { status } = await patiently(mock, async () =>
          ok(await api('GET', '/containers/cntr_1')),
        )
        if (status === 'running') return
        if (status === 'expired') throw new Error('expired')
        mock.clock.advance({ seconds: 1 })
      }
      throw new Error('not running in time')
    },
  },
  {
    name: 'deletes until nothing is left',
    service: openai,
    world: { openai: { containers } },
    async run(api, mock) {
      await dropContainer(api, mock, 'c1')
      const left = await patiently(mock, () => findContainer(api, 'c1'))
      if (left) throw new Error('still listed')
    },
  },
  {
    name: 'uploads once, by looking for the name and the size first',
    service: carrierx,
    world: { carrierx: { containers: [{ container_sid: BOX, name: 'box' }] } },
    run: (api, mock) =>
      patiently(mock, async () => {
        const filter = encodeURIComponent(`container_sid eq ${BOX}`)
        const { items } = ok(await api('GET', `/storage/files?filter=${filter}`))
        if (exactly(items as { name: string }[], { name: 'a.txt' })) return
        ok(await api('POST', '/storage/files', uploadForm({ container_sid: BOX, name: 'a.txt' })))
      }),
  },
  {
    name: 'encodes once, and deletes what it cannot protect',
    service: locktera,
    async run(api, mock) {
      const find = async () => {
        const all = ok(await api('GET', CONTAINERS)) as { id: string; name: string }[]
        return exactly(all, { name: 'survey' })?.id
      }
      try {
        const id = await patiently(mock, async () => {
          const form = encodeForm({ container: { name: 'survey', drm: { dynamic: true } } })
          return (await find()) ?? String(ok(await api('POST', ENCODE, form)).container.uuid)
        })
        await patiently(mock, async () =>
          ok(await api('PUT', `${CONTAINERS}/${id}/drm`, { opens: 1 })),
        )
      } catch (error) {
        await patiently(mock, async () => {
          const left = await find()
          if (left !== undefined) ok(await api('DELETE', `${CONTAINERS}/${left}`))
        })
        throw error
      }
    },
  },
]
