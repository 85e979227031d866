import type { Step, StepRequest } from '../../../../core/service/verify-steps.js'
import { containerStep, createStep, filteredListStep } from './requests.js'

const AWS = { aws_access_key: 'made up', aws_bucket_name: 'none', aws_secret_key: 'made up' }
const list = (title: string, query: Readonly<Record<string, string>>): Step => ({
  title,
  operation: 'ListContainers',
  ask: () => ({ query }),
  compare: 'shape',
  // Whether there is a next page depends on containers of others.
  ignore: ['/pagination'],
})

/** Steps that read what exists before the run creates anything. */
export const readSteps: readonly Step[] = [
  {
    ...list('lists containers', { limit: '1' }),
    keep: { there: '/items/0/container_sid' },
  },
  containerStep('gets the first listed container', 'GetContainer', 'there', { compare: 'shape' }),
  ...['100', '101', '1000', '1001', '-1'].map((limit) =>
    list(`lists containers with limit ${limit}`, { limit, include_fields: 'container_sid' }),
  ),
  list('lists containers from an offset below 0', { offset: '-1', limit: '1' }),
  list('lists containers with an unknown query parameter', { limits: '3', limit: '1' }),
  list('lists containers by an invalid filter', { filter: 'name is a', limit: '1' }),
  filteredListStep(
    'lists containers by a filter that matches none',
    'ListContainers',
    ({ name }) => `name eq ${name('no')}`,
  ),
  {
    title: 'gets a container that does not exist',
    operation: 'GetContainer',
    ask: () => ({ params: { container_sid: 'quayside-verify-none' } }),
  },
]

/** Creates that the service may accept or refuse. */
export const createSteps: readonly Step[] = [
  createStep('creates a container', { string_key_1: 'k' }, 'first'),
  createStep('gives an unknown member', { nam: 'a' }),
  createStep('gives a read-only member', { total_files: 3 }),
  createStep('gives a number as text', { integer_key_1: '39984' }),
  createStep('gives a number as its name', { name: 1 }),
  createStep('gives a quota below 0', { quota_files: -1 }),
  createStep('gives null as a quota', { quota_files: null }),
  createStep('gives a parent that does not exist', {
    parent_container_sid: 'quayside-verify-none',
  }),
  createStep('gives a threshold above its quota', { quota_files: 1, threshold_files: 2 }),
  createStep('gives a target without its threshold', { threshold_files_target: 1 }),
  createStep('gives external storage without credentials', { type: 'gcp' }),
  createStep('gives external storage', { type: 'aws', external_attributes: AWS }, 'external'),
  createStep('gives unique keys', ({ name }) => ({ unique: true, string_key_1: name('key') })),
  createStep('gives the same unique keys', ({ name }) => ({
    unique: true,
    string_key_1: name('key'),
  })),
  // If such a container already exists, the first of these is refused, too.
  createStep('gives no keys and is unique', { unique: true }),
  createStep('gives no keys and is unique, too', { unique: true }),
]

const page = (title: string, query: NonNullable<StepRequest['query']>): Step =>
  filteredListStep(title, 'ListContainers', ({ name }) => `name like ${name('page-')}%`, { query })

/** Three containers, and pages that a filter limits to them. */
const pageSteps: readonly Step[] = [
  ...['first', 'second', 'third'].map((which, index) =>
    createStep(`creates the ${which} of three`, {}, `page-${String(index + 1)}`),
  ),
  page('lists two of three', { limit: '2' }),
  page('lists the third of three', { limit: '2', offset: '2' }),
  page('lists the middle one of three', { limit: '1', offset: '1', order: 'name desc' }),
  page('lists three in ascending order', { order: 'name asc' }),
  page('lists what follows three', { offset: '3' }),
]

/** Steps that read, change, list and delete containers. */
export const containerSteps: readonly Step[] = [
  containerStep('gets a container', 'GetContainer', 'first'),
  containerStep('gets some of its members', 'GetContainer', 'first', {
    query: { include_fields: 'name,type' },
  }),
  containerStep('changes its name', 'UpdateContainer', 'first', {
    json: { name: 'quayside-verify' },
  }),
  containerStep('changes its quota to null', 'UpdateContainer', 'first', {
    json: { quota_bytes: null },
  }),
  containerStep('changes whether it is encrypted', 'UpdateContainer', 'first', {
    json: { encrypted: true },
  }),
  containerStep('replaces it', 'ReplaceContainer', 'first', { json: { name: 'quayside-verify' } }),
  createStep('creates one to search for', ({ name }) => ({ name: name('Report') }), 'report'),
  ...['eq', 'ne', 'in', 'like', 'ilike'].map((operator) =>
    filteredListStep(
      `lists containers by a name in lower case with ${operator}`,
      'ListContainers',
      ({ name, id }) => `name ${operator} ${name('report')} and container_sid eq ${id('report')}`,
    ),
  ),
  filteredListStep(
    'lists containers in descending order',
    'ListContainers',
    ({ name }) => `name like ${name('gives a')}%`,
    { query: { order: 'name desc', include_fields: 'name' } },
  ),
  ...pageSteps,
  createStep(
    'creates one with the keys of another',
    ({ name }) => ({ string_key_1: name('key') }),
    'twin',
  ),
  containerStep('makes it unique', 'UpdateContainer', 'twin', { json: { unique: true } }),
  createStep('creates a parent', {}, 'parent'),
  createStep('creates a child', ({ id }) => ({ parent_container_sid: id('parent') }), 'child'),
  containerStep('deletes the parent', 'DeleteContainer', 'parent', { removes: 'parent' }),
  containerStep('gets the child', 'GetContainer', 'child'),
  containerStep('gets the deleted parent', 'GetContainer', 'parent'),
  containerStep('deletes the parent again', 'DeleteContainer', 'parent'),
]
