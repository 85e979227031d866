/* eslint-disable @typescript-eslint/unbound-method -- methods are kept, to be called on what they were called on */

/**
 * Lets a page send files with their bytes. It is run in each page before its own scripts, so it uses
 * nothing from outside of itself.
 *
 * Playwright sees the body of a request as the browser describes it: without the content of files from
 * the disk, such as those of an `<input>`, and without bodies that are streamed. So they are read into
 * memory before they are sent, if they go to one of these origins.
 */
// eslint-disable-next-line max-lines-per-function -- a page gets it as one text
export function readBodiesBeforeSending(origins: readonly string[]): void {
  const isMocked = (url: string | URL) => {
    try {
      return origins.includes(new URL(url, document.baseURI).origin)
    } catch {
      return false
    }
  }
  const tagOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1)
  const hasBlobs = (body: unknown) => /^(Blob|File|FormData)$/.test(tagOf(body))

  const inMemory = async (body: unknown): Promise<BodyInit> => {
    if (tagOf(body) !== 'FormData') {
      return new Blob([await (body as Blob).arrayBuffer()], { type: (body as Blob).type })
    }
    const copy = new FormData()
    for (const [name, value] of body as FormData) {
      if (typeof value === 'string') copy.append(name, value)
      else
        copy.append(name, new File([await value.arrayBuffer()], value.name, { type: value.type }))
    }
    return copy
  }

  const fetchAsItIs = window.fetch
  window.fetch = async (input: RequestInfo | URL, init: RequestInit & { duplex?: string } = {}) => {
    const url = typeof input === 'object' && 'url' in input ? input.url : input
    if (!isMocked(url)) return fetchAsItIs(input, init)
    const { duplex: _, ...rest } = init
    if (hasBlobs(init.body)) {
      return fetchAsItIs(input, { ...rest, body: await inMemory(init.body) })
    }
    if (tagOf(init.body) === 'ReadableStream') {
      return fetchAsItIs(input, { ...rest, body: await new Response(init.body).arrayBuffer() })
    }
    if (init.body === undefined && typeof input === 'object' && 'body' in input && input.body) {
      return fetchAsItIs(new Request(input, { body: await input.arrayBuffer() }), init)
    }
    return fetchAsItIs(input, init)
  }

  const { open, send, abort } = XMLHttpRequest.prototype
  const mocked = new WeakSet<XMLHttpRequest>()
  const reading = new WeakSet<XMLHttpRequest>()
  XMLHttpRequest.prototype.open = function (
    this: XMLHttpRequest,
    ...parts: [string, string | URL, boolean?, string?, string?]
  ) {
    const [, url, isAsync = true] = parts
    reading.delete(this)
    if (isAsync && isMocked(url)) mocked.add(this)
    else mocked.delete(this)
    Reflect.apply(open, this, parts)
  }
  XMLHttpRequest.prototype.send = function (body) {
    if (!mocked.has(this) || !hasBlobs(body)) return send.call(this, body)
    reading.add(this)
    const sendRead = (read: unknown) => {
      if (reading.delete(this)) send.call(this, read as XMLHttpRequestBodyInit)
    }
    // A file that cannot be read is left to the browser, which reports it.
    void inMemory(body).then(sendRead, () => sendRead(body))
  }
  XMLHttpRequest.prototype.abort = function () {
    if (!reading.delete(this)) return abort.call(this)
    this.dispatchEvent(new ProgressEvent('abort'))
    this.dispatchEvent(new ProgressEvent('loadend'))
  }
}
