/**
 * Prints how many source files and functions a warm request enters, by V8's precise coverage:
 * `node --import tsx test/project/entered-files.ts [--list]`. One JSON object on stdout.
 */
import { Session } from 'node:inspector/promises'
import { openai } from '../../src/services/openai/index.js'
import { createMock } from '../../src/index.js'

const URL_BASE = 'https://api.openai.com/v1/containers'
const SOURCES = new URL('../../src/', import.meta.url).href
const headers = { authorization: 'Bearer sk-test' }

const mock = createMock(openai)
const { id } = (await (await mock.fetch(create())).json()) as { id: string }

const requests: Readonly<Record<string, () => Request>> = {
  get: () => new Request(`${URL_BASE}/${id}`, { headers }),
  list: () => new Request(URL_BASE, { headers }),
  create,
  upload: () => {
    const body = new FormData()
    body.append('file', new Blob(['hello']), 'a.txt')
    return new Request(`${URL_BASE}/${id}/files`, { method: 'POST', headers, body })
  },
}

const session = new Session()
session.connect()
await session.post('Profiler.enable')
const entered: Record<string, unknown> = {}
for (const [name, make] of Object.entries(requests)) entered[name] = await measure(make)
console.log(JSON.stringify(entered, null, 2))

function create(): Request {
  const json = { ...headers, 'content-type': 'application/json' }
  return new Request(URL_BASE, { method: 'POST', headers: json, body: '{"name":"report"}' })
}

async function measure(make: () => Request) {
  // What is compiled or filled in on first use is no part of a warm request.
  for (let turn = 0; turn < 20; turn++) await (await mock.fetch(make())).text()
  const request = make()
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await session.post('Profiler.takePreciseCoverage')
  const { status } = await mock.fetch(request)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  await session.post('Profiler.stopPreciseCoverage')
  const files = result
    // Nobody reads what is generated: validators, as ajv would compile them at run time.
    .filter(({ url }) => url.startsWith(SOURCES) && !url.endsWith('.gen.ts'))
    .map(({ url, functions }) => ({
      file: url.slice(SOURCES.length),
      functions: functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0).length,
    }))
    .filter(({ functions }) => functions > 0)
  return {
    status,
    files: files.length,
    functions: files.reduce((sum, one) => sum + one.functions, 0),
    ...(process.argv.includes('--list') && { list: files.map(({ file }) => file).sort() }),
  }
}
