import { ruleError } from '../contract/errors.js'
import { kindKey, type EventKind, type EventRecord } from '../model/tables.js'
import { containerOf, orgOf } from './lookup.js'
import { pageOf, type ListQuery, type Listing } from './pagination.js'
import type { CallOf, Reply } from './types.js'

export function ListEvents(call: CallOf<'ListEvents'>): Reply<'ListEvents'> {
  return listOf(call, ['org', orgOf(call)])
}

export function ListAccessEvents(call: CallOf<'ListAccessEvents'>): Reply<'ListAccessEvents'> {
  return listOfKind(call, 'access')
}

export function ListBlockEvents(call: CallOf<'ListBlockEvents'>): Reply<'ListBlockEvents'> {
  return listOfKind(call, 'block')
}

export function ListCreateEvents(call: CallOf<'ListCreateEvents'>): Reply<'ListCreateEvents'> {
  return listOfKind(call, 'create')
}

export function ListExpireEvents(call: CallOf<'ListExpireEvents'>): Reply<'ListExpireEvents'> {
  return listOfKind(call, 'expire')
}

export function ListFailEvents(call: CallOf<'ListFailEvents'>): Reply<'ListFailEvents'> {
  return listOfKind(call, 'fail')
}

export function ListContainerEvents(
  call: CallOf<'ListContainerEvents'>,
): Reply<'ListContainerEvents'> {
  return listOf(call, ['container', containerOf(call).id])
}

const OF_THE_GUIDE = ['event_type', 'timestamp', 'status'] as const
const OF_THE_SPECIFICATION = ['created_date', 'action', 'user', 'detail', 'creator_ip'] as const

export function PostContainerEvent(
  call: CallOf<'PostContainerEvent'>,
): Reply<'PostContainerEvent'> {
  const { model, body, rule } = call
  const { id: container_id, org_id } = containerOf(call)
  const isSpecification = rule('locktera/event-form') === 'openapi'
  checkForm(call, isSpecification ? OF_THE_GUIDE : OF_THE_SPECIFICATION)
  const { created_date, action, user, detail, creator_ip, event_type, timestamp, status } = body
  const event = model.log.add({
    created_date: created_date ?? timestamp ?? model.now,
    action: action ?? event_type,
    ...{ org_id, container_id, user, creator_ip },
    detail: status === undefined ? detail : { status },
  })
  model.recordTransition('event-posted')
  if (isSpecification) return { status: 201, body: toResponse(event) }
  return { status: 200, body: { message: 'Event logged successfully' } }
}

/** @throws ApiError 400 for a field of the other form, unless unknown fields are ignored */
function checkForm(
  { body, rule }: CallOf<'PostContainerEvent'>,
  others: typeof OF_THE_GUIDE | typeof OF_THE_SPECIFICATION,
): void {
  for (const name of others) {
    const actual = body[name]
    if (actual === undefined || rule('locktera/unknown-field') === 'ignored') continue
    const broken = { rule: 'locktera/event-form', pointer: `/${name}`, in: 'body' } as const
    throw ruleError('unknown_field', { ...broken, expected: 'absent', actual })
  }
}

type EventsCall = CallOf<'ListEvents'>

function listOfKind(call: EventsCall, kind: EventKind): Reply<'ListEvents'> {
  return listOf(call, ['kind', kindKey(orgOf(call), kind)])
}

function listOf(
  { model, query }: Pick<EventsCall, 'model'> & { readonly query: ListQuery },
  index: Listing<EventRecord>['index'],
): Reply<'ListEvents'> {
  const listing = {
    table: model.log.events,
    index,
    order: 'locktera/events-order',
  } as const
  const { records } = pageOf(model, listing, query)
  model.log.relyOn(records)
  return { status: 200, body: records.map(toResponse) }
}

/** Returns an event without the key of its table. */
function toResponse({ key: _, ...event }: EventRecord): Omit<EventRecord, 'key'> {
  return event
}
