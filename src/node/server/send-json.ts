import type { ServerResponse } from 'http'

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

/** A proxy's absolute form, `GET http://host/path`, as a path. */
export function originForm(url: string): string {
  return url.startsWith('/') ? url : url.replace(/^[a-z]+:\/\/[^/?#]*/i, '') || '/'
}

export type PlainHeaders = Readonly<Record<string, string>>
