import { openai } from '../../src/services/openai/index.js'
import { fileForm } from '../support/openai.js'
import type { DemoFacts, Suite } from '../support/suite.js'
import { corpus } from './malformed-openai.js'
import { openaiRefusals } from './refusals.js'
import { scenarios } from './rules-openai/index.js'

interface Row {
  readonly id: string
  readonly bytes: number | null
}

const demo: DemoFacts = {
  tables: {
    containers: {
      component: 'ContainerResource',
      key: 'id',
      id: /^cntr_[0-9a-f]{12}8[0-9a-f]{3}[89ab][0-9a-f]{15}0[0-9a-f]{15}$/,
      count: 4,
    },
    files: {
      component: 'ContainerFileResource',
      key: 'id',
      id: /^cfile_[0-9a-f]{12}8[0-9a-f]{3}[89ab][0-9a-f]{15}$/,
      count: 7,
    },
  },
  files: 'files',
  readable: 6,
  refused: 400,
  async downloads(api) {
    const list = async (path: string) => (await api('GET', path)).body.data as Row[]
    const found = (await list('/containers')).map(async (container) => {
      const path = `/containers/${container.id}/files`
      const files = await list(path)
      return files.map(({ id, bytes }) => ({ id, path: `${path}/${id}/content`, size: bytes }))
    })
    return (await Promise.all(found)).flat()
  },
  async use(api, mock) {
    const { data } = (await api('GET', '/containers')).body
    const path = `/containers/${(data as Row[])[0]!.id}`
    mock.clock.advance({ minutes: 14, seconds: 30 })
    await api('GET', path)
    await api('POST', `${path}/files`, fileForm(new Uint8Array([0, 255, 10]), 'three.bin'))
    mock.clock.advance({ minutes: 10 })
    return 'three.bin'
  },
}

export const openaiSuite: Suite = {
  service: openai,
  caller: { authorization: 'Bearer sk-quayside' },
  exchanges: {
    published: {
      'retrieve-container-published-example':
        '{"id":"cntr_682e30645a488191b6363a0cbefc0f0a025ec61b66250591","object":"container",' +
        '"created_at":1747857508,"status":"running",' +
        '"expires_after":{"anchor":"last_active_at","minutes":20},"last_active_at":1747857508,' +
        '"memory_limit":"4g","name":"My Container",' +
        '"network_policy":{"type":"allowlist","allowed_domains":["api.buildkite.com"]}}',
      'retrieve-container-file-published-example':
        '{"id":"cfile_682e0e8a43c88191a7978f477a09bdf5","object":"container.file",' +
        '"created_at":1747848842,"bytes":880,' +
        '"container_id":"cntr_682e0e7318108198aa783fd921ff305e08e78805b9fdbb04",' +
        '"path":"/mnt/data/88e12fa445d32636f190a0b33daed6cb-tsconfig.json","source":"user"}',
    },
    broken: 12,
    mutations: { dropped: 401, retyped: 3501, 'another word': 91, added: 141 },
  },
  demo,
  scenarios,
  malformed: corpus,
  refusals: openaiRefusals,
}
