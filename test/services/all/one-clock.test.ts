import { expect, test, vi } from 'vitest'
import type { Service } from '../../../src/core/service/service.js'
import type { ServiceState } from '../../../src/core/service/state.js'
import { createMock } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { clientOn } from '../../support/api.js'
import { newFile, newStore } from '../../support/carrierx.js'
import { newContainer } from '../../support/openai.js'

const KEY = { authorization: 'Bearer any' }

/** Notes each piece of due work of a service: what ran, and at what time of the clock. */
function watch(service: Service, seen: string[]): void {
  for (const task of Object.keys(service.tasks)) {
    const run = service.tasks[task]!
    vi.spyOn(service.tasks as Record<string, typeof run>, task).mockImplementation((model, key) => {
      const { environment } = (model as { state: ServiceState }).state
      seen.push(
        `${new Date(environment.now()).toISOString().slice(11, 19)} ${service.name} ${task}`,
      )
      run(model, key)
    })
  }
}

test('one advance runs the scheduled tasks of all services in order', async () => {
  const mock = createMock([openai, carrierx, locktera])
  const [ai, storage, orgs] = [openai, carrierx, locktera].map((one) => clientOn(mock, one, KEY))
  const { container_sid: other } = await newStore(storage!)
  const life = { lifecycle_action: 'delete', lifecycle_ttl: 30 * 60 }
  const file = await newFile(storage!, other, 5, life)
  const container = await newContainer(ai!)
  const limits = { threshold_action: 'delete_lru', threshold_files: 1 }
  const { container_sid: sid } = await newStore(storage!, limits)
  for (let i = 0; i < 2; i++) await newFile(storage!, sid)
  const seen: string[] = []
  for (const service of [openai, carrierx, locktera]) watch(service, seen)

  mock.clock.advance({ minutes: 31 })

  expect(seen).toEqual([
    '00:02:00 carrierx cleanup',
    '00:20:00 openai expire',
    '00:30:00 carrierx expire',
  ])
  vi.restoreAllMocks()
  expect((await ai!('GET', `/containers/${container}`)).body.status).toBe('expired')
  expect((await storage!('GET', `/storage/containers/${sid}`)).body.total_files).toBe(1)
  expect((await storage!('GET', `/storage/files/${file}`)).status).toBe(404)
  const { headers } = await orgs!('GET', '/orgs/org-1/containers')
  expect(headers.get('date')).toBe('Wed, 01 Jan 2025 00:31:00 GMT')
})

test('a fault is told apart by its service where several have such an operation', () => {
  const mock = createMock([openai, carrierx, locktera])
  const fault = { do: { status: 500 } }
  // @ts-expect-error -- two services have it
  expect(() => mock.faults.add({ operation: 'CreateContainer', ...fault })).toThrow(
    'did you mean openai/CreateContainer or carrierx/CreateContainer?',
  )
  expect(mock.faults.add({ operation: 'carrierx/CreateContainer', ...fault }).hits).toBe(0)
  expect(mock.faults.add({ operation: 'EncodeContainer', ...fault }).hits).toBe(0)
})
