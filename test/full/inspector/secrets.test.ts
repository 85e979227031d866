import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { tracePage } from '../../../src/node/trace/page.js'
import { servedPlaces } from '../../data/served-secret-places.js'
import {
  closeBrowser,
  connected,
  openInspector,
  serveInspector,
  type Inspector,
} from '../../support/inspector.js'
import { clipboard } from '../../support/inspector-page.js'
import {
  adminText,
  exchangeStops,
  recordStops,
  visitAll,
  wholePage,
} from '../../support/visit-inspector.js'
import { PLANTED, plantSecrets, type KnownSecret } from '../../support/planted-secrets.js'
import { SecretLog } from '../../support/secret-log.js'
import { requestOf } from '../../support/secret-places.js'

afterAll(closeBrowser)

/** A name that is no secret: it has to be seen wherever a secret must not be. */
const HARMLESS = 'harmless-observatory'
const SCOPES = [PLANTED, ...new Set(servedPlaces.map(({ group }) => group))]

/** The page of a server, and all that was seen in it so far. */
interface Watched {
  readonly server: Inspector
  readonly page: Page
  readonly log: SecretLog
}

// What is exported of a world is not looked at: it has secrets, as it is to be loaded again.
it(
  `shows no secret of ${servedPlaces.length} places in the inspector or in a trace`,
  { timeout: 300_000 },
  async () => {
    const watched = await openWithToken()
    const { server, log } = watched
    const endOfEvents = readEvents(server, log)
    const secrets = await sendAll(server)
    await seeRequests(watched)
    for (const scope of SCOPES) await seeScope(watched, scope)
    await seePlans(watched)
    await seeSnapshots(watched)
    await seeTrace(watched, secrets)
    await endOfEvents()

    expect(log.count('DOM')).toBeGreaterThan(500)
    expect(log.count('reply')).toBeGreaterThan(servedPlaces.length)
    const kinds = ['DOM', 'DOM of the trace', 'HAR', 'clipboard', 'event', 'reply', 'trace']
    expect(log.kindsWith(HARMLESS)).toEqual(kinds)
    expect(log.leaks(secrets)).toEqual([])
  },
)

/** Opens the page with the token of its server, and notes all that it loads from then on. */
async function openWithToken(): Promise<Watched> {
  const server = await serveInspector({ host: '0.0.0.0', trace: true })
  const log = new SecretLog()
  const { page } = await openInspector(server, '/requests?scope=all')
  const dialog = page.getByRole('dialog', { name: 'This server requires a token' })
  await dialog.getByLabel('Token').fill(String(server.token))
  await page.keyboard.press('Enter')
  await connected(page)
  page.on('request', (request) => {
    const { authorization, ...headers } = request.headers()
    // Here the token belongs.
    const isToken = authorization === `Bearer ${String(server.token)}`
    const sent = JSON.stringify({ ...headers, ...(!isToken && { authorization }) })
    const where = `request: ${new URL(request.url()).pathname}`
    log.add(where, request.url(), sent, request.postData() ?? '')
  })
  page.on('response', (response) => {
    const where = `reply: ${new URL(response.url()).pathname}`
    log.add(where, JSON.stringify(response.headers()))
    // That of the events never ends: another listener reads them.
    if (where.endsWith('/events')) return
    void response.body().then(
      (body) => log.add(where, body.toString(), body.toString('latin1')),
      () => undefined,
    )
  })
  await page.reload()
  await connected(page)
  return { server, page, log }
}

/** Reads the events that the page gets; returns what ends that. */
function readEvents({ url, token }: Inspector, log: SecretLog): () => Promise<void> {
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const read = async () => {
    let text = ''
    try {
      const headers = { authorization: `Bearer ${String(token)}` }
      const init = { headers, signal: stop.signal }
      const { body } = await fetch(`${url}/__admin/events?format=summary`, init)
      const pieces = body as unknown as AsyncIterable<Uint8Array>
      for await (const piece of pieces) text += Buffer.from(piece).toString('latin1')
    } catch (error) {
      if (!stop.signal.aborted) throw error
    }
    log.add('event: all', text)
  }
  const reading = read()
  return async () => {
    stop.abort()
    await reading
  }
}

/** Sends every secret, while the page is open; returns all of them, and the token of the server. */
async function sendAll(server: Inspector): Promise<KnownSecret[]> {
  const { url, token, call } = server
  await call('POST', `/v1/containers?note=${HARMLESS}`, { name: HARMLESS })
  for (const place of servedPlaces) {
    const request = requestOf(url, place)
    request.headers.set('x-mock-scope', place.group)
    await (await fetch(request)).arrayBuffer()
  }
  const planted = await plantSecrets(server)
  const encoded = servedPlaces.flatMap(({ place, headers }) => {
    const [, secret] = /^Basic (.*)/.exec(headers?.['authorization'] ?? '') ?? []
    return secret === undefined ? [] : [{ place: `${place}, encoded`, secret }]
  })
  const ofServer = { place: 'the token of the server', secret: String(token) }
  return [...servedPlaces, ...encoded, ...planted, ofServer]
}

/** The list as it became while the requests came in, and once it is loaded; what is saved and copied. */
async function seeRequests({ page, log }: Watched): Promise<void> {
  log.add('DOM: live', ...(await wholePage(page)))
  await page.reload()
  await connected(page)
  await page.locator('.list-count').waitFor()
  log.add('DOM: requests', ...(await wholePage(page)))
  const [har] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save what is shown as a HAR file' }).click(),
  ])
  log.add('HAR: all', await readFile(await har.path(), 'utf8'))
}

/**
 * Every exchange of a scope, and every record of its world. Of the requests that differ in one name alone
 * the page shows some; what it would load to show the others is looked through as well.
 */
async function seeScope({ server, page, log }: Watched, scope: string): Promise<void> {
  await page.getByLabel('Scope', { exact: true }).selectOption(scope)
  const all = await exchangeStops(server, scope)
  const exchanges = all.filter((_, index) => !scope.startsWith('table-') || index % 4 === 0)
  for (const { hash } of all) {
    const [, , sequence = ''] = hash.split('/')
    const detail = await adminText(server, scope, `/requests/${sequence}`)
    log.add(`reply: ${hash}`, detail)
  }
  for (const { hash, texts } of await visitAll(page, exchanges, '.exchange'))
    log.add(`DOM: ${hash}`, ...texts)
  log.add(`DOM: the last of ${scope}`, ...(await wholePage(page)))
  for (const name of ['curl', 'fetch']) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect
      .poll(() => clipboard(page))
      .toMatch(new RegExp(`^(?:await |import .*)?${name}`, 's'))
    log.add(`clipboard: ${name} of ${scope}`, await clipboard(page))
  }
  const records = await recordStops(server, scope)
  for (const { hash, texts } of await visitAll(page, records, 'main'))
    log.add(`DOM: ${scope} ${hash}`, ...texts)
}

/** The other views, and what is filled in by what is there. */
async function seePlans({ server, page, log }: Watched): Promise<void> {
  const see = async (what: string) => log.add(`DOM: ${what}`, ...(await wholePage(page)))
  const go = (hash: string) => page.evaluate((to) => void (location.hash = to), hash)
  await page.getByLabel('Scope', { exact: true }).selectOption(PLANTED)
  for (const title of ['Time', 'Faults', 'Coverage', 'Contracts']) {
    await page.getByRole('navigation').getByRole('link', { name: title }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await expect.poll(() => page.locator('main .loading').count()).toBe(0)
    await see(title)
  }
  for (const { id } of server.mock.scope(PLANTED).faults.list()) {
    await go('#/faults')
    await page.getByRole('button', { name: `Plan another like ${id}`, exact: true }).click()
    await page.getByLabel('The fault as JSON').waitFor()
    await see(`another like ${id}`)
  }
  await page.getByRole('button', { name: 'Plan it' }).click()
  await page.locator('.fault-row.selected').waitFor()
  await see('a fault that was planned')
  await go('#/requests/2/bodies-openai')
  await page.getByText('#2 in bodies-openai').waitFor()
  await page.getByRole('button', { name: 'Send again' }).click()
  await page.locator('.toast', { hasText: 'Sent again' }).waitFor()
  await see('a request that was sent again')
}

/** The comparison of snapshots with each other, and with the world now. */
async function seeSnapshots({ page, log }: Watched): Promise<void> {
  const stops = ['&to=after', ''].map((to) => ({
    hash: `#/world?show=snapshots&from=before${to}`,
    selector: '.comparison-bar [role=status]',
  }))
  for (const { hash, texts } of await visitAll(page, stops, 'main'))
    log.add(`DOM: ${hash}`, ...texts)
}

const EVERY = 7
const TABS = ['', '/changes', '/world', '/start']

/**
 * A trace of all, and its page. The page has nothing but the trace, which is looked through whole: so
 * of each few steps one is shown, each time another part of it.
 */
async function seeTrace({ server, page, log }: Watched, secrets: KnownSecret[]): Promise<void> {
  const tokens = secrets.filter(({ place }) => place.endsWith(': the bearer token'))
  const errors = tokens.map(({ secret }) => ({ message: `expected ${secret} to be 1` }))
  const test = { name: 'sends secrets', status: 'failed', errors } as const
  const trace = server.mock.trace({ test })
  const html = tracePage(trace)
  log.add('trace: JSON', JSON.stringify(trace), html)
  for (const content of trace.states.contents)
    if ('base64' in content) log.add('trace: bytes', atob(content.base64))
  const folder = await mkdtemp(join(tmpdir(), 'quayside-trace-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'trace.html'), html)
  const traced = await page.context().newPage()
  await traced.goto(`file://${folder}/trace.html`)
  const { length } = trace.steps
  const stops = Array.from({ length: Math.floor(length / EVERY) }, (_, index) => {
    const number = String((index + 1) * EVERY)
    const tab = TABS[index % TABS.length] ?? ''
    return { hash: `#${number}${tab}`, selector: '.trace-position', text: `${number} of ${length}` }
  })
  for (const { hash, texts } of await visitAll(traced, stops, 'main'))
    log.add(`DOM of the trace: ${hash}`, ...texts)
}
