import OpenAI, { toFile } from 'openai'
import { createMock, explain, explore, type FaultName } from 'quayside'
import { openai } from 'quayside/openai'

// What the client of OpenAI survives by its own retries, call by call.

const FAULTS: readonly FaultName[] = [
  ...(['429', '500', 'lose', 'reset-before-reply', 'reset-during-reply', 'truncate'] as const),
  ...(['gone', '401'] as const),
]

const seed = {
  openai: {
    containers: [{ id: 'cntr_a', name: 'report' }],
    files: [
      {
        id: 'cfile_a',
        container_id: 'cntr_a',
        path: '/mnt/data/a.txt',
        content: { text: 'x'.repeat(1000) },
      },
    ],
  },
}

const CALLS: Readonly<Record<string, (client: OpenAI) => Promise<unknown>>> = {
  'containers.create': (client) => client.containers.create({ name: 'new' }),
  'containers.retrieve': (client) => client.containers.retrieve('cntr_a'),
  'containers.list': async (client) => {
    const all = []
    for await (const one of client.containers.list()) all.push(one)
  },
  'containers.delete': (client) => client.containers.delete('cntr_a'),
  'files.create': async (client) =>
    client.containers.files.create('cntr_a', { file: await toFile(Buffer.from('hello'), 'b.txt') }),
  'files.content.retrieve': async (client) => {
    const response = await client.containers.files.content.retrieve('cfile_a', {
      container_id: 'cntr_a',
    })
    if ((await response.text()).length !== 1000) throw new Error('not whole')
  },
  'files.delete': (client) => client.containers.files.delete('cfile_a', { container_id: 'cntr_a' }),
}

/** What becomes of one call under one fault. */
async function cellOf(name: string, fault: FaultName): Promise<string> {
  const mock = createMock(openai, { seed })
  let last = ''
  const { findings, runs } = await explore(
    mock,
    async (explored) => {
      const client = new OpenAI({ apiKey: 'sk-test', fetch: explored.fetch })
      last = 'fails'
      await CALLS[name]!(client)
      last = 'survives'
    },
    { faults: [fault] },
  )
  if (runs === 1) return '-'
  const problems = findings.map(({ code }) =>
    explain(code)
      .split('\n')[0]!
      .replace(/: \w+,/, ''),
  )
  return problems.length > 0 ? [...new Set(problems)].join(', ') : last
}

/** Runs work with all pauses a hundred times as short. */
async function inAHurry<T>(work: () => Promise<T>): Promise<T> {
  const { setTimeout } = globalThis
  const quick = (done: () => void, ms = 0, ...rest: unknown[]) =>
    setTimeout(done, ms / 100, ...rest)
  globalThis.setTimeout = Object.assign(quick, setTimeout) as typeof setTimeout
  try {
    return await work()
  } finally {
    globalThis.setTimeout = setTimeout
  }
}

/** The rows of the table of the documentation. */
export function sdkTable(): Promise<string[]> {
  return inAHurry(async () => {
    const rows = [
      ['', ...FAULTS.map((name) => `\`${name}\``)],
      ['-', ...FAULTS.map(() => '-')],
    ]
    for (const name of Object.keys(CALLS)) {
      const cells: string[] = []
      for (const fault of FAULTS) cells.push(await cellOf(name, fault))
      rows.push([`\`${name}\``, ...cells])
    }
    return rows.map((row) => row.join(' | '))
  })
}

/** The rows of all tables of a page, without the blanks that align them. */
export function tableRows(page: string): string[] {
  const lines = page.split('\n').filter((line) => line.startsWith('|'))
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/^-+$/, '-'))
      .join(' | '),
  )
}
