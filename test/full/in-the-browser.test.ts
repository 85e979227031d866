import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build, type Plugin } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundleSources } from '../support/bundle.js'
import { aliases, ROOT } from '../support/sources.js'
import type { Programs, Seen } from '../browser/page.js'
import { suites } from '../data/suites.js'
import { readExchanges } from '../support/exchange/files.js'
import { expectedReply, shownReply } from '../support/exchange/play.js'
import type { Exchange } from '../support/exchange/schema.js'
import { sentExchange } from '../support/exchange/sent.js'

// A page in Chromium, bundled by Vite as users bundle theirs: msw's service worker answers it.

let folder: string
let modules: Record<string, string>
let server: Server
let browser: Browser
let page: Page
const pageErrors: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-page-'))
  modules = await bundleSources('in-the-browser')
  await buildPage()
  server = await serve()
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  page = await browser.newPage()
  page.on('pageerror', (error) => pageErrors.push(String(error.stack)))
  await page.goto(urlOf(''))
})

afterAll(async () => {
  await browser.close()
  server.close()
  server.closeAllConnections()
  await rm(folder, { recursive: true, force: true })
})

/** Leads what the page imports of the sources to the bundle of the package. */
const inPage: Plugin = {
  name: 'in-page',
  enforce: 'pre',
  resolveId(id) {
    if (id === 'node:assert/strict') return `${ROOT}test/browser/assert.ts`
    if (id.endsWith('/src/index.js')) return modules['quayside']
    const [, service] = /\/src\/services\/(\w+)\/index\.js$/.exec(id) ?? []
    return service === undefined ? undefined : modules[`quayside/${service}`]
  },
  // The package says that it has no side effects; these files are in its folder, and have.
  transform(code, id) {
    return id.startsWith(`${ROOT}test/`) ? { code, moduleSideEffects: true } : undefined
  },
}

async function buildPage(): Promise<void> {
  const names = { index: 'page', example: 'example' }
  for (const [name, source] of Object.entries(names)) {
    const script = `<script type="module" src="./${name}.js"></script>`
    const page = `<!doctype html><title>A page</title><body><input type="file">${script}`
    await writeFile(join(folder, `${name}.html`), page)
    await writeFile(join(folder, `${name}.js`), `import '${ROOT}test/browser/${source}.ts'`)
  }
  await build({
    ...{ root: folder, configFile: false, logLevel: 'error', plugins: [inPage] },
    resolve: { alias: aliases(modules) },
    build: {
      ...{ outDir: join(folder, 'page'), emptyOutDir: true },
      rolldownOptions: { input: Object.keys(names).map((name) => join(folder, `${name}.html`)) },
    },
  })
}

async function serve(): Promise<Server> {
  const answering = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : request.url!.slice(1)
    const file =
      name === 'mockServiceWorker.js'
        ? join(ROOT, 'node_modules/msw/lib', name)
        : join(folder, 'page', name)
    const type = name.endsWith('.js') ? 'text/javascript' : 'text/html'
    readFile(file).then(
      (content) => response.writeHead(200, { 'content-type': type }).end(content),
      () => response.writeHead(404).end(),
    )
  }).listen(0, '127.0.0.1')
  await once(answering, 'listening')
  return answering
}

function urlOf(path: string): string {
  const { port } = server.address() as AddressInfo
  return `http://localhost:${String(port)}/${path}`
}

it('runs the example of the documentation', async () => {
  const own = await browser.newPage()
  own.on('pageerror', (error) => pageErrors.push(String(error.stack)))
  await own.goto(urlOf('example.html'))
  await own
    .getByText('report')
    .waitFor({ timeout: 20_000 })
    .catch(() => undefined)
  expect([await own.locator('body').textContent(), pageErrors]).toEqual(['report', []])
  await own.close()
})

/** Calls a function of the page. */
async function run<N extends keyof Programs>(name: N, ...given: Parameters<Programs[N]>) {
  const result: unknown = await page.evaluate(
    ([program, values]) =>
      (window as unknown as Record<string, (...values: readonly unknown[]) => unknown>)[program]!(
        ...values,
      ),
    [name, given] as [string, unknown[]],
  )
  return result as Awaited<ReturnType<Programs[N]>>
}

it('tells a story of all services behind the service worker as in process', async () => {
  const [direct, behind] = await run('playTwice')
  expect(pageErrors).toEqual([])
  expect(behind).toEqual(direct)
  expect(direct?.length).toBeGreaterThan(60)
})

/** In process these are left to whoever else mocks the host: msw answers for itself. */
const LEFT_TO_OTHERS = [
  'openai no-operation-unknown-url',
  'carrierx no-operation-unknown-url',
  'locktera no-operation-unauthorized',
  'locktera no-operation-unknown-url',
]

it.each(suites)('plays every exchange of $service.name as it stands', async ({ service }) => {
  const files = readExchanges(service)
  const sent = await Promise.all(files.map((file) => sentExchange(service, file)))
  const seen = await run('playExchanges', sent)
  expect(seen.length).toBe(files.length)
  for (const [at, { name, exchange }] of files.entries()) {
    const reply = await replyOf(seen[at]!, exchange)
    const isOthers = LEFT_TO_OTHERS.includes(`${service.name} ${name}`)
    const expected = isOthers ? { status: 500 } : expectedReply(exchange)
    expect({ name, ...reply }).toMatchObject({ name, ...expected })
    if (!isOthers) expect(reply).toEqual(expected)
  }
})

/** A reply that the page saw, in the form in which an exchange holds it. */
async function replyOf(seen: Seen, exchange: Exchange) {
  if ('error' in seen) return seen
  const { status, headers, body } = seen
  const bytes = body === '' ? null : Buffer.from(body, 'base64')
  const response = new Response(bytes, { status, headers: headers as [string, string][] })
  return shownReply({ asVendor: (text) => text }, response, exchange)
}

it('tells the story of the SDK behind the service worker', async () => {
  expect(await run('tellSdk')).toEqual({})
})

it('receives a file of an input with all of its bytes', async () => {
  const bytes = randomBytes(2_000_000)
  const path = join(folder, 'input.bin')
  await writeFile(path, bytes)
  await page.locator('input').setInputFiles(path)
  expect(await run('sendInput')).toBe(createHash('sha256').update(bytes).digest('hex'))
})

it('answers a range of a download', async () => {
  expect(await run('readRange')).toEqual([206, 'cde'])
})

it('reports an upload as another type than its name stands for', async () => {
  expect(await run('uploadMistyped')).toEqual(['QS6078'])
})

it('lets a request be aborted', async () => {
  expect(await run('abort')).toBe('AbortError')
})

/** What a page of a user loads of the package, with one service; msw is left out. */
async function codeOfPage(service: string) {
  const program = `
    import { createMock } from 'quayside'
    import { ${service} } from 'quayside/${service}'
    window.mock = createMock(${service})
    window.handlers = window.mock.handlers`
  const virtual: Plugin = {
    name: 'virtual',
    resolveId: (id) => (id === 'program' ? id : undefined),
    load: (id) => (id === 'program' ? program : undefined),
  }
  const built = await build({
    ...{ root: folder, configFile: false, logLevel: 'error', plugins: [virtual] },
    resolve: { alias: aliases(modules) },
    build: { write: false, rolldownOptions: { input: 'program', external: /^msw(\/|$)/ } },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const chunks = outputs.filter((one) => one.type === 'chunk')
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const atStart = new Set(chunks.filter(({ isEntry }) => isEntry))
  for (const { imports } of atStart) {
    for (const name of imports) if (named.has(name)) atStart.add(named.get(name)!)
  }
  const codeOf = (some: Iterable<{ readonly code: string }>) =>
    Array.from(some, ({ code }) => code).join('\n')
  return {
    atStart: codeOf(atStart),
    all: codeOf(chunks),
    imports: chunks
      .flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports])
      .filter((name) => !named.has(name)),
  }
}

// What a page keeps from growing into; see the list of what is in it in docs/decisions/18-dependencies.md.
const LARGEST = { atStart: 174_000, all: 185_000 }

/** What code asks its runtime for, which only Node has: none of it is bundled. */
const ASKED_FOR = ['async_hooks', 'crypto', 'stream', 'zlib']

it.each(['openai', 'carrierx', 'locktera'])(
  'a page with %s holds nothing of Node, and little else',
  async (service) => {
    const { atStart, all, imports } = await codeOfPage(service)
    expect(imports.filter((name) => !/^msw(\/|$)/.test(name))).toEqual([])
    const asked = all.matchAll(/getBuiltinModule\?\.\([`'"]node:(\w+)/g)
    expect([...new Set(Array.from(asked, ([, name]) => name))].sort()).toEqual(ASKED_FOR)
    const globals = all.match(/\bBuffer\.|\b__dirname\b|\bsetImmediate\b|(?<![.\w])process\./g)
    // Where the runtime has them: multipasta searches with Buffer, and work waits for its turn.
    expect(globals).toEqual(['Buffer.', 'setImmediate'])
    const sizes = { atStart: gzipSync(atStart).length, all: gzipSync(all).length }
    console.log(`A page with ${service}, bytes of ours compressed by gzip:`, sizes)
    expect(sizes.atStart).toBeLessThanOrEqual(LARGEST.atStart)
    expect(sizes.all).toBeLessThanOrEqual(LARGEST.all)
  },
)
