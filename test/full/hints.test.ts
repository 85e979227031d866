import { expect, it } from 'vitest'
import {
  COVERAGE_KINDS,
  type CoverageKind,
  type Uncovered,
} from '../../src/core/coverage/file-format.js'
import type { Service } from '../../src/core/service/service.js'
import { assertConforms, createMock, type Mock } from '../../src/index.js'
import { hintContexts } from '../data/hints.js'
import { suites } from '../data/suites.js'

type Line = (...values: unknown[]) => Promise<void>

const AsyncFunction = (async () => {
  // What makes functions such as this one has no name.
}).constructor as new (...names: string[]) => Line

/** Runs a line as a test would, in a mock of its own, and gives what it has covered. */
async function run(
  service: Service,
  world: Mock,
  ids: Readonly<Record<string, string>>,
  line: string,
): Promise<ReadonlySet<string>> {
  const mock = world.fork()
  const matcher = (response: Response) => ({
    toMatchContract: () => assertConforms(response, { services: service }),
  })
  const scope = { ...ids, mock, fetch: mock.fetch, expect: matcher }
  await new AsyncFunction(...Object.keys(scope), line)(...Object.values(scope))
  const report = mock.coverage()[service.name]!
  return new Set(
    COVERAGE_KINDS.flatMap((kind) => {
      const missing = new Set(report[kind].uncovered.map(({ item }) => item))
      return everything(service)
        [kind].filter(({ item }) => !missing.has(item))
        .map(({ item }) => `${kind} ${item}`)
    }),
  )
}

const all = new Map<Service, Record<CoverageKind, readonly Uncovered[]>>()

/** All that there is to cover. */
function everything(service: Service): Record<CoverageKind, readonly Uncovered[]> {
  const known = all.get(service)
  if (known) return known
  const report = createMock(service).coverage()[service.name]!
  const made = Object.fromEntries(COVERAGE_KINDS.map((kind) => [kind, report[kind].uncovered]))
  all.set(service, made as Record<CoverageKind, readonly Uncovered[]>)
  return made as Record<CoverageKind, readonly Uncovered[]>
}

for (const { service } of suites) {
  const contexts = hintContexts[service.name]!.map(({ seed, ids }) => {
    return { world: createMock(service, { seed }), ids }
  })
  // Hints for several fields of one reply differ in what they say behind the line.
  const runs = new Map<string, Promise<ReadonlySet<string>>>()
  const once = (place: number, line: string) => {
    const { world, ids } = contexts[place]!
    const key = `${String(place)} ${line}`
    const running = runs.get(key) ?? run(service, world, ids, line)
    runs.set(key, running)
    return running
  }

  for (const kind of COVERAGE_KINDS) {
    it(`${service.name} gives one line for each of its ${kind}, and it does cover that`, async () => {
      const { [kind]: items } = everything(service)
      expect(items.length).toBeGreaterThan(0)
      const idle: string[] = []
      for (const { item, hint } of items) {
        const line = hint.replace(/ \/\/ .*$/, '')
        let isCovered = false
        for (let place = 0; place < contexts.length && !isCovered; place++) {
          isCovered = (await once(place, line)).has(`${kind} ${item}`)
        }
        if (!isCovered || hint.includes('\n')) idle.push(`${item}: ${hint}`)
      }
      expect(idle).toEqual([])
    }, 60_000)
  }
}
