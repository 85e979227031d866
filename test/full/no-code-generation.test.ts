import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundling } from '../../src/scripts/bundle.js'
import { suites } from '../data/suites.js'
import { readExchanges } from '../support/exchange/files.js'
import type { SentExchange } from '../support/exchange/play-here.js'
import { sentExchange } from '../support/exchange/sent.js'
import { ROOT } from '../support/sources.js'

// Where no code may be made of text, as by a Content-Security-Policy without `unsafe-eval`, the
// services check as anywhere.

let folder: string
let exchanges: readonly SentExchange[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-no-eval-'))
  await build({
    ...bundling,
    splitting: false,
    platform: 'browser',
    target: 'es2022',
    absWorkingDir: ROOT,
    entryPoints: ['test/support/exchange/play-here.ts'],
    outfile: join(folder, 'play.mjs'),
  })
  const all = suites.flatMap(({ service }) =>
    readExchanges(service)
      .filter(({ exchange }) => exchange.operationId !== null)
      .map((file) => sentExchange(service, file)),
  )
  exchanges = await Promise.all(all)
  await writeFile(join(folder, 'exchanges.json'), JSON.stringify(exchanges))
})

// Processes of the browser may still write into its profile.
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))

const EXPECTED = () => ({ canGenerateCode: false, wrong: [], played: exchanges.length })

test('Node plays all exchanges where it must not make code of text', async () => {
  expect(exchanges.length).toBeGreaterThan(300)
  await writeFile(
    join(folder, 'main.mjs'),
    `import { readFileSync } from 'node:fs'
    import { canGenerateCode, playHere } from './play.mjs'
    const exchanges = JSON.parse(readFileSync(new URL('exchanges.json', import.meta.url), 'utf8'))
    const wrong = await playHere(exchanges)
    console.log(JSON.stringify({ canGenerateCode: canGenerateCode(), wrong, played: exchanges.length }))`,
  )
  const args = ['--disallow-code-generation-from-strings', join(folder, 'main.mjs')]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(JSON.parse(stdout)).toEqual(EXPECTED())
})

test('a page with a Content-Security-Policy plays all exchanges', async () => {
  const page = `import { canGenerateCode, playHere } from './play.mjs'
    const exchanges = await (await fetch('exchanges.json')).json()
    const wrong = await playHere(exchanges)
    const said = { canGenerateCode: canGenerateCode(), wrong, played: exchanges.length }
    await fetch('said', { method: 'POST', body: JSON.stringify(said) })`
  let resolve: (said: string) => void
  const said = new Promise<string>((done) => (resolve = done))
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const name = request.url?.slice(1) ?? ''
    response.setHeader('content-security-policy', "script-src 'self'")
    if (name === 'said') {
      const chunks = await request.toArray()
      resolve(Buffer.concat(chunks).toString())
      response.end()
    } else if (name === '') {
      response.setHeader('content-type', 'text/html')
      response.end('<!doctype html><script type="module" src="main.mjs"></script>')
    } else {
      response.setHeader('content-type', name.endsWith('.mjs') ? 'text/javascript' : 'text/plain')
      response.end(name === 'main.mjs' ? page : await readFile(join(folder, name)).catch(() => ''))
    }
  }
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/profile`]
  const browser = execFile('/usr/bin/chromium', [...flags, `http://127.0.0.1:${String(port)}/`])
  const ended = once(browser, 'exit')
  try {
    expect(JSON.parse(await said)).toEqual(EXPECTED())
  } finally {
    browser.kill()
    await ended
    server.close()
    server.closeAllConnections()
  }
})
