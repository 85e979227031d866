import type { ContractDocument, ResponseNode, SchemaNode } from '../../src/core/contract/openapi.js'
import type { Grade } from '../../src/core/contract/provenance.js'

// The contract of a service that exists in tests alone: notes that fade.

const mark = (place: string, provenance: Grade = 'assumed') => ({
  'x-provenance': provenance,
  'x-source': `toy#${place}`,
})

const ref = (name: string): SchemaNode => ({ $ref: `#/components/schemas/${name}` })
const headers: ResponseNode['headers'] = { 'x-trace': { schema: { type: 'string' } } }

const reply = (place: string, schema: string): ResponseNode => ({
  description: place,
  headers,
  content: { 'application/json': { schema: ref(schema) } },
  ...mark(place),
})

const refusal = (place: string, ...errors: string[]): ResponseNode => ({
  ...reply(place, 'Error'),
  'x-errors': errors,
})

const busy: ResponseNode = {
  ...refusal('busy', 'busy'),
  headers: { ...headers, 'Retry-After': { schema: { type: 'integer' } } },
}

const schemas: Record<string, SchemaNode> = {
  Note: {
    type: 'object',
    required: ['id', 'text', 'state', 'made_at'],
    properties: {
      id: { type: 'string', ...mark('Note.id') },
      text: { type: 'string', ...mark('Note.text') },
      state: { type: 'string', enum: ['fresh', 'faded'], ...mark('Note.state', 'observed') },
      made_at: { type: 'integer', ...mark('Note.made_at') },
      faded_at: { type: 'integer', ...mark('Note.faded_at') },
      label: ref('Label'),
    },
  },
  NewNote: {
    type: 'object',
    required: ['text'],
    ...mark('NewNote'),
    properties: {
      text: { type: 'string', minLength: 1, ...mark('NewNote.text', 'documented') },
      minutes: { type: 'integer', minimum: 1, ...mark('NewNote.minutes', 'published') },
      label: ref('Label'),
      to: {
        oneOf: [ref('ByMail'), ref('ByPhone')],
        discriminator: { propertyName: 'by', mapping: { mail: 'ByMail', phone: 'ByPhone' } },
        ...mark('NewNote.to'),
      },
      when: {
        oneOf: [
          { type: 'integer', minimum: 5, ...mark('NewNote.when/number', 'observed') },
          { type: 'string', pattern: '^[0-9]+$', ...mark('NewNote.when/text', 'published') },
        ],
      },
      secret: { type: 'string', minLength: 8, 'x-secret': true, ...mark('NewNote.secret') },
      keys: { type: 'array', items: ref('Key'), ...mark('NewNote.keys') },
      'a/b': { type: 'integer', ...mark('NewNote.a/b') },
    },
  },
  Label: {
    type: 'object',
    required: ['colour'],
    ...mark('Label'),
    properties: { colour: { enum: ['red', 'blue'], ...mark('Label.colour', 'observed') } },
  },
  ByMail: {
    type: 'object',
    required: ['by', 'address'],
    ...mark('ByMail'),
    properties: {
      by: { const: 'mail', ...mark('ByMail.by') },
      address: { type: 'string', minLength: 3, ...mark('ByMail.address', 'published') },
    },
  },
  ByPhone: {
    type: 'object',
    required: ['by', 'number'],
    ...mark('ByPhone'),
    properties: {
      by: { const: 'phone', ...mark('ByPhone.by') },
      number: { type: 'string', pattern: '^[0-9]+$', ...mark('ByPhone.number', 'observed') },
    },
  },
  Key: {
    type: 'object',
    required: ['name', 'value'],
    ...mark('Key'),
    properties: {
      name: { type: 'string', ...mark('Key.name') },
      value: { type: 'string', 'x-secret': true, ...mark('Key.value') },
    },
  },
  NoteForm: {
    type: 'object',
    required: ['text'],
    ...mark('NoteForm'),
    properties: {
      text: { type: 'string', ...mark('NoteForm.text') },
      secret: { type: 'string', minLength: 8, 'x-secret': true, ...mark('NoteForm.secret') },
      page: { type: 'string', format: 'binary', ...mark('NoteForm.page') },
    },
  },
  Error: {
    type: 'object',
    required: ['message'],
    properties: { message: { type: 'string', ...mark('Error.message') } },
  },
}

export const document: ContractDocument = {
  openapi: '3.1.0',
  info: { title: 'Notes', version: '1.0.0' },
  servers: [{ url: 'https://notes.test/api' }],
  paths: {
    '/notes': {
      post: {
        operationId: 'CreateNote',
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: ref('NewNote') },
            'multipart/form-data': { schema: ref('NoteForm') },
          },
        },
        responses: {
          201: reply('CreateNote/201', 'Note'),
          400: refusal('CreateNote/400', 'invalid', 'too_long', 'secret_known'),
          401: refusal('CreateNote/401', 'unauthorized'),
          503: busy,
        },
        ...mark('CreateNote'),
      },
    },
    '/notes/{note_id}': {
      get: {
        operationId: 'RetrieveNote',
        parameters: [
          { name: 'note_id', in: 'path', required: true, schema: { type: 'string' } },
          {
            name: 'times',
            in: 'query',
            schema: { type: 'integer', minimum: 1, default: 1, ...mark('times', 'published') },
          },
        ],
        responses: {
          200: reply('RetrieveNote/200', 'Note'),
          400: refusal('RetrieveNote/400', 'invalid'),
          401: refusal('RetrieveNote/401', 'unauthorized'),
          404: refusal('RetrieveNote/404', 'no_note'),
          503: busy,
        },
        ...mark('RetrieveNote'),
      },
    },
  },
  components: { schemas },
  'x-sources': { toy: { title: 'Made up for the tests', grade: 'assumed' } },
  'x-errors': {
    invalid: { status: 400, error: { message: '{reason}' } },
    too_long: { status: 400, error: { message: 'At most {limit} characters, not {actual}' } },
    secret_known: { status: 400, error: { message: 'That secret is taken' } },
    unauthorized: { status: 401, error: { message: 'Who are you?' } },
    no_note: { status: 404, error: { message: 'There is no note {note_id}' } },
    no_path: { status: 404, error: { message: '{method} {path} leads nowhere' } },
    wrong_method: { status: 405, error: { message: '{method} is not for {path}' } },
    busy: { status: 503, error: { message: 'Too busy' } },
  },
  'x-responses': {
    400: refusal('any/400', 'invalid'),
    404: refusal('any/404', 'no_path'),
    405: {
      ...refusal('any/405', 'wrong_method'),
      headers: { ...headers, Allow: { required: true, schema: { type: 'string' } } },
    },
  },
}
