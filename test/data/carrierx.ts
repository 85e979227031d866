import { carrierx } from '../../src/services/carrierx/index.js'
import { fileSids, uploadForm } from '../support/carrierx.js'
import type { DemoFacts, ExchangeFacts, Suite } from '../support/suite.js'
import { corpus } from './malformed-carrierx.js'
import { carrierxRefusals } from './refusals.js'
import { scenarios } from './rules-carrierx/index.js'

const SID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The sample of both documents, with another sid where it is the reply to an empty object. */
const sample = (sid: string) =>
  '{"allow_publish":true,"allowed_classifications":[],"available_bytes_percent":100,' +
  '"available_files_percent":100,"blocked_classifications":[],' +
  `"container_sid":"${sid}",` +
  '"default_file_lifecycle_action":"no_action","default_file_lifecycle_ttl":-1,' +
  '"default_file_publish":"file_sid","default_file_threshold_include":true,' +
  '"default_file_unique":false,"durability_class":"unassigned","encrypted":false,' +
  '"external_attributes":{},"integer_key_1":null,"integer_key_2":null,"name":"N/A",' +
  '"parent_container_sid":null,"partner_sid":"e00430c3-a7d0-4666-ab5c-f7202448382f",' +
  '"publish_domain":"https://storage.carrierx.com","quota_bytes":1073741824,' +
  '"quota_files":100,"string_key_1":null,"string_key_2":null,"string_key_3":null,' +
  '"string_key_4":null,"threshold_action":null,"threshold_available_bytes_percent":null,' +
  '"threshold_available_files_percent":null,"threshold_bytes":null,' +
  '"threshold_bytes_target":null,"threshold_files":null,"threshold_files_target":null,' +
  '"threshold_grace_period":0,"threshold_total_bytes":0,"threshold_total_files":0,' +
  '"total_bytes":0,"total_files":0,"type":"internal","unique":false}'

const exchanges: ExchangeFacts = {
  published: {
    'create-container': sample('8310b7de-85ef-40ed-bede-1570a00853df'),
    'get-container-published-example': sample('a291fe99-43d6-446f-a63e-91f93030dc7e'),
    'create-container-duplicate-keys':
      '{"message":"object validation error","errors":[{"field":"unique",' +
      '"message":"container with the same set of keys already exists",' +
      '"reference_sid":"a291fe99-43d6-446f-a63e-91f93030dc7e"}]}',
  },
  broken: 47,
  mutations: { dropped: 3242, retyped: 22918, 'another word': 210, added: 446 },
}

interface Row {
  readonly file_sid: string
  readonly file_bytes: number
}

const demo: DemoFacts = {
  tables: {
    containers: {
      component: 'Container',
      key: 'container_sid',
      id: SID,
      count: 6,
      shown: ({ over_since: _over, cleanup_at: _cleanup, ...container }) => container,
    },
    files: {
      component: 'File',
      key: 'file_sid',
      id: SID,
      count: 8,
      // Where it is published depends on who asks.
      shown: ({ uploaded_at: _, ...file }) => ({ ...file, publish_uri: null }),
    },
  },
  files: 'files',
  readable: 8,
  refused: 404,
  async downloads(api) {
    const { items } = (await api('GET', '/storage/files')).body as { items: Row[] }
    return items.map(({ file_sid: id, file_bytes: size }) => {
      return { id, path: `/storage/files/${id}/data`, size }
    })
  },
  async use(api, mock) {
    const { items } = (await api('GET', '/storage/containers?limit=1')).body
    const { container_sid } = (items as { container_sid: string }[])[0]!
    const [oldest] = await fileSids(api, container_sid)
    await api('GET', `/storage/files/${oldest!}/data`)
    for (const name of ['one.wav', 'two.wav', 'three.bin']) {
      const bytes = new Uint8Array([0, 255, 10])
      await api('POST', '/storage/files', uploadForm({ container_sid }, bytes, name))
    }
    // The clean-up is due in another half minute.
    mock.clock.advance({ minutes: 1, seconds: 30 })
    return 'three.bin'
  },
}

export const carrierxSuite: Suite = {
  service: carrierx,
  caller: { authorization: 'Bearer sk-test' },
  exchanges,
  demo,
  scenarios,
  malformed: corpus,
  refusals: carrierxRefusals,
}
