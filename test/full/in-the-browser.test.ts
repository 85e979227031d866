import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { isBuiltin } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build, type Plugin } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundleSources } from '../support/bundle.js'
import { aliases, ROOT } from '../support/sources.js'
import type { Programs } from '../browser/page.js'

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
    define: { 'process.env': '({})' },
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
async function run<N extends keyof Programs>(name: N) {
  const result: unknown = await page.evaluate(`${name}()`)
  return result as Awaited<ReturnType<Programs[N]>>
}

it('tells a story of all services behind the service worker as in process', async () => {
  const [direct, behind] = await run('playTwice')
  expect(pageErrors).toEqual([])
  expect(behind).toEqual(direct)
  expect(direct?.length).toBeGreaterThan(60)
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

it('lets a request be aborted', async () => {
  expect(await run('abort')).toBe('AbortError')
})

/** What a page of a user holds of the package, with one service; msw is left out. */
async function codeOfPage(service: string): Promise<{ code: string; imports: readonly string[] }> {
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
  const own = new Set(chunks.map(({ fileName }) => fileName))
  return {
    code: chunks.map((chunk) => chunk.code).join('\n'),
    imports: chunks
      .flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports])
      .filter((name) => !own.has(name)),
  }
}

// What a page keeps from growing into; see the list of what is in it in docs/decisions/18-dependencies.md.
const LARGEST = 198_000

it.each(['openai', 'carrierx', 'locktera'])(
  'a page with %s holds nothing of Node, and little else',
  async (service) => {
    const { code, imports } = await codeOfPage(service)
    expect(imports.filter((name) => isBuiltin(name))).toEqual([])
    expect(imports.filter((name) => !/^msw(\/|$)/.test(name))).toEqual([])
    const size = gzipSync(code).length
    console.log(`A page with ${service}: ${String(size)} bytes of ours, compressed by gzip`)
    expect(size).toBeLessThanOrEqual(LARGEST)
  },
)
