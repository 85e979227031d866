import type { Sample } from './operations.js'

export const ORIGIN = 'https://api.openai.com'

/** Sends a request to the vendor's address in process, and fails with what is no success. */
export async function call(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  { method, path, contentType, body }: Sample,
): Promise<Response> {
  const headers = {
    authorization: 'Bearer sk-bench',
    ...(contentType !== undefined && { 'content-type': contentType }),
  }
  const response = await fetch(`${ORIGIN}/v1${path}`, { method, headers, body: body ?? null })
  if (response.status === 200) return response
  throw new Error(`${method} ${path}: ${await response.text()}`)
}
