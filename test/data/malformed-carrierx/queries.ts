import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { STRANGE_NAMES } from './attributes.js'
import { query } from './lists.js'
import { ofEach, refused, spread, type Target } from './refusals.js'
import {
  GET_CONTAINER,
  GET_FILE,
  LIST_CONTAINERS,
  LIST_FILES,
  LISTS,
  OPERATIONS,
  PUBLISHED,
  UPLOAD,
  withQuery,
} from './targets.js'

// Fields.

const FIELDS = ['include_fields', 'exclude_fields', 'includeFields', 'excludeFields']
const SHOWN = { ...LISTS, container: GET_CONTAINER, file: GET_FILE }

const STRANGERS = [
  ['nothing', 'nothing'],
  ['name,', ''],
  ['', ''],
  ['name,nothing,nobody', 'nothing'],
  ['name;type', 'name;type'],
  ['name%20type', 'name type'],
  ['NAME', 'NAME'],
  ['*', '*'],
  ['%00', '\0'],
  ['__proto__', '__proto__'],
  ['external_attributes.aws_bucket_name', 'external_attributes.aws_bucket_name'],
  ['f'.repeat(4000), 'f'.repeat(80)],
] as const

const none = (name: string) => `there is no attribute ${JSON.stringify(name)}`

const fields = [
  ...FIELDS.flatMap((param) =>
    spread(SHOWN, STRANGERS, 2, (what, target, [value, shown]) =>
      query(what, target, [param, value], none(shown)),
    ),
  ),
  query('files', LIST_FILES, ['include_fields', 'total_files'], none('total_files')),
  query('containers', LIST_CONTAINERS, ['include_fields', 'file_sid'], none('file_sid')),
  ...['include', 'exclude'].map((way) => {
    const search = `${way}_fields=name&${way}Fields=nothing`
    const target = withQuery(LIST_CONTAINERS, search)
    return refused('invalid_query', `containers?${search}`, target, 'spelt in both ways', {
      says: `Invalid query parameter '${way}Fields': ${none('nothing')}`,
    })
  }),
  query(
    'a missing container',
    { method: 'GET', path: '/storage/containers/nobody' },
    ['include_fields', 'nothing'],
    none('nothing'),
  ),
]

// Twice.

function twice(what: string, target: Target, param: string, value = '1'): MalformedRequest {
  const search = `${param}=${value}&${param}=${value}`
  return refused('invalid_query', `${what}?${search}`, withQuery(target, search), 'which one?', {
    says: `Invalid query parameter '${param}': is given more than once`,
  })
}

const repeated = [
  ...ofEach(LISTS, (what, target) => [
    ...['limit', 'offset'].map((param) => twice(what, target, param)),
    twice(what, target, 'order', 'name'),
    twice(what, target, 'filter', 'name%20eq%20a'),
    refused(
      'invalid_query',
      `${what}?limit=1 4,000 times`,
      withQuery(target, 'limit=1&'.repeat(4000)),
      'which one?',
      { says: "Invalid query parameter 'limit': is given more than once", isTooLongForHttp: true },
    ),
  ]),
  ...ofEach(SHOWN, (what, target) => FIELDS.map((param) => twice(what, target, param, 'name'))),
]

// Unknown.

const everywhere = Object.entries({ ...OPERATIONS, 'published file': PUBLISHED })
  // Without a body, that is what an upload is refused for.
  .filter(([, target]) => target !== UPLOAD)
  .map(([what, target]) => query(what, target, ['limt', '5'], 'is not declared'))

const strange = STRANGE_NAMES.map((name) => {
  const target = withQuery(LIST_CONTAINERS, `${encodeURIComponent(name)}=x`)
  return refused('invalid_query', `a query of ${JSON.stringify(name)}`, target, 'not declared', {
    says: `Invalid query parameter '${name}': is not declared`,
  })
})

const long = query('containers', LIST_CONTAINERS, ['k'.repeat(4000), ''], 'is not declared', {
  says: `Invalid query parameter '${'k'.repeat(200)}': is not declared`,
})

const unknown = [...everywhere, ...strange, long].map((one) => ({
  ...one,
  name: `strict: ${one.name}`,
  world: 'strict',
}))

/** Fields that are asked for, and parameters that come twice or are unknown. */
export const wrongQueries: readonly MalformedRequest[] = [...fields, ...repeated, ...unknown]
