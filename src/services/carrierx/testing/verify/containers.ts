import type { Step } from '../../../../core/service/verify-steps.js'
import { about, create, filtered } from './requests.js'

const AWS = { aws_access_key: 'made up', aws_bucket_name: 'none', aws_secret_key: 'made up' }
const list = (title: string, query: Readonly<Record<string, string>>): Step => ({
  title,
  operation: 'ListContainers',
  ask: () => ({ query }),
  compare: 'shape',
  // Whether a page follows is a matter of what others have made.
  ignore: ['/pagination'],
})

/** What is there before anything is made. */
export const looks: readonly Step[] = [
  {
    ...list('lists containers', { limit: '1' }),
    keep: { there: '/items/0/container_sid' },
  },
  about('gets the first one that is there', 'GetContainer', 'there', { compare: 'shape' }),
  ...['100', '101', '1000', '1001', '-1'].map((limit) =>
    list(`lists containers with limit ${limit}`, { limit, include_fields: 'container_sid' }),
  ),
  list('lists containers from an offset below 0', { offset: '-1', limit: '1' }),
  list('lists containers with an unknown query parameter', { limits: '3', limit: '1' }),
  list('lists containers by a filter that is none', { filter: 'name is a', limit: '1' }),
  filtered('lists containers of nobody', 'ListContainers', ({ name }) => `name eq ${name('no')}`),
  {
    title: 'gets a container that never was',
    operation: 'GetContainer',
    ask: () => ({ params: { container_sid: 'quayside-verify-none' } }),
  },
]

/** What a create takes, and what it refuses. */
export const creates: readonly Step[] = [
  create('creates a container', { string_key_1: 'k' }, 'first'),
  create('gives an unknown member', { nam: 'a' }),
  create('gives a read-only member', { total_files: 3 }),
  create('gives a number as text', { integer_key_1: '39984' }),
  create('gives a number as its name', { name: 1 }),
  create('gives a quota below 0', { quota_files: -1 }),
  create('gives null as a quota', { quota_files: null }),
  create('gives a parent that is not there', { parent_container_sid: 'quayside-verify-none' }),
  create('gives a threshold above its quota', { quota_files: 1, threshold_files: 2 }),
  create('gives a target without its threshold', { threshold_files_target: 1 }),
  create('gives external storage without credentials', { type: 'gcp' }),
  create('gives external storage', { type: 'aws', external_attributes: AWS }, 'external'),
  create('gives unique keys', ({ name }) => ({ unique: true, string_key_1: name('key') })),
  create('gives the same unique keys', ({ name }) => ({ unique: true, string_key_1: name('key') })),
  // Where somebody has one already, the first of these is refused as well.
  create('gives no keys and is unique', { unique: true }),
  create('gives no keys and is unique, too', { unique: true }),
]

/** What becomes of containers. */
export const containers: readonly Step[] = [
  about('gets a container', 'GetContainer', 'first'),
  about('gets some of its members', 'GetContainer', 'first', {
    query: { include_fields: 'name,type' },
  }),
  about('changes its name', 'UpdateContainer', 'first', { json: { name: 'quayside-verify' } }),
  about('changes its quota to null', 'UpdateContainer', 'first', { json: { quota_bytes: null } }),
  about('changes whether it is encrypted', 'UpdateContainer', 'first', {
    json: { encrypted: true },
  }),
  about('replaces it', 'ReplaceContainer', 'first', { json: { name: 'quayside-verify' } }),
  create('creates one to look for', ({ name }) => ({ name: name('Report') }), 'report'),
  ...['eq', 'ne', 'in', 'like', 'ilike'].map((operator) =>
    filtered(
      `lists containers whose name is ${operator} another in small letters`,
      'ListContainers',
      ({ name, id }) => `name ${operator} ${name('report')} and container_sid eq ${id('report')}`,
    ),
  ),
  filtered(
    'lists containers in descending order',
    'ListContainers',
    ({ name }) => `name like ${name('gives a')}%`,
    { query: { order: 'name desc', include_fields: 'name' } },
  ),
  create('creates one with keys of another', ({ name }) => ({ string_key_1: name('key') }), 'twin'),
  about('makes it unique', 'UpdateContainer', 'twin', { json: { unique: true } }),
  create('creates a parent', {}, 'parent'),
  create('creates a child', ({ id }) => ({ parent_container_sid: id('parent') }), 'child'),
  about('deletes the parent', 'DeleteContainer', 'parent', { removes: 'parent' }),
  about('gets the child', 'GetContainer', 'child'),
  about('gets the deleted parent', 'GetContainer', 'parent'),
  about('deletes the parent again', 'DeleteContainer', 'parent'),
]
