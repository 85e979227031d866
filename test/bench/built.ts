import type { Engine } from '../../src/core/engine.js'
import type { MswMock } from '../../src/index.js'

type Library = typeof import('../../src/index.js')
type OpenAI = typeof import('../../src/services/openai/index.js')

/** The built library, typed by its sources: dist is not there when the types are checked. */
export async function built(): Promise<Library & OpenAI> {
  const load = (name: string): Promise<unknown> => {
    return import(new URL(`../../dist/${name}.js`, import.meta.url).href)
  }
  const [library, service] = await Promise.all([load('index'), load('openai')])
  return { ...(library as Library), ...(service as OpenAI) }
}

/** What is behind a mock: the pipeline, without a door's Request and Response around it. */
export function engineOf(mock: MswMock): Engine {
  return (mock as MswMock & { engine: Engine }).engine
}
