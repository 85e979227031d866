import type { fileRules } from '../../../src/services/carrierx/contract/file-rules.js'
import { fileSids, newFile, newStore, upload, uploadForm } from '../../support/carrierx.js'
import type { Api } from '../../support/api.js'
import { RESUMED, resumed, statuses, type Scenario } from '../../support/scenario.js'
import { shown } from './containers.js'

const named = (api: Api, container_sid: string, name: string, fields: object = {}) =>
  api('POST', '/storage/files', uploadForm({ container_sid, name, ...fields }))

async function nameInto(api: Api, name: string, lists: object) {
  const { container_sid } = await newStore(api, lists)
  return shown(await named(api, container_sid, name))
}

const LRU = { threshold_action: 'delete_lru', threshold_files: 3, threshold_files_target: 2 }
const CLASSIFIED = '422 content_classification'

/** Rules about files. */
export const files: Readonly<Record<keyof typeof fileRules, Scenario>> = {
  'carrierx/upload-container': {
    tell: async (api) => shown(await api('POST', '/storage/files', uploadForm({}))),
    outcomes: { refused: '422 container_sid' },
  },
  'carrierx/json-upload': {
    async tell(api) {
      const { container_sid } = await newStore(api)
      const { status, body } = await api('POST', '/storage/files', { container_sid, name: 'a.mp3' })
      return [status, body.file_bytes, body.mime_type, body.message]
    },
    outcomes: {
      created: [201, 0, 'audio/mpeg', undefined],
      refused: [415, undefined, undefined, 'Unsupported media type'],
    },
  },
  'carrierx/mime-type-form': {
    async tell(api) {
      const { container_sid } = await newStore(api)
      return shown(await named(api, container_sid, 'a', { mime_type: 'nothing' }))
    },
    outcomes: { refused: '422 mime_type' },
  },
  'carrierx/refused-classification': {
    tell: (api) => nameInto(api, 'a.exe', { blocked_classifications: ['executable'] }),
    outcomes: { validation: CLASSIFIED, conflict: '409' },
  },
  'carrierx/over-quota': {
    async tell(api) {
      const { container_sid: full } = await newStore(api, { quota_bytes: 4 })
      const reject = { threshold_action: 'reject', threshold_files: 0 }
      const { container_sid: over } = await newStore(api, reject)
      return [shown(await upload(api, full)), shown(await upload(api, over))]
    },
    outcomes: { validation: ['422 quota_bytes', '422 threshold_files'], conflict: ['409', '409'] },
  },
  'carrierx/external-upload': {
    async tell(api) {
      const external_attributes = { aws_access_key: 'a', aws_bucket_name: 'b', aws_secret_key: 'c' }
      const { container_sid } = await newStore(api, { type: 'aws', external_attributes })
      return shown(await upload(api, container_sid))
    },
    outcomes: { validation: '422 container_sid', conflict: '409' },
  },
  'carrierx/grace-start': {
    async tell(api, mock) {
      const grace = { threshold_action: 'reject', threshold_files: 1, threshold_grace_period: 60 }
      const { container_sid } = await newStore(api, grace)
      await newFile(api, container_sid)
      mock.clock.advance({ seconds: 60 })
      return shown(await upload(api, container_sid))
    },
    outcomes: { exceeded: 201, reached: '422 threshold_files' },
  },
  'carrierx/content-etag': {
    async tell(api) {
      const { container_sid } = await newStore(api)
      return resumed(api, `/storage/files/${await newFile(api, container_sid)}/data`)
    },
    outcomes: RESUMED,
  },
  'carrierx/max-file-bytes': {
    async tell(api) {
      const { container_sid } = await newStore(api)
      const send = (size: number) => () => upload(api, container_sid, size)
      return statuses(send(1_048_576), send(1_048_577), send(3_000_000))
    },
    outcomes: { 5368709120: [201, 201, 201], 1048576: [201, 413, 413] },
  },
  'carrierx/empty-allowed-list': {
    tell: (api) => nameInto(api, 'a.txt', {}),
    outcomes: { everything: 201, nothing: CLASSIFIED },
  },
  'carrierx/classification-precedence': {
    tell: (api) =>
      nameInto(api, 'a.zip', {
        allowed_classifications: ['archive'],
        blocked_classifications: ['archive'],
      }),
    outcomes: { blocked: CLASSIFIED, allowed: 201 },
  },
  'carrierx/mp3-classification': {
    async tell(api) {
      const { container_sid } = await newStore(api)
      return (await named(api, container_sid, 'a.mp3')).body.content_classification
    },
    outcomes: { unknown: 'unknown', media: 'media' },
  },
  'carrierx/cleanup-target': {
    async tell(api, mock) {
      const { container_sid } = await newStore(api, LRU)
      for (let i = 0; i < 4; i++) await newFile(api, container_sid)
      mock.clock.advance({ minutes: 2 })
      return (await fileSids(api, container_sid)).length
    },
    outcomes: { at: 2, below: 1 },
  },
  'carrierx/cleanup-order': {
    async tell(api, mock) {
      const { container_sid } = await newStore(api, LRU)
      const sids: string[] = []
      for (let i = 0; i < 4; i++) {
        sids.push(await newFile(api, container_sid))
        if (i === 0) await api('GET', `/storage/files/${sids[0]!}/data`)
        mock.clock.advance({ seconds: 1 })
      }
      await api('PATCH', `/storage/files/${sids[1]!}`, { name: 'b' })
      mock.clock.advance({ minutes: 2 })
      return (await fileSids(api, container_sid)).map((sid) => sids.indexOf(sid))
    },
    outcomes: { 'upload-is-use': [2, 3], 'change-is-use': [1, 3], 'unused-first': [0, 1] },
  },
  'carrierx/lifecycle-start': {
    async tell(api, mock) {
      const { container_sid } = await newStore(api)
      const life = { lifecycle_action: 'delete', lifecycle_ttl: 60 }
      const sid = await newFile(api, container_sid, 5, life)
      mock.clock.advance({ seconds: 30 })
      await api('PATCH', `/storage/files/${sid}`, { name: 'b' })
      mock.clock.advance({ seconds: 30 })
      return (await fileSids(api, container_sid)).length
    },
    outcomes: { date_modified: 1, upload: 0 },
  },
  'carrierx/access-date-interval': {
    async tell(api, mock) {
      const { container_sid } = await newStore(api)
      const path = `/storage/files/${await newFile(api, container_sid)}`
      await api('GET', `${path}/data`)
      mock.clock.advance({ seconds: 1 })
      await api('GET', `${path}/data`)
      return (await api('GET', path)).body.date_last_accessed
    },
    outcomes: { 60: '2025-01-01T00:00:00.000Z', 0: '2025-01-01T00:00:01.000Z' },
  },
  'carrierx/publish-uri': {
    async tell(api, mock) {
      const { container_sid } = await newStore(api, { publish_domain: 'https://a.example' })
      const sid = await newFile(api, container_sid)
      // An origin that is nobody's is the mock's own server.
      const url = `http://127.0.0.1:4010/core/v2/storage/files/${sid}`
      const reply = await mock.fetch(url, { headers: { authorization: 'Bearer t' } })
      return ((await reply.json()) as { publish_uri: string }).publish_uri.replace(sid, 'SID')
    },
    outcomes: {
      here: 'http://127.0.0.1:4010/f/SID',
      'publish-domain': 'https://a.example/f/SID',
      'sample-host': 'http://storage-carrierx.com/f/SID',
    },
  },
}
