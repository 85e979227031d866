/** An exchange as a recorder writes it, which keeps no more than what is given. */
export interface Given {
  readonly method?: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly postData?: object
  readonly status?: number
  readonly reply?: Readonly<Record<string, string>>
  readonly content?: object
  readonly more?: object
}

const pairs = (headers: Readonly<Record<string, string>> = {}) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }))

export function entryOf({ method = 'GET', url, status = 200, ...given }: Given) {
  const { headers, postData, reply, content, more } = given
  return {
    startedDateTime: '2025-03-01T12:00:00.000Z',
    request: { method, url, headers: pairs(headers), ...(postData && { postData }) },
    response: { status, headers: pairs(reply), ...(content && { content }) },
    ...more,
  }
}

export const harWith = (...given: readonly Given[]) => ({
  log: { version: '1.2', creator: { name: 'test', version: '1' }, entries: given.map(entryOf) },
})

/** A JSON body as the content of a reply. */
export const jsonContent = (value: unknown) => ({
  ...{ size: -1, mimeType: 'application/json' },
  text: JSON.stringify(value),
})
