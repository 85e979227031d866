import { SCANNED, type ServiceGrowth } from './growth-service.js'
import { benchWorld, create, get, remove, upload, type Sample } from './operations.js'

export const openaiGrowth: ServiceGrowth = {
  name: 'openai',
  caller: { authorization: 'Bearer sk-bench' },
  worlds,
  rows: [
    { what: 'create', sample: () => create, idOf },
    { what: 'list', sample: () => get('/containers') },
    { what: 'list, oldest first', sample: () => get('/containers?order=asc') },
    { what: 'list after the middle', sample: () => get('/containers?after=cntr_middle') },
    { what: 'retrieve', sample: () => get('/containers/cntr_middle') },
    { what: 'delete', sample: (n, made) => remove(`/containers/${made.id('create', n)}`) },
    { what: 'upload file', sample: () => upload, idOf },
    { what: 'list files', sample: () => get('/containers/cntr_full/files') },
    { what: 'retrieve file', sample: () => get('/containers/cntr_full/files/cfile_0') },
    { what: 'content', sample: () => get('/containers/cntr_full/files/cfile_0/content') },
    {
      what: 'delete file',
      sample: (n, made) => remove(`/containers/cntr_uploads/files/${made.id('upload file', n)}`),
    },
  ],
  scans: [
    {
      sizes: SCANNED,
      worlds: namedWorlds,
      calls: [
        { what: 'list by a name', sample: byName, isKeyed: true },
        { what: 'list by a name that none has', sample: byNone, isKeyed: true },
      ],
    },
    {
      sizes: SCANNED,
      worlds: namedWorlds,
      rules: { 'openai/name-filter': 'prefix' },
      calls: [
        { what: 'list by the prefix of one name', sample: byName },
        { what: 'list by a prefix that none has', sample: byNone },
      ],
    },
  ],
}

function byName(size: number): Sample {
  return get(`/containers?name=bench${size / 2}.`)
}

function byNone(): Sample {
  return get('/containers?name=none')
}

/** Each container has a name of its own. */
function namedWorlds(size: number) {
  const numbers = Array.from({ length: size }, (_, n) => n)
  return [{ openai: { containers: numbers.map((n) => ({ id: `cntr_${n}`, name: `bench${n}.` })) } }]
}

/** Half of the containers stand on either side of the middle. */
function worlds(size: number) {
  const half = (side: string) => ({
    openai: {
      containers: Array.from({ length: size / 2 }, (_, n) => ({
        ...{ id: `cntr_${side}${String(n)}`, name: 'bench' },
      })),
    },
  })
  const middle = { openai: { containers: [{ id: 'cntr_middle', name: 'middle' }] } }
  return [benchWorld(0, 0), half('old'), middle, half('new')]
}

function idOf(reply: string): string {
  return (JSON.parse(reply) as { id: string }).id
}
