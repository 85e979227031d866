import { afterEach, describe, expect, test, vi } from 'vitest'
import type { FaultAction, MockOptions } from '../../../src/index.js'
import { conductSubjects, FILE_BYTES, type ConductSubject, type Sent } from '../../data/conduct.js'
import { DOOR_NAMES, doorsOf, type DoorName, type Opened } from '../../support/doors.js'

// For each finding a client that earns it, and a careful one that does not: at every service and door.

let opened: Opened | undefined
afterEach(async () => {
  vi.useRealTimers()
  await opened?.close()
})

async function open(subject: ConductSubject, door: DoorName, options: MockOptions) {
  const { service, seed } = subject
  opened = await doorsOf(service).DOORS[door]({ seed, ...options })
  const { mock, fetch, baseUrl } = opened
  const send = async ([method, path, body]: Sent, key = 'sk-test') => {
    const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
    const headers = { authorization: `Bearer ${key}`, ...type }
    const response = await fetch(baseUrl + path, { method, headers, body: body ?? null })
    // Whoever reads nothing is the subject of a test of its own.
    await response.arrayBuffer().catch(() => undefined)
    return response.status
  }
  return {
    subject,
    mock,
    send,
    fetch,
    baseUrl,
    get: (path: string) => send(['GET', path]),
    /** A call that fails without a response. */
    lose: (sent: Sent) => send(sent).catch(() => 'lost'),
    fault: (operation: string, act: FaultAction, times = 1) =>
      mock.faults.add({ operation: `${service.name}/${operation}`, times, do: act }),
    /** The findings in short, such as `QS6070 CreateContainer 1,2`. */
    found: () =>
      mock.conduct().map(({ code, operation, calls }) => `${code} ${operation} ${calls.join(',')}`),
  }
}

type Opening = Awaited<ReturnType<typeof open>>

/** Runs a test for every service through every door, or through the named ones. */
function everywhere(
  name: string,
  body: (opening: Opening) => Promise<void>,
  { doors = DOOR_NAMES, ...options }: MockOptions & { doors?: readonly DoorName[] } = {},
) {
  for (const subject of conductSubjects) {
    for (const door of doors) {
      test(`${name}: ${subject.service.name} (${door})`, async () =>
        body(await open(subject, door, options)))
    }
  }
}

/** Over HTTP, requests that are sent at the same time arrive one after the other. */
const inProcess = { doors: ['direct', 'msw'] as const }

describe('early-retry', () => {
  const limit = (after: string) => ({ status: 429, headers: { 'Retry-After': after } })

  everywhere('reports calls before Retry-After is over', async ({ subject, ...door }) => {
    const { operation, path } = subject.record
    door.fault(operation, limit('60'), 2)
    await door.get(path)
    door.mock.clock.advance({ seconds: 20 })
    await door.get(path)
    door.mock.clock.advance({ seconds: 59 })
    await door.get(path)
    expect(door.found()).toEqual([`QS6070 ${operation} 1,2,3`])
    expect(door.mock.conduct()[0]!.message).toBe(
      'called again after 20 s, but Retry-After asked to wait for 60 s',
    )
  })

  everywhere('reports calls before the date of Retry-After', async ({ subject, ...door }) => {
    const { operation, path } = subject.record
    door.fault(operation, limit('Wed, 01 Jan 2025 00:01:00 GMT'))
    await door.get(path)
    door.mock.clock.advance({ seconds: 59 })
    await door.get(path)
    expect(door.found()).toEqual([`QS6070 ${operation} 1,2`])
  })

  everywhere('reports other calls of the operation, but none under way', async (door) => {
    const { operation, path, missing } = door.subject.record
    door.fault(operation, limit('60'))
    await door.get(path)
    door.mock.clock.advance({ milliseconds: 999 })
    await door.get(missing)
    expect(door.found()).toEqual([])
    door.mock.clock.advance({ milliseconds: 1 })
    await door.get(`${missing}-1`)
    expect(door.found()).toEqual([`QS6070 ${operation} 1,3`])
  })

  everywhere('accepts calls after it, and those to others', async ({ subject, ...door }) => {
    const { operation, path } = subject.record
    door.fault(operation, limit('60'))
    await door.get(path)
    door.mock.clock.advance({ seconds: 30 })
    await door.get(subject.pages.paths[0])
    await door.send(['GET', path], 'another-key')
    door.mock.clock.advance({ seconds: 30 })
    await door.get(path)
    expect(door.found()).toEqual([])
  })

  everywhere('accepts a pause that a standing clock cannot show', async ({ subject, ...door }) => {
    const { operation, path } = subject.record
    door.fault(operation, limit('1'))
    await door.get(path)
    // A fault moves the clock meanwhile, which says nothing of how long the client waited.
    door.fault(subject.pages.operation, { latency: { fixed: 200, clock: 'mock' } })
    await door.get(subject.pages.paths[0])
    await door.get(path)
    expect(door.found()).toEqual([])
    const codes = door.mock.conduct({ clockRuns: true }).map(({ code }) => code)
    expect(codes).toEqual(['QS6070'])
  })

  everywhere(
    'accepts calls that were sent at the same time',
    async ({ subject, ...door }) => {
      const { operation, path } = subject.record
      door.fault(operation, limit('60'), 3)
      await Promise.all([door.get(path), door.get(path), door.get(path)])
      expect(door.mock.conduct({ clockRuns: true })).toEqual([])
    },
    inProcess,
  )
})

describe('blind-repeat', () => {
  const failures: readonly FaultAction[] = [
    { status: 500 },
    { lose: true },
    { reset: 'before-reply' },
    { reset: 'during-reply' },
  ]
  for (const act of failures) {
    const what = JSON.stringify(act)
    everywhere(`reports a create that is repeated after ${what}`, async ({ subject, ...door }) => {
      const { operation, send } = subject.create
      door.fault(operation, act, 2)
      for (let time = 0; time < 3; time++) await door.lose(send())
      expect(door.found()).toEqual([`QS6071 ${operation} 1,2,3`])
    })

    everywhere(`accepts a client that looks after ${what}`, async ({ subject, ...door }) => {
      const { operation, send } = subject.create
      door.fault(operation, act)
      await door.lose(send())
      await door.get(subject.pages.paths[0])
      await door.lose(send())
      expect(door.found()).toEqual([])
    })
  }

  everywhere('reports a create that is repeated after a time-out', async ({ subject, ...door }) => {
    const { service, create } = subject
    const [method, path, body] = create.send()
    door.fault(create.operation, { latency: 60_000 })
    const headers = {
      authorization: 'Bearer sk-test',
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
    }
    const timeout = new AbortController()
    const lost = door.fetch(door.baseUrl + path, {
      ...{ method, headers, body: body ?? null, signal: timeout.signal },
    })
    const { journal } = door.mock
    await vi.waitFor(() => expect(journal.exchanges()).toHaveLength(1))
    timeout.abort()
    await expect(lost).rejects.toThrow()
    await vi.waitFor(() => expect(journal.exchanges()[0]!.reply).toBeNull())
    await door.send(create.send())
    expect([service.name, ...door.found()]).toEqual([
      service.name,
      `QS6071 ${create.operation} 1,2`,
    ])
  })

  everywhere('accepts the next create, and one that is asked for', async ({ subject, ...door }) => {
    const { operation, send } = subject.create
    door.fault(operation, { status: 500 })
    await door.send(send())
    // Another one: it has another body.
    await door.send(subject.upload.send('another', 'b.txt', 'text/plain'))
    door.fault(operation, { status: 503, headers: { 'retry-after': '1' } })
    await door.send(send())
    await door.send(send())
    const codes = door.found().filter((one) => one !== `QS6071 ${operation} 1,3`)
    expect(codes).toEqual([])
  })

  everywhere(
    'accepts creates that were sent at the same time',
    async ({ subject, ...door }) => {
      const { operation, send } = subject.create
      door.fault(operation, { status: 500 }, 2)
      await Promise.all([door.send(send()), door.send(send()), door.send(send())])
      expect(door.found()).toEqual([])
    },
    inProcess,
  )
})

describe('futile-retry', () => {
  everywhere('reports what is refused again and again', async ({ subject, ...door }) => {
    const { operation, missing } = subject.record
    for (let time = 0; time < 3; time++) expect(await door.get(missing)).toBe(404)
    expect(door.found()).toEqual([`QS6072 ${operation} 1,2,3`])
  })

  for (const status of [400, 401, 403]) {
    everywhere(`reports a retry after ${String(status)}`, async ({ subject, ...door }) => {
      const { operation, send } = subject.create
      door.fault(operation, { status }, 2)
      await door.send(send())
      await door.send(send())
      expect(door.found()).toEqual([`QS6072 ${operation} 1,2`])
    })
  }

  for (const status of [408, 409, 423, 425, 429]) {
    everywhere(`accepts a retry after ${String(status)}`, async ({ subject, ...door }) => {
      const { operation, path } = subject.record
      door.fault(operation, { status }, 2)
      await door.get(path)
      await door.get(path)
      expect(door.found()).toEqual([])
    })
  }

  everywhere('accepts who changes something, or waits for it', async ({ subject, ...door }) => {
    const { operation, path, missing } = subject.record
    await door.get(missing)
    await door.send(subject.create.send())
    await door.get(missing)
    await door.send(['GET', missing], 'another-key')
    door.fault(operation, { status: 404 }, 3)
    for (let time = 0; time < 4; time++) await door.get(path)
    expect(door.found()).toEqual([])
  })

  everywhere(
    'accepts calls that were sent at the same time',
    async ({ subject, ...door }) => {
      const { missing } = subject.record
      await Promise.all([1, 2, 3, 4, 5].map(() => door.get(missing)))
      expect(door.found()).toEqual([])
    },
    inProcess,
  )
})

describe('immediate-retry', () => {
  // The clock runs, and a test holds it: no time passes but by `advance`.
  const running = { realTime: true }
  const holdClock = () => vi.useFakeTimers({ toFake: ['Date'] })

  for (const status of [429, 503]) {
    everywhere(
      `reports retries at once after ${String(status)}`,
      async ({ subject, ...door }) => {
        holdClock()
        const { operation, path } = subject.record
        door.fault(operation, { status }, 2)
        for (let time = 0; time < 3; time++) await door.get(path)
        expect(door.found()).toEqual([`QS6073 ${operation} 1,2,3`])
      },
      running,
    )
  }

  everywhere(
    'accepts a client that waits',
    async ({ subject, ...door }) => {
      holdClock()
      const { operation, path } = subject.record
      door.fault(operation, { status: 503 }, 2)
      await door.get(path)
      vi.advanceTimersByTime(100)
      await door.get(path)
      vi.advanceTimersByTime(200)
      await door.get(path)
      expect(door.found()).toEqual([])
    },
    running,
  )

  everywhere('accepts any client where the clock stands', async ({ subject, ...door }) => {
    const { operation, path } = subject.record
    door.fault(operation, { status: 503 }, 2)
    for (let time = 0; time < 3; time++) await door.get(path)
    expect(door.found()).toEqual([])
    const codes = door.mock.conduct({ clockRuns: true }).map(({ code }) => code)
    expect(codes).toEqual(['QS6073'])
  })
})

describe('fast-polling', () => {
  /** Polls so many times, so far apart. */
  async function poll({ subject, ...door }: Opening, times: number, ms: number) {
    for (let time = 0; time < times; time++) {
      await door.get(subject.record.path)
      door.mock.clock.advance({ milliseconds: ms })
    }
  }

  everywhere('reports ten polls less than a second apart', async (door) => {
    await poll(door, 10, 900)
    expect(door.found()).toEqual([`QS6074 ${door.subject.record.operation} 1,2,3,4,5,6,7,8,9,10`])
  })

  everywhere('accepts nine, and any number a second apart', async (door) => {
    await poll(door, 9, 900)
    door.mock.clock.advance({ seconds: 1 })
    await poll(door, 12, 1000)
    expect(door.found()).toEqual([])
  })

  everywhere('accepts polls while something changes', async (door) => {
    await poll(door, 6, 900)
    await door.send(door.subject.create.send())
    await poll(door, 6, 900)
    expect(door.found()).toEqual([])
  })

  everywhere('accepts polls of which a standing clock cannot tell', async (door) => {
    await poll(door, 12, 0)
    expect(door.found()).toEqual([])
  })
})

describe('repeated-page', () => {
  everywhere('reports a page that is requested twice', async ({ subject, ...door }) => {
    const { operation, paths } = subject.pages
    const [first, second, third] = paths
    for (const path of [first, second, second, third]) await door.get(path)
    expect(door.found()).toEqual([`QS6075 ${operation} 2,3`])
    expect(door.mock.conduct()[0]!.message).toMatch(
      /^requested the page \w+=\w+ 2 times in one walk through the list$/,
    )
  })

  everywhere('accepts walks that begin anew, or after a change', async ({ subject, ...door }) => {
    const { operation, paths } = subject.pages
    const [first, second, third] = paths
    for (const path of [first, second, first, second, third]) await door.get(path)
    await door.send(subject.create.send())
    await door.get(second)
    door.fault(operation, { status: 500 })
    await door.get(third)
    await door.get(third)
    expect(door.found()).toEqual([])
  })
})

describe('used-partial-content', () => {
  const cuts: readonly FaultAction[] = [
    { truncate: true },
    { reset: 'during-reply' },
    { expire: true },
  ]
  for (const act of cuts) {
    const what = JSON.stringify(act)
    everywhere(`reports an upload of what arrived under ${what}`, async ({ subject, ...door }) => {
      const { file, upload } = subject
      door.fault(file.operation, act)
      await door.get(file.path)
      await door.send(upload.send('a'.repeat(FILE_BYTES / 2), 'copy.txt', 'text/plain'))
      expect(door.found()).toEqual([`QS6076 ${upload.operation} 1,2`])
    })
  }

  everywhere('accepts who downloads it again, or uses nothing of it', async (door) => {
    const { file, upload } = door.subject
    door.fault(file.operation, { truncate: true })
    await door.get(file.path)
    await door.send(upload.send('of its own', 'own.txt', 'text/plain'))
    await door.get(file.path)
    await door.send(upload.send('a'.repeat(FILE_BYTES / 2), 'half.txt', 'text/plain'))
    expect(door.found()).toEqual([])
  })
})

describe('used-after-end', () => {
  everywhere('reports a use after the delete', async ({ subject, ...door }) => {
    const { remove, operation, use } = subject.gone
    await door.send(remove)
    expect(await door.send(use())).toBe(404)
    expect(door.found()).toEqual([`QS6077 ${operation} 1,2`])
  })

  everywhere('accepts who looks whether it is gone, and deletes it twice', async (door) => {
    const { remove, use, look } = door.subject.gone
    await door.send(use())
    await door.send(remove)
    await door.get(look[1])
    await door.send(remove)
    expect(door.found()).toEqual([])
  })
})

describe('mismatched-type', () => {
  const wrong = [
    ['report.pdf', 'image/png'],
    ['photo.jpg', 'application/pdf'],
    ['table.csv', 'application/zip'],
    ['data.json', 'video/mp4'],
  ] as const
  everywhere('reports a type that belongs to another kind of file', async (door) => {
    const { operation, send } = door.subject.upload
    for (const [name, type] of wrong) await door.send(send('content', name, type))
    expect(door.found()).toEqual(wrong.map((_, index) => `QS6078 ${operation} ${index + 1}`))
    expect(door.mock.conduct()[0]!.message).toBe(
      'uploaded a file as image/png, but the end of its name stands for application/pdf',
    )
  })

  const right = [
    ['report.pdf', 'application/pdf'],
    ['photo.jpg', 'image/jpg'],
    ['table.csv', 'text/plain'],
    ['table.csv', 'application/vnd.ms-excel'],
    ['data.json', 'text/plain; charset=utf-8'],
    ['drawing.svg', 'text/xml'],
    ['archive.zip', 'application/x-zip-compressed'],
    ['sound.wav', 'audio/x-wav'],
    ['sound.mp4', 'audio/mp4'],
    ['report.pdf', 'application/octet-stream'],
    ['report.pdf', 'application/x-unheard-of'],
    ['no-end', 'image/png'],
    ['unheard.of', 'image/png'],
  ] as const
  everywhere('accepts what fits, and what nobody knows', async (door) => {
    const { send } = door.subject.upload
    for (const [name, type] of right) await door.send(send(`${name} ${type}`, name, type))
    expect(door.found()).toEqual([])
  })
})

describe('unread-body', () => {
  const request = ({ fetch, baseUrl }: Pick<Opening, 'fetch' | 'baseUrl'>, path: string) =>
    fetch(baseUrl + path, { headers: { authorization: 'Bearer sk-test' } })

  everywhere(
    'reports a body that nobody read',
    async ({ subject, ...door }) => {
      const { operation, path } = subject.record
      await request(door, path)
      expect(door.found()).toEqual([`QS6079 ${operation} 1`])
    },
    inProcess,
  )

  everywhere(
    'accepts a body that is read, cancelled, or read as a copy',
    async ({ subject, ...door }) => {
      const { path } = subject.record
      await (await request(door, path)).json()
      await (await request(door, path)).body?.cancel()
      await (await request(door, path)).clone().text()
      await door.send(['HEAD', path])
      expect(door.found()).toEqual([])
    },
    inProcess,
  )

  everywhere(
    'is not known over HTTP',
    async ({ subject, ...door }) => {
      await request(door, subject.record.path)
      expect(door.found()).toEqual([])
    },
    { doors: ['http'] },
  )
})
