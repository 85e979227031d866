import { expect, test } from 'vitest'
import type { Rules } from '../../../src/core/contract/rules.js'
import type { ContractDocument } from '../../../src/core/contract/openapi.js'
import { learnedDocument } from '../../../src/conformance/learn/overlay.js'
import { openai } from '../../../src/services/openai/index.js'
import { harEntry, harOf } from '../../support/har-entry.js'
import { changesIn, learnedFrom } from '../../support/learn.js'

// The ledger as it was before the vendor's recordings of its live service were known: what they show
// was assumed, and often otherwise. The exchanges are in the recorded form, with contents of our own.

const PATH = '/components/schemas/ContainerFileResource/properties/path'

const OLD: Readonly<Record<string, string>> = {
  'openai/text-content-type': 'application/octet-stream',
  'openai/download-name': 'upload-name',
  'openai/list-last-active': 'last-use',
  'openai/empty-list-ids': '',
  'openai/last-active-shown': 'before',
}

function oldLedger() {
  const rules = Object.entries(openai.rules as Rules).map(([id, rule]) => {
    const usual = OLD[id]
    if (usual === undefined) return [id, rule]
    const alternatives = [rule.default, ...rule.alternatives].filter((one) => one !== usual)
    return [id, { ...rule, grade: 'assumed', default: usual, alternatives }]
  })
  const document = structuredClone<ContractDocument>(openai.contract.document)
  const file = document.components.schemas['ContainerFileResource']!
  Object.assign(file.properties!['path']!, {
    'x-provenance': 'assumed',
    'x-source': 'quayside#old',
  })
  const contract = openai.contract.withDocument(document)
  return { ...openai, rules: Object.fromEntries(rules), contract, document }
}

const START = Date.UTC(2025, 8, 16, 21, 56)
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString()
const second = (seconds: number) => START / 1000 + seconds
const CONTAINER = 'cntr_68c9dde6b288819096a5f7d5f57f33d80d62739fdf52061b'
const EXPIRED = 'cntr_685ef4c845448198944b39e29ac07bef027f00f17d80b375'
const FILE = 'cfile_68c9ddfba9988191be77323ef8af46f8'
const NAME = '429fa46ab3ec472d6a899221128c19a5-test.txt'
const CONTENT = 'Test content for cancellation test.'

const container = (id: string, created: number, shown: number, status = 'running') => ({
  ...{ id, object: 'container', created_at: second(created), status },
  expires_after: { anchor: 'last_active_at', minutes: 20 },
  ...{ last_active_at: second(shown), memory_limit: '1g', name: 'test-container' },
})
const file = {
  ...{ id: FILE, object: 'container.file', created_at: second(60), bytes: CONTENT.length },
  ...{ container_id: CONTAINER, path: `/mnt/data/${NAME}`, source: 'user' },
}
const files = `/containers/${CONTAINER}/files`
const emptyList = { object: 'list', data: [], first_id: null, has_more: false, last_id: null }
const upload = [{ name: 'file', fileName: 'test.txt', contentType: 'text/plain', value: CONTENT }]
const download = {
  'content-disposition': `attachment; filename="file.txt"; filename*=UTF-8''${NAME}`,
}

const recording = harOf(
  harEntry(at(0), ['GET', files], [200, emptyList]),
  harEntry(
    at(10),
    ['GET', '/containers'],
    [
      200,
      {
        object: 'list',
        data: [container(CONTAINER, -600, 10), container(EXPIRED, -7_000_000, 10, 'expired')],
        ...{ first_id: CONTAINER, has_more: false, last_id: EXPIRED },
      },
    ],
  ),
  harEntry(at(30), ['GET', `/containers/${CONTAINER}`], [200, container(CONTAINER, -600, 30)]),
  harEntry(at(60), ['POST', files, upload], [200, file]),
  harEntry(at(61), ['GET', `${files}/${FILE}/content`], [200, CONTENT, download]),
)

test('what the vendor recorded is learned on a ledger that has it as assumed', async () => {
  const learning = await learnedFrom(oldLedger(), recording)
  expect(learning.contradictions).toEqual([])
  expect(changesIn(learning).sort()).toEqual([
    'openai/content-etag=none',
    'openai/download-name=generic',
    'openai/empty-list-ids=null',
    'openai/last-active-shown=after',
    'openai/list-last-active=request-time',
    'openai/text-content-type=text/plain; charset=utf-8',
  ])
  const { nodes } = learnedDocument(learning).services['openai']!
  expect(nodes![PATH]!.evidence.map(({ entry }) => entry)).toEqual([3])
})

test('a path with another prefix than the content foretells settles nothing of paths', async () => {
  const path = `/mnt/data/${'0'.repeat(32)}-test.txt`
  const har = harOf(harEntry(at(60), ['POST', files, upload], [200, { ...file, path }]))
  const { nodes } = learnedDocument(await learnedFrom(oldLedger(), har)).services['openai'] ?? {}
  expect(nodes?.[PATH]).toBeUndefined()
})
