import type { containerRules } from '../../../src/services/carrierx/contract/container-rules.js'
import { newFile, newStore, refused } from '../../support/carrierx.js'
import type { Answer, Api } from '../../support/api.js'
import { statuses, type Scenario } from '../../support/scenario.js'

const create = (api: Api, fields: object) => api('POST', '/storage/containers', fields)

/** 200, or the refusal in short. */
export const shown = (answer: Answer): number | string =>
  answer.status < 400 ? answer.status : refused(answer)

const KEYS = { unique: true, string_key_1: 'a' }
const AWS = { aws_access_key: 'a', aws_bucket_name: 'b', aws_secret_key: 'c' }

/** Rules about containers. */
export const containers: Readonly<Record<keyof typeof containerRules, Scenario>> = {
  'carrierx/threshold-order': {
    tell: async (api) => shown(await create(api, { quota_files: 1, threshold_files: 2 })),
    outcomes: { refused: '422 threshold_files' },
  },
  'carrierx/target-without-threshold': {
    tell: async (api) => shown(await create(api, { threshold_bytes_target: 1 })),
    outcomes: { refused: '422 threshold_bytes_target', accepted: 200 },
  },
  'carrierx/credential-sets': {
    tell: async (api) => shown(await create(api, { type: 'gcp' })),
    outcomes: { refused: '422 external_attributes' },
  },
  'carrierx/encrypted-change': {
    async tell(api) {
      const { container_sid: sid } = await newStore(api)
      return shown(await api('PATCH', `/storage/containers/${sid}`, { encrypted: true }))
    },
    outcomes: { refused: '422 encrypted' },
  },
  'carrierx/unique-keys': {
    async tell(api) {
      await newStore(api, KEYS)
      return shown(await create(api, KEYS))
    },
    outcomes: { refused: '422 unique' },
  },
  'carrierx/unique-on-update': {
    async tell(api) {
      await newStore(api, KEYS)
      const { container_sid: sid } = await newStore(api, { ...KEYS, unique: false })
      const path = `/storage/containers/${sid}`
      return [
        shown(await api('PATCH', path, { unique: true })),
        shown(await api('PUT', path, KEYS)),
        shown(await create(api, KEYS)),
      ]
    },
    outcomes: {
      refused: ['422 unique', '422 unique', '422 unique'],
      accepted: [200, 200, '422 unique'],
    },
  },
  'carrierx/negative-numbers': {
    tell: async (api) => shown(await create(api, { quota_files: -1 })),
    outcomes: { refused: '422 quota_files', accepted: 200 },
  },
  'carrierx/unknown-parent': {
    tell: async (api) => shown(await create(api, { parent_container_sid: 'nobody' })),
    outcomes: { refused: '422 parent_container_sid', accepted: 200 },
  },
  'carrierx/threshold-action-default': {
    tell: async (api) => (await create(api, {})).body.threshold_action,
    outcomes: { null: null, no_action: 'no_action' },
  },
  'carrierx/null-quota': {
    async tell(api) {
      const { container_sid: sid } = await newStore(api)
      const changed = await api('PATCH', `/storage/containers/${sid}`, { quota_bytes: null })
      return [shown(await create(api, { quota_files: null })), shown(changed)]
    },
    outcomes: { unlimited: [200, 200], refused: ['422 quota_files', '422 quota_bytes'] },
  },
  'carrierx/unique-scope': {
    async tell(api) {
      await newStore(api, { ...KEYS, partner_sid: 'one' })
      return shown(await create(api, { ...KEYS, partner_sid: 'two' }))
    },
    outcomes: { partner: 200, everywhere: '422 unique' },
  },
  'carrierx/unique-null-keys': {
    async tell(api) {
      await newStore(api, { unique: true })
      return shown(await create(api, { unique: true }))
    },
    outcomes: { equal: '422 unique', different: 200 },
  },
  'carrierx/container-limit': {
    async tell(api) {
      const external = { type: 'aws', external_attributes: AWS }
      const fields = [{}, external, external, {}, {}, { partner_sid: 'another' }]
      return statuses(...fields.map((one) => () => create(api, one)))
    },
    outcomes: { 0: [200, 200, 200, 200, 200, 200], 2: [200, 200, 200, 200, 422, 200] },
  },
  'carrierx/delete-nonempty-container': {
    async tell(api) {
      const { container_sid: full } = await newStore(api)
      const { container_sid: empty } = await newStore(api)
      await newFile(api, full)
      const remove = (sid: string) => () => api('DELETE', `/storage/containers/${sid}`)
      return [
        ...(await statuses(remove(full), remove(empty))),
        (await api('GET', '/storage/files')).body.total,
      ]
    },
    outcomes: { 'deletes-files': [204, 204, 0], conflict: [409, 204, 1] },
  },
  'carrierx/parent-vanishes': {
    async tell(api) {
      const { container_sid: parent } = await newStore(api)
      await newStore(api, { parent_container_sid: parent })
      await api('DELETE', `/storage/containers/${parent}`)
      return (await api('GET', '/storage/containers')).body.total
    },
    outcomes: { deleted: 0, kept: 1 },
  },
  'carrierx/secrets-on-read': {
    async tell(api) {
      return (await create(api, { type: 'aws', external_attributes: AWS })).body.external_attributes
    },
    outcomes: {
      masked: { aws_access_key: '***', aws_bucket_name: 'b', aws_secret_key: '***' },
      'left-out': { aws_bucket_name: 'b' },
      shown: AWS,
    },
  },
  'carrierx/percent-rounding': {
    async tell(api) {
      const { container_sid: sid } = await newStore(api, { quota_files: 3, quota_bytes: 1000 })
      await newFile(api, sid, 5)
      const { body } = await api('GET', `/storage/containers/${sid}`)
      return [body.available_files_percent, body.available_bytes_percent]
    },
    outcomes: { down: [66, 99], nearest: [67, 100] },
  },
}
