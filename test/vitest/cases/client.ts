import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import https from 'node:https'

/** Small clients of the API, one for each way to send a request. */

export const CONTAINERS = 'https://api.openai.com/v1/containers'
const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }

// Connections are kept and used again, by whatever test comes next.
const agent = new https.Agent({ keepAlive: true, maxSockets: 2 })

export type Send = (method: string, url: string, body?: object) => Promise<unknown>

export const byFetch: Send = async (method, url, body) => {
  const response = await fetch(url, { method, headers, body: body ? JSON.stringify(body) : null })
  return response.json()
}

export const byHttp: Send = async (method, url, body) => {
  const request = https.request(url, { method, headers, agent })
  request.end(body && JSON.stringify(body))
  const [reply] = (await once(request, 'response')) as [IncomingMessage]
  let text = ''
  for await (const chunk of reply.setEncoding('utf8')) text += String(chunk)
  return JSON.parse(text)
}

/** For pages alone. */
export const byXhr: Send = (method, url, body) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.addEventListener('load', () => resolve(JSON.parse(request.responseText)))
    request.addEventListener('error', () => reject(new Error('XMLHttpRequest failed')))
    request.send(body ? JSON.stringify(body) : null)
  })

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
