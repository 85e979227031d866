import { expect, it } from 'vitest'
import type { RecordChange } from '../../../src/inspector/api/types.js'
import { changesText, groupChanges } from '../../../src/inspector/world/changes.js'

const change = (kind: RecordChange['kind'], table: string, key: string): RecordChange => ({
  kind,
  service: 'openai',
  table,
  key,
  title: key,
  fields: [],
})

it('groups changes by table, in their order', () => {
  const changes = [
    change('added', 'files', 'a'),
    change('deleted', 'containers', 'b'),
    change('changed', 'files', 'c'),
  ]
  expect(groupChanges(changes).map((group) => [group.table, group.changes.length])).toEqual([
    ['files', 2],
    ['containers', 1],
  ])
})

it('counts changes by kind', () => {
  expect(changesText([])).toBe('no difference')
  expect(changesText([change('added', 'files', 'a'), change('added', 'files', 'b')])).toBe(
    '2 added',
  )
  expect(changesText([change('deleted', 'files', 'a'), change('added', 'files', 'b')])).toBe(
    '1 added, 1 deleted',
  )
})
