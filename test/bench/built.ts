import type { Engine } from '../../src/core/engine.js'
import type { Service } from '../../src/core/service/service.js'
import type { MswMock } from '../../src/index.js'

type Library = typeof import('../../src/index.js')
type OpenAI = typeof import('../../src/services/openai/index.js')

/** The built library, typed by its sources: dist is not there when the types are checked. */
export async function built(): Promise<Library & OpenAI> {
  const [library, service] = await Promise.all([load('index'), load('openai')])
  return { ...(library as Library), ...(service as OpenAI) }
}

/** A built service, which its module exports by its name. */
export async function builtService(name: string): Promise<Service> {
  const { [name]: service } = (await load(name)) as Record<string, Service>
  if (!service) throw new Error(`Failed to load "${name}": dist/${name}.js exports none`)
  return service
}

function load(name: string): Promise<unknown> {
  return import(new URL(`../../dist/${name}.js`, import.meta.url).href)
}

/** What is behind a mock: the pipeline, without a door's Request and Response around it. */
export function engineOf(mock: MswMock): Engine {
  return (mock as MswMock & { engine: Engine }).engine
}
