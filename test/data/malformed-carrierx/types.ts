import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { CONTAINER, EXTERNAL, FILE, wrongKinds, type Must } from './attributes.js'
import { invalid, ofEach, spread, type Target } from './refusals.js'
import { CONTAINER_BODIES, CREATE, FILE_ATTRIBUTES, PATCH_FILE } from './targets.js'

const IS_NO_INTEGER = ['', ' ', '1.5', '1e3', '0x10', '+1', ' 1', '1 ', '1\n', '٣', 'ten', '--1']

function mistyped(
  what: string,
  target: Target,
  [name, must]: readonly [string, Must],
  [kind, value]: readonly [string, unknown],
): MalformedRequest {
  const body = JSON.stringify({ [name]: value })
  return invalid(`${kind} as ${name} of ${what}`, target, body, [name, must], 'of another type')
}

type Attributes = Readonly<Record<string, Must>>

/** Every attribute as everything that it is not at the first target, as one thing at the others. */
function typesOf(targets: Readonly<Record<string, Target>>, attributes: Attributes) {
  return Object.entries(attributes).flatMap((attribute) =>
    spread(targets, wrongKinds(attribute[1]), 1, (what, target, kind) =>
      mistyped(what, target, attribute, kind),
    ),
  )
}

const isNumber = ([, must]: readonly [string, Must]) => must.startsWith('must be integer')
const numbersOf = (attributes: Attributes) =>
  Object.entries(attributes)
    .filter(isNumber)
    .map(([name]) => name)
    // Its words are numbers, and none of them may be text.
    .filter((name) => name !== 'desired_bitrate')

function noNumber(what: string, target: Target, name: string, text: string): MalformedRequest {
  const title = `${JSON.stringify(text)} as ${name} of ${what}`
  const body = JSON.stringify({ [name]: text })
  return invalid(title, target, body, [name, 'must be integer'], 'numbers may come as digits alone')
}

const texts = [
  ...IS_NO_INTEGER.map((text) => noNumber('a new container', CREATE, 'quota_bytes', text)),
  ...IS_NO_INTEGER.map((text) => noNumber('a changed file', PATCH_FILE, 'lifecycle_ttl', text)),
  ...ofEach(CONTAINER_BODIES, (what, target) =>
    numbersOf(CONTAINER).map((name) => noNumber(what, target, name, 'many')),
  ),
  ...ofEach(FILE_ATTRIBUTES, (what, target) =>
    numbersOf(FILE).map((name) => noNumber(what, target, name, 'many')),
  ),
]

const external = EXTERNAL.flatMap((name) =>
  spread(CONTAINER_BODIES, wrongKinds('must be string'), 1, (what, target, [kind, value]) => {
    const body = JSON.stringify({ external_attributes: { [name]: value } })
    const fault = [`external_attributes.${name}`, 'must be string'] as const
    return invalid(`${kind} as ${name} of ${what}`, target, body, fault, 'of another type')
  }),
)

/** Attributes of a wrong type. */
export const wrongTypes: readonly MalformedRequest[] = [
  ...typesOf(CONTAINER_BODIES, CONTAINER),
  ...typesOf(FILE_ATTRIBUTES, FILE),
  ...texts,
  ...external,
]
