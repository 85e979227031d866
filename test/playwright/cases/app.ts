import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base } from '@playwright/test'

/** An application: a page that calls the vendor's API from the browser. */

const page = `<!doctype html><title>Containers</title>
<form><input name="name"><input type="file"><button>Create</button></form>
<output></output>
<script type="module">
const api = 'https://api.openai.com/v1'
const authorization = 'Bearer any-key'
const output = document.querySelector('output')
window.call = async (method, path, body, headers = {}) => {
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const init = { method, headers: { authorization, ...type, ...headers } }
  if (body !== undefined) init.body = JSON.stringify(body)
  const response = await fetch(api + path, init)
  return { status: response.status, body: await response.json() }
}
window.upload = async (container, file) => {
  const form = new FormData()
  form.append('file', file)
  const init = { method: 'POST', headers: { authorization }, body: form }
  const response = await fetch(api + '/containers/' + container + '/files', init)
  return response.json()
}
document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault()
  try {
    const name = new FormData(event.target).get('name')
    const { status, body } = await call('POST', '/containers', { name })
    const [file] = document.querySelector('[type=file]').files
    if (status === 200 && file) await upload(body.id, file)
    output.textContent = status === 200 ? 'created ' + body.id : body.error.message
  } catch (error) {
    output.textContent = 'failed: ' + error.message
  }
})
</script>`

const worker = `
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()))
self.addEventListener('fetch', (event) => {
  if (event.request.url.startsWith('https://api.openai.com/')) event.respondWith(fetch(event.request))
})`

async function serve(): Promise<Server> {
  const server = createServer(({ url }, response) => {
    const type = url === '/worker.js' ? 'text/javascript' : 'text/html'
    response.writeHead(200, { 'content-type': type }).end(url === '/worker.js' ? worker : page)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** Serves the application to the pages of a worker, as their base URL. */
export const app = base.extend<object, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = await serve()
      await use(server)
      server.close()
      server.closeAllConnections()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => {
    await use(`http://localhost:${String((server.address() as AddressInfo).port)}`)
  },
})

interface Called {
  readonly status: number
  readonly body: { readonly id: string; readonly data: readonly { readonly name: string }[] }
}

declare global {
  interface Window {
    call(method: string, path: string, body?: object, headers?: object): Promise<Called>
    upload(container: string, file: File): Promise<{ id: string; bytes: number }>
  }
}
