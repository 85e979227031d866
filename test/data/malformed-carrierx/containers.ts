import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { AS_JSON, invalid, ofEach, refused, type Target } from './refusals.js'
import { CONTAINER_BODIES, CREATE, DELETE_CONTAINER, PATCH_CONTAINER } from './targets.js'

const PATCH_CRYPT: Target = { method: 'PATCH', path: '/storage/containers/c-crypt' }
const PUT_BARE: Target = { method: 'PUT', path: '/storage/containers/c-bare' }

const parents = ofEach(CONTAINER_BODIES, (what, target) =>
  ['nobody', '', '__proto__', 'f-1', ...(target === CREATE ? [] : ['c-plain'])].map((sid) =>
    invalid(
      `${JSON.stringify(sid)} as the parent of ${what}`,
      target,
      { parent_container_sid: sid },
      ['parent_container_sid', 'names no other container'],
      'it would have to go at once',
    ),
  ),
)

const encryption = [
  ...['PATCH', 'PUT'].map((method) =>
    invalid(
      `encryption of what is there, by ${method}`,
      { ...PATCH_CONTAINER, method },
      { encrypted: true },
      ['encrypted', 'cannot be changed'],
      'it is settled when the container is made',
    ),
  ),
  invalid(
    'the end of encryption',
    PATCH_CRYPT,
    { encrypted: false },
    ['encrypted', 'cannot be changed'],
    'it is settled when the container is made',
  ),
]

// Keys.

const TAKEN = 'container with the same set of keys already exists'

function taken(name: string, target: Target, body: object, sid: string): MalformedRequest {
  const why = 'a unique container with these keys is there'
  const details = { headers: AS_JSON, body: JSON.stringify(body) }
  return refused('duplicate_keys', name, target, why, { ...details, fault: ['unique', TAKEN, sid] })
}

const SEVEN = { unique: true, integer_key_1: 7, string_key_1: 'seven' }

const keys = [
  ...ofEach(CONTAINER_BODIES, (what, target) => [
    taken(`the keys of another for ${what}`, target, SEVEN, 'c-unique'),
    taken(
      `the keys of another as text for ${what}`,
      target,
      { ...SEVEN, integer_key_1: '7', string_key_4: null },
      'c-unique',
    ),
  ]),
  taken('no keys, like another one', CREATE, { unique: true }, 'c-bare'),
  taken(
    'the default keys, like another one',
    { ...PUT_BARE, path: '/storage/containers/c-unique' },
    { unique: true },
    'c-bare',
  ),
  taken('the keys of another in place of none', PUT_BARE, SEVEN, 'c-unique'),
  taken(
    'a change of a key to that of another',
    { method: 'PATCH', path: '/storage/containers/c-bare' },
    { integer_key_1: 7, string_key_1: 'seven' },
    'c-unique',
  ),
]

const under = (world: 'strict' | 'conflicts') => (one: MalformedRequest) => ({
  ...one,
  name: `${world}: ${one.name}`,
  world,
})

const strict = [
  taken('the keys of a stranger', CREATE, { unique: true, integer_key_1: 8 }, 'c-stranger'),
  invalid(
    'one container too many',
    CREATE,
    {},
    ['container_sid', 'there are 11 containers already'],
    'two are allowed',
  ),
  ...ofEach(CONTAINER_BODIES, (what, target) =>
    ['quota_bytes', 'quota_files'].map((name) =>
      invalid(
        `null as ${name} of ${what}`,
        target,
        { [name]: null },
        [name, 'must be integer'],
        'it is not taken for none',
      ),
    ),
  ),
].map(under('strict'))

const conflicts = [
  refused('conflict', 'a container with files', DELETE_CONTAINER, 'a rule keeps it', {
    says: 'There are 5 files in the container',
  }),
].map(under('conflicts'))

/** Containers that cannot be as they are said to be: their parents, their keys, their number. */
export const wrongContainers: readonly MalformedRequest[] = [
  ...parents,
  ...encryption,
  ...keys,
  ...strict,
  ...conflicts,
]
