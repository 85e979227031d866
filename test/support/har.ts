import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { entriesOf, type RawHarEntry } from '../../src/conformance/har/parse.js'
import type { Har } from '../../src/conformance/har/types.js'

/** A HAR as whoever reads the file has it. */
export function harOf({ toHar }: { toHar(): Har }) {
  const har = JSON.parse(JSON.stringify(toHar())) as { log: { entries: Changeable[] } }
  entriesOf(har, 'the HAR')
  return har
}

type Changeable = { -readonly [K in keyof RawHarEntry]: RawHarEntry[K] }

const text = { type: 'string' }
const pair = {
  type: 'object',
  required: ['name', 'value'],
  properties: { name: text, value: text, comment: text },
}

const size = { type: 'integer', minimum: -1 }
const message = {
  httpVersion: text,
  cookies: { type: 'array', items: pair },
  headers: { type: 'array', items: pair },
  headersSize: size,
  bodySize: size,
}

const ofMessage = Object.keys(message)
const time = { type: 'number', minimum: -1 }

/** HAR 1.2, after the schema that is published as `har-schema`; members of ours begin with `_`. */
const HAR_SCHEMA = closed({
  type: 'object',
  required: ['log'],
  properties: {
    log: {
      type: 'object',
      required: ['version', 'creator', 'entries'],
      properties: {
        version: { type: 'string', pattern: '^\\d+\\.\\d+$' },
        creator: {
          type: 'object',
          required: ['name', 'version'],
          properties: { name: text, version: text, comment: text },
        },
        comment: text,
        entries: {
          type: 'array',
          items: {
            type: 'object',
            required: ['startedDateTime', 'time', 'request', 'response', 'cache', 'timings'],
            properties: {
              startedDateTime: { type: 'string', format: 'date-time' },
              time: { type: 'number', minimum: 0 },
              cache: { type: 'object' },
              comment: text,
              timings: {
                type: 'object',
                required: ['send', 'wait', 'receive'],
                properties: {
                  ...{ dns: time, connect: time, blocked: time, ssl: time },
                  ...{ send: time, wait: time, receive: time },
                },
              },
              request: {
                type: 'object',
                required: ['method', 'url', 'queryString', ...ofMessage],
                properties: {
                  ...message,
                  method: text,
                  // A URL that is malformed stands as it was sent.
                  url: { type: 'string', pattern: '^https?://[^/]+/' },
                  queryString: { type: 'array', items: pair },
                  postData: {
                    type: 'object',
                    required: ['mimeType'],
                    properties: {
                      mimeType: text,
                      text,
                      comment: text,
                      params: {
                        type: 'array',
                        items: {
                          type: 'object',
                          required: ['name'],
                          properties: {
                            ...{ name: text, value: text, fileName: text },
                            ...{ contentType: text, comment: text },
                          },
                        },
                      },
                    },
                  },
                },
              },
              response: {
                type: 'object',
                required: ['status', 'statusText', 'content', 'redirectURL', ...ofMessage],
                properties: {
                  ...message,
                  ...{ status: { type: 'integer' }, statusText: text, redirectURL: text },
                  content: {
                    type: 'object',
                    required: ['size', 'mimeType'],
                    properties: {
                      ...{ size: { type: 'integer' }, compression: { type: 'integer' } },
                      ...{ mimeType: text, text, encoding: text, comment: text },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
})

/** What the schema has against a HAR. */
export function harProblems(har: unknown): string[] {
  validate(har)
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => instancePath + message)
}

function closed<T>(node: T): T {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node
  const inner = Object.fromEntries(Object.entries(node).map(([key, one]) => [key, closed(one)]))
  const isObject = inner['type'] === 'object' && inner['properties'] !== undefined
  const rest = isObject ? { patternProperties: { '^_': {} }, additionalProperties: false } : {}
  return { ...inner, ...rest } as T
}

const checker = new Ajv({ allErrors: true })
addFormats.default(checker)
const validate = checker.compile(HAR_SCHEMA)
