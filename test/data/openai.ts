import { openai } from '../../src/services/openai/index.js'
import type { Suite } from '../support/suite.js'

export const openaiSuite: Suite = {
  service: openai,
  caller: { authorization: 'Bearer sk-quayside' },
  exchanges: {
    published: {
      'retrieve-container-published-example':
        '{"id":"cntr_682e30645a488191b6363a0cbefc0f0a025ec61b66250591","object":"container",' +
        '"created_at":1747857508,"status":"running",' +
        '"expires_after":{"anchor":"last_active_at","minutes":20},"last_active_at":1747857508,' +
        '"network_policy":{"type":"allowlist","allowed_domains":["api.buildkite.com"]},' +
        '"memory_limit":"4g","name":"My Container"}',
      'retrieve-container-file-published-example':
        '{"id":"cfile_682e0e8a43c88191a7978f477a09bdf5","object":"container.file",' +
        '"created_at":1747848842,"bytes":880,' +
        '"container_id":"cntr_682e0e7318108198aa783fd921ff305e08e78805b9fdbb04",' +
        '"path":"/mnt/data/88e12fa445d32636f190a0b33daed6cb-tsconfig.json","source":"user"}',
    },
    broken: 12,
    mutations: { dropped: 401, retyped: 3501, 'another word': 91, added: 141 },
  },
}
