import type { ServerResponse } from 'node:http'

export type PlainHeaders = Readonly<Record<string, string>>

/** Sends a whole JSON response. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: PlainHeaders = {},
): void {
  const text = JSON.stringify(body)
  const length = String(Buffer.byteLength(text))
  const own = { 'content-type': 'application/json', 'content-length': length }
  response.writeHead(status, { ...headers, ...own })
  response.end(text)
}
