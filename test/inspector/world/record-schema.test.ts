import { expect, it } from 'vitest'
import { worldSchema } from '../../../src/core/seeding/json-schema.js'
import {
  fieldsOf,
  newRecord,
  referredTable,
  typeText,
} from '../../../src/inspector/world/record-schema.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'

const schema = worldSchema([openai, carrierx, locktera])
const fields = (service: string, table: string) => fieldsOf(schema, service, table)
const field = (service: string, table: string, name: string) =>
  fields(service, table).find((one) => one.name === name)!

it('lists the fields of a table in the order of the contract', () => {
  const names = fields('openai', 'containers').map(({ name }) => name)
  expect(names.slice(0, 4)).toEqual(['id', 'object', 'created_at', 'status'])
  expect(fields('openai', 'nothing')).toEqual([])
})

it('leaves the source out of descriptions', () => {
  expect(field('openai', 'containers', 'id').description).toBe('Id of the container.')
})

it('says what a field takes', () => {
  expect(typeText(field('openai', 'containers', 'status'))).toBe('"running" or "expired"')
  expect(typeText(field('openai', 'files', 'bytes'))).toBe('integer or null')
  expect(typeText(field('locktera', 'containers', 'created_at'))).toBe('time')
  expect(typeText(field('locktera', 'containers', 'drm_rules'))).toBe('object')
})

it('starts a record with its required fields and its bytes', () => {
  expect(newRecord(fields('openai', 'files'))).toEqual({
    container_id: '',
    path: '',
    content: { text: '' },
  })
  expect(newRecord(fields('locktera', 'tags'))).toEqual({ container_id: '', new_tags: [] })
})

it('knows the table that a field refers to', () => {
  const tables = ['containers', 'orgs', 'files']
  expect(referredTable('container_id', tables)).toBe('containers')
  expect(referredTable('parent_container_sid', tables)).toBe('containers')
  expect(referredTable('org_id', tables)).toBe('orgs')
  expect(referredTable('partner_sid', tables)).toBeUndefined()
  expect(referredTable('id', tables)).toBeUndefined()
})
