import { SCANNED } from './growth-service.js'
import type { Call, Made, Row, Scan, ServiceGrowth } from './growth-service.js'
import { fileHeaders, form, get, remove, type Sample } from './operations.js'

const encoder = new TextEncoder()

const CONTAINERS = '/storage/containers'
const FILES = '/storage/files'
// As many as there are in the small world, too.
const PAGE = 'limit=20'

const upload = form(
  FILES,
  [['Content-Disposition: form-data; name="file_object"'], '{"container_sid":"uploads"}'],
  [fileHeaders('data'), 'x'.repeat(1024)],
)

const bytes: Sample = {
  ...{ method: 'POST', path: `${FILES}?container_sid=uploads&name=data.txt` },
  contentType: 'application/octet-stream',
  body: encoder.encode('x'.repeat(1024)),
}

export const carrierxGrowth: ServiceGrowth = {
  name: 'carrierx',
  caller: { authorization: 'Bearer bench' },
  worlds,
  rows: [...containerRows(), ...fileRows(), ...removals()],
  scans: [
    { sizes: SCANNED, worlds: containerWorlds, calls: scansOf('containers', CONTAINERS) },
    {
      // A world of a million files would not fit beside what it is made from.
      sizes: SCANNED.filter((size) => size <= 100_000),
      worlds,
      calls: [
        ...scansOf('files', FILES),
        // Made for each reply, so for each record that it is compared in.
        scanOf('files by where they are published', FILES, 'filter=publish_uri+like+%25bench'),
        scanOf('files in order of where they are', FILES, 'order=publish_uri'),
        scanOf('files from an offset in that order', FILES, 'order=publish_uri&offset=500'),
        scanOf(
          'files by both',
          FILES,
          'order=publish_uri+desc&filter=publish_uri+ilike+%25BENCH%25',
        ),
      ],
    },
  ],
}

function containerRows(): Row[] {
  const middle = `${CONTAINERS}/middle`
  const unique = (n: number) => ({ unique: true, integer_key_1: n, string_key_1: 'bench' })
  return [
    {
      what: 'create',
      sample: () => json('POST', CONTAINERS, { name: 'bench' }),
      idOf: containerOf,
    },
    {
      what: 'create unique',
      sample: (n) => json('POST', CONTAINERS, unique(n)),
      idOf: containerOf,
    },
    { what: 'list', sample: () => get(`${CONTAINERS}?${PAGE}`) },
    { what: 'list from the middle', sample: (_n, _made, size) => pageAt(CONTAINERS, size / 2) },
    { what: 'get', sample: () => get(middle) },
    { what: 'patch', sample: (n) => json('PATCH', middle, { string_key_2: String(n) }) },
    {
      what: 'patch keys',
      sample: (n) => json('PATCH', middle, { ...unique(n), string_key_1: 'm' }),
    },
    { what: 'put', sample: (n) => json('PUT', middle, { quota_files: 100 + n }) },
  ]
}

function fileRows(): Row[] {
  const middle = `${FILES}/middle-file`
  return [
    { what: 'upload', sample: () => upload, idOf: fileOf },
    { what: 'upload bytes', sample: () => bytes, idOf: fileOf },
    { what: 'list files', sample: () => get(`${FILES}?${PAGE}`) },
    { what: 'list files from the middle', sample: (_n, _made, size) => pageAt(FILES, size / 2) },
    { what: 'get file', sample: () => get(middle) },
    { what: 'patch file', sample: (n) => json('PATCH', middle, { integer_key_1: n }) },
    { what: 'put file', sample: (n) => json('PUT', middle, { integer_key_1: n }) },
    { what: 'move file', sample: (n) => json('PATCH', middle, { container_sid: neighbour(n) }) },
    { what: 'data', sample: () => get(`${middle}/data`) },
    { what: 'published file', sample: () => published('middle-file') },
    { what: 'published file by its name', sample: () => published('bench.txt') },
  ]
}

function removals(): Row[] {
  const of = (path: string, made: string) => ({
    what: `delete what "${made}" made`,
    sample: (n: number, ids: Made) => remove(`${path}/${ids.id(made, n)}`),
  })
  return [
    of(CONTAINERS, 'create'),
    of(CONTAINERS, 'create unique'),
    of(FILES, 'upload'),
    of(FILES, 'upload bytes'),
  ]
}

function scanOf(what: string, path: string, query: string): Scan {
  return { what: `list ${what}`, sample: () => get(`${path}?${PAGE}&${query}`) }
}

function scansOf(what: string, path: string): Scan[] {
  const scan = (how: string, query: string) => scanOf(`${what} ${how}`, path, query)
  return [
    scan('by a name that none has', 'filter=name+eq+none'),
    scan('by a pattern', 'filter=name+ilike+%25nc%25'),
    scan('by two attributes', 'filter=name+eq+bench+and+integer_key_1+ge+0'),
    scan('in an order', 'order=string_key_1+desc'),
    scan('shuffled', 'order=shuffle'),
  ]
}

/** Half of the containers stand on either side of the middle, each with a file. */
function worlds(size: number) {
  const half = (side: string) => {
    const numbers = Array.from({ length: size / 2 }, (_, n) => n)
    return {
      carrierx: {
        containers: numbers.map((n) => ({ container_sid: `${side}${n}`, ...attributes(n) })),
        files: numbers.map((n) => ({
          ...{ file_sid: `${side}${n}-file`, container_sid: `${side}${n}` },
          ...attributes(n),
          content: { text: 'x' },
        })),
      },
    }
  }
  const text = 'x'.repeat(1024)
  const named = { publish: 'file_access_name', file_access_name: 'bench.txt' }
  const middle = {
    carrierx: {
      containers: ['middle', 'uploads'].map((sid) => ({ container_sid: sid, quota_files: null })),
      files: [
        { file_sid: 'middle-file', container_sid: 'middle', content: { text } },
        { file_sid: 'named-file', container_sid: 'uploads', ...named, content: { text } },
      ],
    },
  }
  return [half('old'), middle, half('new')]
}

function containerWorlds(size: number) {
  const numbers = Array.from({ length: size }, (_, n) => n)
  const containers = numbers.map((n) => ({ container_sid: `bench${n}`, ...attributes(n) }))
  return [{ carrierx: { containers } }]
}

/** In no order, so that sorting by the text has something to do. */
function attributes(n: number) {
  return { name: 'bench', integer_key_1: n, string_key_1: String((n * 7919) % 10_007) }
}

function json(method: string, path: string, body: object): Sample {
  const contentType = 'application/json'
  return { method, path, contentType, body: encoder.encode(JSON.stringify(body)) }
}

function pageAt(path: string, offset: number): Sample {
  return get(`${path}?${PAGE}&offset=${offset}`)
}

function published(name: string): Call {
  return { ...get(`/f/${name}`), isAtRoot: true }
}

function neighbour(n: number): string {
  return n % 2 === 0 ? 'uploads' : 'middle'
}

function containerOf(reply: string): string {
  return (JSON.parse(reply) as { container_sid: string }).container_sid
}

function fileOf(reply: string): string {
  return (JSON.parse(reply) as { file_sid: string }).file_sid
}
