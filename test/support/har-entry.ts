/** A recorded exchange, as any recorder writes it. */
export function harEntry(
  time: string,
  [method, path, body]: readonly [method: string, path: string, body?: unknown],
  [status, reply, headers = {}]: readonly [
    status: number,
    reply: unknown,
    headers?: Readonly<Record<string, string>>,
  ],
) {
  const isForm = Array.isArray(body)
  const isText = typeof reply === 'string'
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json'
  const sentType = isForm ? 'multipart/form-data; boundary=b' : 'application/json'
  const all = { 'content-type': type, ...headers }
  return {
    startedDateTime: time,
    request: {
      method,
      url: `https://api.openai.com/v1${path}`,
      headers: [
        { name: 'Authorization', value: 'Bearer sk-x' },
        ...(body === undefined ? [] : [{ name: 'Content-Type', value: sentType }]),
      ],
      ...(body !== undefined && {
        postData: {
          mimeType: sentType,
          ...(isForm ? { params: body } : { text: JSON.stringify(body) }),
        },
      }),
    },
    response: {
      status,
      headers: Object.entries(all).map(([name, value]) => ({ name, value })),
      content: { mimeType: type, text: isText ? reply : JSON.stringify(reply, null, 2) },
    },
  }
}

export const harOf = (...entries: unknown[]) => ({ log: { version: '1.2', entries } })
