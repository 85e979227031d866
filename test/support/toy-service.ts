import { bytesOf } from '../../src/core/state/blob.js'
import { ApiError } from '../../src/core/service/api-error.js'
import {
  type Operations,
  type Service,
  type ServiceDefinition,
} from '../../src/core/service/service.js'
import { defineService } from '../../src/core/define-service.js'
import { uniqueKey } from '../../src/core/state/tables.js'
import { document } from './toy-contract.js'
import { Notes, rules, seeds, type Note, type NoteRecord } from './toy-model.js'

interface NewNote {
  readonly text: string
  readonly minutes?: number
  readonly label?: { readonly colour: 'red' | 'blue' }
  readonly secret?: string
}

interface Json<T> {
  content: { 'application/json': T }
}

interface Refused {
  message: string
}

// The types that are generated for a service with a contract on disk.
export interface operations {
  CreateNote: {
    parameters: { query?: never; path?: never }
    requestBody: { content: { 'application/json': NewNote } }
    responses: { 201: Json<Note>; 400: Json<Refused>; 401: Json<Refused>; 503: Json<Refused> }
  }
  RetrieveNote: {
    parameters: { query?: { times?: number }; path: { note_id: string } }
    requestBody?: never
    responses: { 200: Json<Note>; 400: Json<Refused>; 404: Json<Refused>; 503: Json<Refused> }
  }
}

export interface defaults {
  CreateNote: never
  RetrieveNote: 'times'
}

export type ToyOperations = Operations<operations, defaults, Notes, typeof rules>

export const toyOperations: ToyOperations = {
  CreateNote({ body, model, rule }) {
    const most = rule('toy/longest-text')
    if (body.text.length > most) throw tooLong(most, body.text)
    if (body.secret !== undefined && rule('toy/secret-use') === 'once')
      assertNew(model, body.secret)
    const id = uniqueKey(model.notes, () => `note_${model.world.environment.hex(8)}`)
    const { text, minutes, label, secret } = body
    const rest = { ...(label && { label }), ...(secret !== undefined && { secret }) }
    const kept = model.add({ id, text, state: 'fresh', made_at: model.now, ...rest }, minutes)
    model.world.blobs.put(id, bytesOf(text))
    return { status: 201, body: onWire(kept) }
  },
  RetrieveNote({ params, query, model, rule }) {
    const note = model.notes.get(params.note_id)
    if (!note) throw new ApiError('no_note')
    const greeting = rule('toy/greeting')
    const text = `${greeting === false ? '' : 'Hello! '}${note.text}`.repeat(query.times)
    return { status: 200, body: onWire({ ...note, text }) }
  },
}

function onWire({ secret: _secret, ...note }: NoteRecord): Note {
  return note
}

function tooLong(limit: number, text: string): ApiError {
  const rule = 'toy/longest-text'
  const at = { in: 'body', pointer: '/text' } as const
  const breach = { rule, at, keyword: 'maxLength', expected: limit, actual: text.length }
  return new ApiError('too_long', { limit, actual: text.length }, { breach })
}

function assertNew({ notes }: Notes, secret: string): void {
  if (![...notes.all()].some((note) => note.secret === secret)) return
  const rule = 'toy/secret-use'
  const at = { in: 'body', pointer: '/secret' } as const
  const breach = { rule, at, keyword: 'rule', expected: 'a new secret', actual: secret }
  throw new ApiError('secret_known', {}, { breach })
}

const KNOWN: Readonly<Record<string, string>> = {
  'unknown-path': 'no_path',
  'wrong-method': 'wrong_method',
}

export type ToyDefinition = ServiceDefinition<operations, defaults, Notes, typeof rules>

export const definition: ToyDefinition = {
  name: 'toy',
  document,
  prefixes: ['/api'],
  tables: {
    notes: {
      key: 'id',
      fields: {
        id: 'string',
        text: 'string',
        state: 'string',
        made_at: 'number',
        faded_at: 'number',
        label: 'object',
        secret: 'string',
      },
      order: (note: NoteRecord) => note.made_at,
    },
  },
  rules,
  seeds,
  model: (world, rule) => new Notes(world, rule),
  authenticate({ headers }) {
    if (headers['authorization'] === 'Bearer stranger') throw new ApiError('unauthorized')
  },
  operations: toyOperations,
  tasks: { fade: (model, key) => model.fade(key) },
  refuse: ({ keyword, message }) => new ApiError(KNOWN[keyword] ?? 'invalid', { reason: message }),
  tolerates: ({ at }) => at.pointer === '/tolerated',
  envelope: (error) => error,
  headers: ({ environment }) => ({ 'x-trace': environment.hex(8) }),
  maxBytes: () => 100_000,
}

export const toy = defineService(definition)

/** The toy service with one operation that does something else, right or wrong. */
export function toyWhere(operation: keyof operations, act: () => unknown): Service {
  const operations = { ...toyOperations, [operation]: act }
  return defineService({ ...definition, operations })
}

export const TOY = 'https://notes.test/api'

/** A request that creates a note, or tries to. */
export function noteRequest(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${TOY}/notes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}
