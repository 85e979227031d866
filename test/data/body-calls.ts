import type { Service } from '../../src/core/service/service.js'
import type { MockOptions } from '../../src/index.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import { uploadForm } from '../support/carrierx.js'
import { CALLER, CONTAINERS, ENCODE, encodeForm } from '../support/locktera.js'
import { fileForm } from '../support/openai.js'

/** A call whose request has a body of more than `size` bytes, which creates one record. */
export interface BodyCall {
  /** Such as `openai form`. */
  readonly name: string
  readonly service: Service
  readonly seed: NonNullable<MockOptions['seed']>
  readonly operation: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: (size: number) => BodyInit
  readonly table: string
  readonly status: number
}

const container_sid = 'c'.repeat(32)
const JSON_TYPE = { 'content-type': 'application/json' }
const KEY = { authorization: 'Bearer sk-test' }

const ofOpenai = {
  service: openai,
  seed: { openai: { containers: [{ id: 'cntr_a', name: 'a' }] } },
  headers: KEY,
  status: 200,
}

const ofCarrierx = {
  service: carrierx,
  seed: { carrierx: { containers: [{ container_sid, name: 'a' }] } },
  operation: 'UploadFile',
  path: '/storage/files',
  headers: KEY,
  table: 'files',
  status: 201,
}

const ofLocktera = {
  service: locktera,
  seed: { locktera: { containers: [{ id: 'c1', org_id: 'org-1', name: 'a' }] } },
  headers: CALLER,
}

const textOf = (size: number) => 'x'.repeat(size)

/** Of every service: a form, and a JSON body or bytes. */
export const bodyCalls: readonly BodyCall[] = [
  {
    ...ofOpenai,
    name: 'openai form',
    operation: 'CreateContainerFile',
    path: '/containers/cntr_a/files',
    body: (size) => fileForm(textOf(size)),
    table: 'files',
  },
  {
    ...ofOpenai,
    name: 'openai JSON',
    operation: 'CreateContainer',
    path: '/containers',
    headers: { ...KEY, ...JSON_TYPE },
    body: (size) => JSON.stringify({ name: 'b' }) + ' '.repeat(size),
    table: 'containers',
  },
  {
    ...ofCarrierx,
    name: 'carrierx form',
    body: (size) => uploadForm({ container_sid }, textOf(size)),
  },
  {
    ...ofCarrierx,
    name: 'carrierx JSON',
    headers: { ...KEY, ...JSON_TYPE },
    body: (size) => JSON.stringify({ container_sid, name: 'b' }) + ' '.repeat(size),
  },
  {
    ...ofCarrierx,
    name: 'carrierx bytes',
    path: `/storage/files?container_sid=${container_sid}`,
    headers: { ...KEY, 'content-type': 'application/octet-stream' },
    body: textOf,
  },
  {
    ...ofLocktera,
    name: 'locktera form',
    operation: 'EncodeContainer',
    path: ENCODE,
    body: (size) => encodeForm({ container: {} }, { 'a.txt': textOf(size) }),
    table: 'containers',
    status: 200,
  },
  {
    ...ofLocktera,
    name: 'locktera JSON',
    operation: 'PostContainerEvent',
    path: `${CONTAINERS}/c1/events`,
    headers: { ...CALLER, ...JSON_TYPE },
    body: (size) =>
      JSON.stringify({
        created_date: '2025-01-01T00:00:00Z',
        action: 'object.load',
        user: 'a@b.example',
        creator_ip: '192.168.20.7',
      }) + ' '.repeat(size),
    table: 'events',
    status: 201,
  },
]
