import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Api } from '../../support/api.js'
import { newCarrierx, newStore, upload } from '../../support/carrierx.js'

interface Counted {
  readonly container_sid: string
  readonly quota_bytes: number | null
  readonly quota_files: number | null
  readonly threshold_bytes: number | null
  readonly threshold_files: number | null
}

interface File {
  readonly container_sid: string
  readonly file_sid: string
  readonly file_bytes: number
  readonly threshold_include: boolean
}

const act = fc.record({
  kind: fc.constantFrom(
    'upload',
    'upload',
    'upload',
    'delete',
    'move',
    'include',
    'limits',
    'wait',
  ),
  container: fc.nat(2),
  file: fc.nat(20),
  size: fc.nat(40),
  include: fc.boolean(),
  action: fc.constantFrom('delete_lru', 'reject', 'no_action', null),
  ttl: fc.constantFrom(-1, 30, 200),
})

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

async function listed<T>(api: Api, path: string): Promise<T[]> {
  return (await api('GET', path)).body.items as T[]
}

async function perform(api: Api, stores: readonly string[], one: Act): Promise<void> {
  const store = stores[one.container]!
  const files = await listed<File>(api, '/storage/files')
  const path = `/storage/files/${files[one.file % Math.max(files.length, 1)]?.file_sid ?? 'none'}`
  const { size, include: threshold_include } = one
  if (one.kind === 'upload') {
    const life = { lifecycle_action: 'delete', lifecycle_ttl: one.ttl }
    await upload(api, store, size, { threshold_include, ...life })
  } else if (one.kind === 'delete') await api('DELETE', path)
  else if (one.kind === 'move') await api('PATCH', path, { container_sid: store })
  else if (one.kind === 'include') await api('PATCH', path, { threshold_include })
  else if (one.kind === 'limits') {
    const limits = { threshold_files: one.file % 5, threshold_bytes: size * 2 }
    const targets = { threshold_files_target: one.file % 3, threshold_bytes_target: size }
    const fields = { ...limits, ...(one.file % 5 > 2 && targets) }
    const changes = { threshold_action: one.action, ...fields }
    await api('PATCH', `/storage/containers/${store}`, changes)
  }
}

/** What a container has to show, counted from its files. */
function recount(container: Counted, files: readonly File[]) {
  const own = files.filter((file) => file.container_sid === container.container_sid)
  const included = own.filter((file) => file.threshold_include)
  const sum = (list: readonly File[]) => list.reduce((all, file) => all + file.file_bytes, 0)
  const left = (used: number, limit: number) =>
    Math.max(0, Math.floor((100 * (limit - used)) / Math.max(limit, 1)))
  const { quota_bytes, quota_files, threshold_bytes, threshold_files } = container
  return {
    total_bytes: sum(own),
    total_files: own.length,
    threshold_total_bytes: sum(included),
    threshold_total_files: included.length,
    available_bytes_percent: left(sum(own), quota_bytes!),
    available_files_percent: left(own.length, quota_files!),
    threshold_available_bytes_percent:
      threshold_bytes === null ? null : left(sum(included), threshold_bytes),
    threshold_available_files_percent:
      threshold_files === null ? null : left(included.length, threshold_files),
  }
}

it('has correct totals after every step of any history', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
      const { mock, api } = newCarrierx()
      const limits = { quota_bytes: 300, quota_files: 9, threshold_files: 4 }
      const stores = [
        (await newStore(api, limits)).container_sid,
        (await newStore(api, { ...limits, threshold_action: 'delete_lru' })).container_sid,
        (await newStore(api, { ...limits, threshold_action: 'reject' })).container_sid,
      ]
      for (const one of acts) {
        await perform(api, stores, one)
        mock.clock.advance({ seconds: one.kind === 'wait' ? 100 : 7 })
        const files = await listed<File>(api, '/storage/files')
        for (const container of await listed<Counted>(api, '/storage/containers')) {
          expect(container).toMatchObject(recount(container, files))
        }
      }
      expect(mock.journal.violations().filter(({ kind }) => kind === 'own-reply')).toEqual([])
    }),
    { numRuns: 25 },
  )
}, 60_000)
