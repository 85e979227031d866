import { openai } from '../../../src/services/openai/index.js'
import { fileForm } from '../../support/openai.js'
import { ok, type Planted } from '../planted.js'

const create = { name: 'report' }
const one = { openai: { containers: [{ id: 'cntr_a', name: 'report' }] } }
const file = {
  id: 'cfile_a',
  container_id: 'cntr_a',
  path: '/mnt/data/a.txt',
  content: { text: 'x'.repeat(1000) },
}
const withFile = { openai: { ...one.openai, files: [file] } }
const many = {
  openai: {
    containers: Array.from({ length: 5 }, (_, i) => ({
      id: `cntr_${String(i)}`,
      name: `c${String(i)}`,
    })),
  },
}
const CONTENT = '/containers/cntr_a/files/cfile_a/content'

/** What a stream yields until it ends or breaks off: a mistake. */
async function readWhatComes(body: ReadableStream<Uint8Array>): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  const reader = body.getReader()
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
      text += decoder.decode(chunk.value, { stream: true })
  } catch {
    // Taken for the end.
  }
  return text
}

export const openaiClients: readonly Planted[] = [
  {
    name: 'repeats a create whose reply was lost',
    ...{ service: openai, problem: 'duplicate-records', operation: 'openai/CreateContainer' },
    async run(api) {
      for (let attempt = 1; ; attempt++) {
        try {
          return ok(await api('POST', '/containers', create))
        } catch (error) {
          if (attempt === 3) throw error
        }
      }
    },
  },
  {
    name: 'looks for the container before the first attempt only',
    ...{ service: openai, problem: 'duplicate-records', operation: 'openai/CreateContainer' },
    async run(api) {
      const { data } = ok(await api('GET', '/containers?name=report'))
      if (data.length > 0) return data[0]
      const attempt = async () => ok(await api('POST', '/containers', create))
      return attempt().catch(attempt)
    },
  },
  {
    name: 'takes a 429 for success',
    ...{
      service: openai,
      world: one,
      problem: 'missing-records',
      operation: 'openai/CreateContainerFile',
    },
    run: (api) => api('POST', '/containers/cntr_a/files', fileForm('hello')),
  },
  {
    name: 'takes every refusal of an upload for a file that is there already',
    ...{
      service: openai,
      world: one,
      problem: 'missing-records',
      operation: 'openai/CreateContainerFile',
    },
    async run(api) {
      const { status } = await api('POST', '/containers/cntr_a/files', fileForm('hello'))
      if (status >= 500 || status === 429 || status === 401) throw new Error('try later')
    },
  },
  {
    name: 'does not look at the reply to a delete',
    ...{ service: openai, problem: 'leftover-records', operation: 'openai/DeleteContainer' },
    async run(api) {
      const { id } = ok(await api('POST', '/containers', { name: 'tmp' }))
      await api('DELETE', `/containers/${String(id)}`)
    },
  },
  {
    name: 'takes half of a file for the whole',
    ...{
      service: openai,
      world: withFile,
      problem: 'incomplete-data',
      operation: 'openai/RetrieveContainerFileContent',
    },
    async run(_api, mock) {
      const headers = { authorization: 'Bearer sk-test' }
      const response = await mock.fetch(`https://api.openai.com/v1${CONTENT}`, { headers })
      if (!response.ok || !response.body) throw new Error('refused')
      return readWhatComes(response.body)
    },
  },
  {
    name: 'stores half of a file',
    ...{
      service: openai,
      world: withFile,
      problem: 'other-records',
      operation: 'openai/RetrieveContainerFileContent',
    },
    async run(api, mock) {
      const headers = { authorization: 'Bearer sk-test' }
      const response = await mock.fetch(`https://api.openai.com/v1${CONTENT}`, { headers })
      if (!response.ok || !response.body) throw new Error('refused')
      const text = await readWhatComes(response.body)
      ok(await api('POST', '/containers/cntr_a/files', fileForm(text, 'copy.txt')))
    },
  },
  {
    name: 'polls until a state that may never come',
    ...{ service: openai, problem: 'hung', operation: 'openai/RetrieveContainer' },
    async run(api) {
      const { id } = ok(await api('POST', '/containers', create))
      for (;;) {
        const { status } = ok(await api('GET', `/containers/${String(id)}`))
        if (status === 'running') return
      }
    },
  },
  {
    name: 'tries an upload again for ever',
    ...{ service: openai, world: one, problem: 'hung', operation: 'openai/CreateContainerFile' },
    async run(api) {
      let status = 0
      while (status !== 200)
        ({ status } = await api('POST', '/containers/cntr_a/files', fileForm('hello')))
    },
  },
  {
    name: 'does not clean up when the upload fails',
    ...{ service: openai, problem: 'left-behind', operation: 'openai/CreateContainerFile' },
    async run(api) {
      const { id } = ok(await api('POST', '/containers', create))
      ok(await api('POST', `/containers/${String(id)}/files`, fileForm('hello')))
    },
  },
  {
    name: 'forgets what a lost reply may have made',
    ...{ service: openai, problem: 'left-behind', operation: 'openai/CreateContainer' },
    run: async (api) => ok(await api('POST', '/containers', create)),
  },
  {
    name: 'gives up at its time-out and leaves what was made',
    ...{ service: openai, problem: 'left-behind', operation: 'openai/CreateContainer' },
    options: { faults: ['late'], clientTimeout: 20 },
    async run(_api, mock) {
      const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }
      const request = { method: 'POST', headers, body: JSON.stringify(create) }
      const signal = AbortSignal.timeout(20)
      await mock.fetch('https://api.openai.com/v1/containers', { ...request, signal })
    },
  },
  {
    name: 'ends a list at the first page that fails',
    ...{
      service: openai,
      world: many,
      problem: 'incomplete-data',
      operation: 'openai/ListContainers',
    },
    async run(api) {
      const found: string[] = []
      for (let after = ''; ;) {
        const { status, body } = await api('GET', `/containers?limit=2${after}`)
        if (status !== 200) return found
        found.push(...body.data.map(({ id }: { id: string }) => id))
        if (!body.has_more) return found
        after = `&after=${String(body.last_id)}`
      }
    },
  },
  {
    name: 'trusts a list right after a delete',
    ...{
      service: openai,
      world: many,
      problem: 'leftover-records',
      operation: 'openai/ListContainers',
    },
    async run(api) {
      ok(await api('DELETE', '/containers/cntr_0'))
      const { data } = ok(await api('GET', '/containers'))
      for (const { name } of data)
        ok(await api('POST', '/containers', { name: `copy of ${String(name)}` }))
    },
  },
  {
    name: 'trusts that a name filter compares whole names',
    service: openai,
    world: { openai: { containers: [{ id: 'cntr_a', name: 'report-2024' }] } },
    ...{
      problem: 'depends-on-rule',
      operation: 'openai/ListContainers',
      options: { faults: [], rules: true },
    },
    async run(api) {
      const { data } = ok(await api('GET', '/containers?name=report'))
      const { id } = data[0] ?? ok(await api('POST', '/containers', create))
      ok(await api('POST', `/containers/${String(id)}/files`, fileForm('hello')))
    },
  },
  {
    name: 'does not await an upload',
    ...{
      service: openai,
      world: one,
      problem: 'unhandled-rejection',
      operation: 'openai/CreateContainerFile',
    },
    async run(api) {
      void api('POST', '/containers/cntr_a/files', fileForm('hello')).then(ok)
      ok(await api('GET', '/containers/cntr_a'))
    },
  },
  {
    name: 'has two containers for a while, and for ever when the delete fails',
    ...{ service: openai, world: one, problem: 'invariant', operation: 'openai/DeleteContainer' },
    options: {
      invariant: (mock) => {
        const { length } = mock.state.records('openai', 'containers')
        if (length > 1) throw new Error(`${String(length)} containers, at most 1 is paid for`)
      },
    },
    async run(api) {
      const { id } = ok(await api('POST', '/containers', create))
      await api('DELETE', '/containers/cntr_a').catch(() => undefined)
      return id as string
    },
  },
  {
    name: 'does not try again',
    ...{
      service: openai,
      world: one,
      problem: 'not-retried',
      operation: 'openai/RetrieveContainer',
    },
    options: { strict: true },
    run: async (api) => ok(await api('GET', '/containers/cntr_a')),
  },
]
