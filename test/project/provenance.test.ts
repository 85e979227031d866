import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkProvenance, readIdentifiers, type MistakeKind } from '../support/provenance.js'

interface Document {
  paths: Record<string, Record<string, { responses?: Record<string, Reply> } | undefined>>
}

interface Reply {
  headers?: Record<string, unknown>
}

const folder = new URL('../../contracts/', import.meta.url)
const identifiers = readIdentifiers(readFileSync(new URL('README.md', folder), 'utf8'))
const contracts = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const finding = checkProvenance(parse(readFileSync(new URL(name, folder), 'utf8')), identifiers)
    const of = (kind: MistakeKind) =>
      finding.mistakes.filter((mistake) => mistake.kind === kind).map(({ message }) => message)
    return { name, of, cited: finding.cited }
  })

it.each(contracts)('$name marks every part with a grade and a source that it lists', ({ of }) => {
  expect(of('mark')).toEqual([])
})

it.each(contracts)('$name grades no part above its source', ({ of }) => {
  expect(of('upgrade')).toEqual([])
})

it.each(contracts)('$name calls documented only what a document names so', ({ of }) => {
  expect(of('identifier')).toEqual([])
})

it.each(contracts)('$name calls documented only keywords that the document gives', ({ of }) => {
  expect(of('keyword')).toEqual([])
})

it.each(contracts)('$name marks exactly the values of each enum', ({ of }) => {
  expect(of('enum')).toEqual([])
})

it.each(contracts)('$name lets every 429 say how long to wait', ({ name }) => {
  const { paths } = parse(readFileSync(new URL(name, folder), 'utf8')) as Document
  const operations = Object.values(paths).flatMap((path) => Object.values(path))
  const limited = operations.flatMap((one) => one?.responses?.['429'] ?? [])
  expect(limited.filter(({ headers }) => headers?.['Retry-After'] === undefined)).toEqual([])
  expect(limited.length).toBeGreaterThan(8)
})

it.each(contracts)('$name uses every error, under its own status', ({ of }) => {
  expect(of('error')).toEqual([])
})

it.each(contracts)('$name makes replies partial by what their queries have', ({ of }) => {
  expect(of('partial')).toEqual([])
})

it('the README lists no identifier and no keyword that no contract cites', () => {
  const cited = new Set(contracts.flatMap((contract) => [...contract.cited]))
  const listed = [...identifiers].flatMap(([document, names]) =>
    [...names].flatMap(([name, keywords]) => [
      `${document}#${name}`,
      ...keywords.map((keyword) => `${document}#${name} ${keyword}`),
    ]),
  )
  expect(listed.filter((identifier) => !cited.has(identifier))).toEqual([])
})

it('the README lists the identifiers of every document that a contract cites', () => {
  const documents = contracts.flatMap(({ cited }) => [...cited].map((at) => at.split('#')[0]))
  expect([...new Set(documents)].filter((name) => !identifiers.has(String(name)))).toEqual([])
})

const documented = (place: string) => ({
  'x-provenance': 'documented',
  'x-source': `doc.txt#${place}`,
})
const assumed = { 'x-provenance': 'assumed', 'x-source': 'guess#somewhere' }

/** A small contract without a mistake, and its README section. */
function sound() {
  return {
    readme: [
      ...['# Read me', '## doc.txt', '- `GET /boats`', '- `boats.read`', '- `Boat`'],
      ...['- `Boat.name`: type', '- `it went down`', '## Other', '- `nothing`', ''],
    ].join('\n'),
    contract: {
      'x-sources': {
        'doc.txt': { title: 'A document', grade: 'documented' },
        guess: { title: 'A guess', grade: 'assumed' },
      },
      'x-errors': {
        sunk: { status: 404, error: { code: 'sunk' }, ...assumed } as object,
        lost: { status: 404, error: { detail: 'it went down' }, ...documented('it went down') },
      },
      'x-responses': {},
      paths: {
        '/boats': {
          servers: [{ url: 'https://boats.test', ...assumed } as object],
          get: {
            ...documented('GET /boats'),
            'x-scopes': { 'boats.read': { ...documented('boats.read') } as object },
            parameters: [{ name: 'size', in: 'query', schema: { ...assumed }, ...assumed }],
            responses: {
              '200': {
                ...assumed,
                'x-partial': ['size'],
                headers: { etag: { ...assumed, schema: { type: 'string', ...assumed } } as object },
                content: { 'application/json': { schema: { $ref: '#/components/schemas/Boat' } } },
              },
              '404': { ...assumed, 'x-errors': ['sunk', 'lost'] },
            },
          },
        },
      },
      components: {
        schemas: {
          BoatInput: { title: 'Boat', ...documented('Boat') },
          Boat: {
            ...assumed,
            properties: {
              name: {
                type: 'string',
                pattern: '^[A-Z]',
                'x-keywords': { pattern: { ...assumed } } as object,
                ...documented('Boat.name'),
              } as object,
              kind: {
                ...assumed,
                enum: ['sail', 'motor'],
                'x-enum': { sail: { ...assumed }, motor: { ...assumed } } as object,
                'x-open': true,
              },
              crew: {
                type: 'array',
                ...assumed,
                items: { type: 'string', ...assumed } as object,
              },
            },
          },
        },
      },
    },
  }
}

function messages({ contract, readme }: ReturnType<typeof sound>): string[] {
  const { mistakes } = checkProvenance(contract, readIdentifiers(readme))
  return mistakes.map(({ kind, message }) => `${kind}: ${message}`).sort()
}

it('the checker finds nothing wrong with a sound contract', () => {
  expect(messages(sound())).toEqual([])
})

it('the checker finds exactly the mistakes that were planted', () => {
  const planted = sound()
  const { components, paths } = planted.contract
  const { Boat } = components.schemas
  const { get: operation, servers } = paths['/boats']
  const replies = operation.responses
  Boat.properties.name = { type: 'string', ...documented('Ship.name') }
  Boat.properties.crew.items = { type: 'string' }
  Boat.properties.kind['x-enum'] = { sail: { ...assumed }, raft: { ...assumed } }
  Object.assign(Boat.properties, {
    berth: { $ref: '#/components/schemas/Boat' },
    owner: { type: 'string', 'x-provenance': 'published', 'x-source': 'guess#somewhere' },
    flag: { type: 'string', 'x-provenance': 'certain', 'x-source': 'guess#somewhere' },
    mast: { type: 'string', 'x-provenance': 'assumed', 'x-source': 'nobody#somewhere' },
    hull: { type: 'string', ...documented('Boat.name') },
    keel: { type: 'string', 'x-keywords': { format: assumed }, ...assumed },
    deck: { type: 'string', 'x-keywords': { type: { 'x-provenance': 'assumed' } }, ...assumed },
    sail: { type: 'string', 'x-open': true, ...assumed },
    oars: { minimum: 2, 'x-keywords': { minimum: documented('Boat.name') }, ...assumed },
  })
  replies['200'].headers.etag = { schema: { type: 'string', ...assumed } }
  replies['404']['x-errors'] = ['sunk', 'lost', 'adrift', 'stolen']
  replies['200']['x-partial'] = ['size', 'shape']
  servers[0] = { url: 'https://boats.test' }
  Object.assign(operation['x-scopes'], { 'boats.sink': { ...documented('boats.read') } })
  Object.assign(planted.contract['x-errors'], {
    stolen: { status: 410, error: { code: 'stolen' }, ...assumed },
    rusty: { status: 400, error: { code: 'rusty' }, 'x-by-fault': 'yes', ...assumed },
  })
  const at = '/components/schemas/Boat/properties'
  const get = '/paths/~1boats/get'
  expect(messages(planted)).toEqual([
    `enum: ${at}/kind does not mark its value "motor"`,
    `enum: ${at}/kind marks "raft", which is no value of it`,
    `error: ${get}/responses/404 names "stolen", which has another status`,
    `error: ${get}/responses/404 names an unknown error "adrift"`,
    'error: /x-errors/rusty has an x-by-fault that is not true',
    'error: /x-errors/rusty is never used',
    `identifier: ${at}/hull cites "Boat.name", which is not its own name`,
    `identifier: ${at}/name cites "Ship.name", which is not listed for doc.txt`,
    `identifier: ${get}/x-scopes/boats.sink cites "boats.read", which is not its own name`,
    `keyword: ${at}/keel/x-keywords/format marks a keyword that its part does not have`,
    `keyword: ${at}/name cites the type of "Ship.name", which is not listed for it`,
    `keyword: ${at}/oars/x-keywords/minimum cites the minimum of "Boat.name", which is not listed for it`,
    `keyword: ${at}/sail has an x-open that is not true, or without values`,
    `mark: ${at}/berth has no known grade`,
    `mark: ${at}/crew/items has no known grade`,
    `mark: ${at}/deck/x-keywords/type has no known source`,
    `mark: ${at}/flag has no known grade`,
    `mark: ${at}/mast has no known source`,
    `mark: ${get}/responses/200/headers/etag has no known grade`,
    'mark: /paths/~1boats/servers/0 has no known grade',
    `partial: ${get}/responses/200 names "shape", which its query does not have`,
    `upgrade: ${at}/owner is graded published, its source guess only assumed`,
  ])
})
