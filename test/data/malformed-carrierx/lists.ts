import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { refused, short, spread, type Details, type Target } from './refusals.js'
import { LIST_CONTAINERS, LIST_FILES, LISTS, withQuery } from './targets.js'

/** A query that is refused for one of its parameters. */
export function query(
  what: string,
  target: Target,
  [param, value]: readonly [string, string],
  reason: string,
  details: Details = {},
): MalformedRequest {
  const search = `${param}=${value}`
  return refused('invalid_query', `${what}?${short(search)}`, withQuery(target, search), reason, {
    says: `Invalid query parameter '${param}': ${reason}`,
    ...details,
  })
}

// Pages.

const NO_INTEGERS = [
  ...['', 'ten', '1.5', '1e3', '1.0', '0x10', '%2010', '+10', '10,', '1_0', '--1', '-', 'null'],
  ...['true', 'NaN', 'Infinity', '%', '%zz', '%ff', '%D9%A3', '[]', '9'.repeat(400)],
]

const OUTSIDE = [
  ['limit', '-1', 'must be from 0 to 1000'],
  ['limit', '1001', 'must be from 0 to 1000'],
  ['offset', '-1', 'must be at least 0'],
  ['limit', '9007199254740993', 'must be from 0 to 1000'],
  ['limit', '-99999999999999999999', 'must be from 0 to 1000'],
  ['limit', '00001001', 'must be from 0 to 1000'],
  ['offset', '-9007199254740993', 'must be at least 0'],
  ['offset', '-00001', 'must be at least 0'],
] as const

const pages = [
  ...['limit', 'offset'].flatMap((param) =>
    spread(LISTS, NO_INTEGERS, 5, (what, target, value) =>
      query(what, target, [param, value], 'must be integer'),
    ),
  ),
  ...spread(LISTS, OUTSIDE, 3, (what, target, [param, value, reason]) =>
    query(what, target, [param, value], reason),
  ),
  refused('invalid_query', 'containers?limit', withQuery(LIST_CONTAINERS, 'limit'), 'no value', {
    says: "Invalid query parameter 'limit': must be integer",
  }),
  refused(
    'invalid_query',
    'a bad limit behind 1,000 unknown keys',
    withQuery(LIST_CONTAINERS, `${'a&'.repeat(1000)}limit=x`),
    'they hide nothing',
    { says: "Invalid query parameter 'limit': must be integer" },
  ),
  refused(
    'invalid_query',
    'strict: containers?limit=101',
    withQuery(LIST_CONTAINERS, 'limit=101'),
    'a rule allows 100',
    { says: "Invalid query parameter 'limit': must be from 0 to 100", world: 'strict' },
  ),
]

// Orders.

const NO_ATTRIBUTES = [
  ['', ''],
  ['nothing', 'nothing'],
  ['name,type', 'name,type'],
  ['-name', '-name'],
  ['Name', 'Name'],
  ['__proto__', '__proto__'],
  ['constructor%20asc', 'constructor'],
  ['name.length', 'name.length'],
  ['shuffle%20desc', 'shuffle'],
  ['%F0%9F%98%80', '😀'],
  ['%00', '\0'],
  ['o'.repeat(4000), 'o'.repeat(80)],
] as const

const NO_ORDERS = [
  'name%20up',
  'name%20DESC',
  'name%20asc%20desc',
  'name%20asc,',
  'name%20desc%20x',
]

const NOT_COMPARED = 'is not a text, a number, or true or false'

const orders = [
  ...spread(LISTS, NO_ATTRIBUTES, 2, (what, target, [order, shown]) =>
    query(what, target, ['order', order], `there is no attribute ${JSON.stringify(shown)}`),
  ),
  ...spread(LISTS, NO_ORDERS, 1, (what, target, order) => {
    const reason = 'it is an attribute, then asc or desc; or the word shuffle'
    return query(what, target, ['order', order], reason)
  }),
  ...['allowed_classifications', 'external_attributes'].map((name) =>
    query('containers', LIST_CONTAINERS, ['order', name], `${name} ${NOT_COMPARED}`),
  ),
  query(
    'containers',
    LIST_CONTAINERS,
    ['order', 'external_attributes.aws_secret_key'],
    'external_attributes.aws_secret_key is a secret',
  ),
  query('files', LIST_FILES, ['order', 'total_files'], 'there is no attribute "total_files"'),
]

/** Pages and orders of lists. */
export const wrongLists: readonly MalformedRequest[] = [...pages, ...orders]
