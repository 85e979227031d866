import type { Fault, WorldDocument } from '../../src/index.js'
import type { Inspector } from './inspector.js'

/** A secret, and where it stands. */
export interface KnownSecret {
  readonly place: string
  readonly secret: string
}

/** The scope whose world has them. */
export const PLANTED = 'own-world'

const ORG = 'aa74f6fd-03bf-468b-a7e0-f4bd06cae61a'
const CARRIERX = '/core/v2/storage/containers'
const SHOWN_SID = '5a6b7c8d-0000-4000-8000-00000000000a'
const CHANGED_SID = '5a6b7c8d-0000-4000-8000-00000000000b'

/** Makes secrets, and notes where they stand. */
class Planter {
  readonly known: KnownSecret[] = []

  secret(place: string): string {
    const secret = `planted${String(this.known.length)}Vb3Nw`
    this.known.push({ place, secret })
    return secret
  }

  /** One that has the form of a key. */
  key(place: string): string {
    return `sk-${this.secret(place)}`
  }
}

type Keys = Readonly<Record<'openai' | 'carrierx' | 'locktera', string>>

/** Calls a service in the scope, with its key. */
type Send = (service: keyof Keys, method: string, path: string, body?: unknown) => Promise<unknown>

/**
 * Plants secrets where no request has them: in the records of a world, in its events, faults and
 * snapshots, and in replies. Returns them.
 */
export async function plantSecrets({ mock, call }: Inspector): Promise<readonly KnownSecret[]> {
  const plant = new Planter()
  const scope = mock.scope(PLANTED)
  const keys = {
    openai: plant.secret('an API key of a world'),
    carrierx: plant.secret('a token of a world'),
    locktera: plant.secret('a key of a world'),
  }
  const send: Send = async (service, method, path, body) => {
    const headers = { authorization: `Bearer ${keys[service]}`, 'x-mock-scope': PLANTED }
    return (await call(method, path, body, headers)).body as unknown
  }
  scope.seed(worldOf(plant, keys) as never)
  scope.snapshots.take('before')
  for (const fault of faultsOf(plant)) scope.faults.add(fault as never)
  await callAll(plant, send)
  scope.clock.advance({ minutes: 6 })
  const more = plant.secret('an API key that a snapshot lacks')
  const other = plant.secret('a token that a snapshot lacks')
  scope.seed({
    openai: { keys: [{ key: more }] },
    carrierx: { tokens: [{ token: other }] },
  } as never)
  scope.snapshots.take('after')
  return plant.known
}

const azure = (secret: string) => ({
  ...{ azure_account_name: 'a', azure_container_name: 'b', azure_account_key: secret },
})

function worldOf(plant: Planter, keys: Keys): WorldDocument {
  const unused = plant.secret('a key of a world, and the name of a container')
  const deleted = plant.secret('a token that an event deletes')
  const external = (container_sid: string, name: string, secret: string) => ({
    ...{ container_sid, name, type: 'azure', external_attributes: azure(secret) },
  })
  return {
    now: '2025-01-01T00:00:00Z',
    rules: { 'carrierx/secrets-on-read': 'shown' },
    openai: {
      keys: [{ key: keys.openai }, { key: unused }],
      containers: [{ name: `for ${unused}`, domain_secrets: domainSecrets(plant, 'a container') }],
      platformFiles: [
        {
          id: `file-${plant.key('the id of a file of the platform')}`,
          filename: `${plant.key('the name of a file of the platform')}.txt`,
          content: { text: plant.key('the bytes of a file of the platform') },
        },
      ],
    },
    carrierx: {
      tokens: [{ token: keys.carrierx }, { token: deleted }],
      containers: [
        external(SHOWN_SID, 'Shown', plant.secret('external storage of a world')),
        external(CHANGED_SID, 'Changed', plant.secret('external storage before a change')),
      ],
    },
    locktera: { keys: [{ key: keys.locktera }], orgs: [{ id: ORG, name: 'Harbour Office' }] },
    events: ['00:05', '23:00'].map((time) => eventOf(plant, time, deleted)),
  } as WorldDocument
}

const domainSecrets = (plant: Planter, of: string) => [
  { domain: 'a.example', name: 'KEY', value: plant.secret(`a secret for a domain of ${of}`) },
]

/** The first of them happens; the other one is due. */
function eventOf(plant: Planter, time: string, deleted: string): object {
  const at = `2025-01-01T${time}:00Z`
  const of = `of the event at ${time}`
  return {
    at,
    ...(time === '00:05' && { delete: { carrierx: { tokens: [deleted] } } }),
    update: {
      carrierx: {
        containers: [
          { container_sid: SHOWN_SID, external_attributes: azure(plant.secret(`an update ${of}`)) },
        ],
      },
    },
    add: {
      openai: {
        keys: [{ key: plant.secret(`an API key ${of}`) }],
        containers: [
          { name: plant.key(`a name ${of}`), domain_secrets: domainSecrets(plant, `a name ${of}`) },
        ],
      },
    },
  }
}

function faultsOf(plant: Planter): Fault[] {
  const match = (what: string) => plant.secret(`${what} that a fault matches`)
  const reply = (what: string) => plant.secret(`${what} of the reply of a fault`)
  return [
    {
      ...{ id: 'by-head', operation: 'openai/ListContainers' },
      match: {
        headers: { Authorization: `Bearer ${match('a bearer token')}` },
        query: { key: match('a parameter'), after: plant.key('a value that a fault matches') },
      },
      do: { status: 500 },
    },
    {
      ...{ id: 'by-body', operation: 'openai/CreateContainer' },
      match: {
        body: {
          password: match('a password'),
          network_policy: { domain_secrets: [{ value: match('a secret for a domain') }] },
        },
      },
      do: { status: 500 },
    },
    {
      ...{ id: 'by-path', operation: 'openai/RetrieveContainer' },
      match: { params: { container_id: plant.key('a path that a fault matches') } },
      do: { status: 500 },
    },
    {
      ...{ id: 'replies', operation: 'locktera/ListContainers' },
      do: {
        status: 500,
        headers: {
          'set-cookie': `id=${reply('a cookie')}; Path=/`,
          location: `https://a.example/?token=${reply('a location')}`,
          link: `<https://a.example/?sig=${reply('a link')}>; rel="next"`,
          'x-access-token': reply('a header'),
        },
        body: { access_token: reply('a member'), note: [plant.key('a text of a reply')] },
      },
    },
    {
      ...{ id: 'replies-text', operation: 'carrierx/ListFiles' },
      do: { status: 500, body: `password: ${reply('a text')}` },
    },
  ]
}

async function callAll(plant: Planter, send: Send): Promise<void> {
  await send('locktera', 'GET', `/orgs/${ORG}/containers`)
  await send('carrierx', 'GET', '/core/v2/storage/files')
  await send('openai', 'GET', '/v1/containers')
  // By a rule its reply has the secrets of the storage.
  await send('carrierx', 'GET', `${CARRIERX}/${SHOWN_SID}`)
  await send('carrierx', 'PATCH', `${CARRIERX}/${CHANGED_SID}`, {
    external_attributes: azure(plant.secret('external storage after a change')),
  })
  const pairs = (await send('locktera', 'GET', `/orgs/${ORG}/pq_keys`)) as { prv: string }[]
  plant.known.push(...pairs.map(({ prv }) => ({ place: 'a private key of a reply', secret: prv })))
}
