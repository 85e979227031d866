import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { FILE_READ_ONLY, READ_ONLY, STRANGE_NAMES } from './attributes.js'
import { AS_JSON, ofEach, refused, spread, type Target } from './refusals.js'
import { CONTAINER_BODIES, FILE_ATTRIBUTES, JSON_BODIES } from './targets.js'

/** Refused for the one member that nobody declares; it is written as text, for `__proto__`. */
function undeclared(what: string, target: Target, name: string, json: string): MalformedRequest {
  const title = `strict: ${JSON.stringify(name)} of ${what}`
  return refused('validation', title, target, 'a rule refuses it', {
    headers: AS_JSON,
    body: json,
    fault: [name, 'is not declared'],
    world: 'strict',
  })
}

const memberOf = (name: string) => `{"name":"a",${JSON.stringify(name)}:1}`
const within = (name: string) => `{"external_attributes":{${JSON.stringify(name)}:{"a":1}}}`

const unknown = spread(JSON_BODIES, STRANGE_NAMES, 3, (what, target, name) =>
  undeclared(what, target, name, memberOf(name)),
)

const STRANGE_ATTRIBUTES = ['__proto__', 'constructor', 'aws_region', 'AWS_ACCESS_KEY', 'name', '']

const external = spread(CONTAINER_BODIES, STRANGE_ATTRIBUTES, 2, (what, target, name) =>
  undeclared(what, target, `external_attributes.${name}`, within(name)),
)

const readOnly = [
  ...ofEach(CONTAINER_BODIES, (what, target) =>
    READ_ONLY.map((name) => undeclared(what, target, name, memberOf(name))),
  ),
  ...ofEach(FILE_ATTRIBUTES, (what, target) =>
    FILE_READ_ONLY.map((name) => undeclared(what, target, name, memberOf(name))),
  ),
]

const many = ofEach(JSON_BODIES, (what, target) => {
  const name = 'k'.repeat(100_000)
  const one = undeclared(what, target, 'k'.repeat(200), `{"${name}":1}`)
  return { ...one, name: `strict: a name of 100,000 letters of ${what}` }
})

const asBadRequest = ofEach(JSON_BODIES, (what, target) =>
  refused('validation_as_400', `conflicts: a number as the name of ${what}`, target, 'a rule', {
    headers: AS_JSON,
    body: '{"name":5}',
    fault: ['name', 'must be string'],
    world: 'conflicts',
  }),
)

/** Members that no schema declares, and what other rules make of mistakes. */
export const undeclaredMembers: readonly MalformedRequest[] = [
  ...unknown,
  ...external,
  ...readOnly,
  ...many,
  ...asBadRequest,
]
