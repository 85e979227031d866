import { expect, it } from 'vitest'
import { proxiedMock } from '../../support/proxied.js'
import { raw, wire } from '../../support/raw.js'

const withoutDate = (reply: string) => reply.replace(/^date: .*\r\n/im, '')
const AUTH = 'Authorization: Bearer k'
const JSON_TYPE = 'Content-Type: application/json'

const json = (line: string, body: object) => {
  const text = JSON.stringify(body)
  return wire(line, [AUTH, JSON_TYPE, `Content-Length: ${text.length}`], text)
}

const FORM = [
  '--cut',
  'Content-Disposition: form-data; name="file"; filename="a.bin"',
  '',
  '\u0000\u0001\u00ff\u00fe',
  '--cut--',
  '',
].join('\r\n')

const asked: Readonly<Record<string, string | Uint8Array>> = {
  'a list': wire('GET /v1/containers?limit=2', [AUTH]),
  'a create': json('POST /v1/containers', { name: 'a' }),
  'a refusal': json('POST /v1/containers', { nmae: 'a' }),
  'no credentials': wire('GET /v1/containers'),
  HEAD: wire('HEAD /v1/containers', [AUTH]),
  'an unknown path': wire('GET /v1/nowhere', [AUTH]),
  'a wrong method': wire('PATCH /v1/containers', [AUTH]),
  'no API': wire('GET /nowhere', [AUTH]),
  'a preflight': wire('OPTIONS /v1/containers', [
    'Origin: http://localhost:3000',
    'Access-Control-Request-Method: POST',
    'Access-Control-Request-Headers: authorization',
  ]),
  'a page of this machine': wire('GET /v1/containers', [AUTH, 'Origin: http://localhost:3000']),
  'an upload': Buffer.from(
    wire(
      'POST /v1/containers/none/files',
      [AUTH, 'Content-Type: multipart/form-data; boundary=cut', `Content-Length: ${FORM.length}`],
      FORM,
    ),
    'latin1',
  ),
  'a body in chunks': wire(
    'POST /v1/containers',
    [AUTH, JSON_TYPE, 'Transfer-Encoding: chunked'],
    'c\r\n{"name":"a"}\r\n0\r\n\r\n',
  ),
  'an absolute target': wire('GET http://127.0.0.1/v1/containers', [AUTH]),
  'an old client': 'GET /v1/containers HTTP/1.0\r\nAuthorization: Bearer k\r\n\r\n',
  'no body where one is due': wire('POST /v1/containers', [AUTH]),
}

it.each(Object.entries(asked))(
  'passes on %s and changes no byte of the reply',
  async (_, bytes) => {
    const [through, beside] = [await proxiedMock(), await proxiedMock()]
    const reply = await raw(through.url, bytes)
    expect(reply).toMatch(/^HTTP\/1\.1 \d{3} /)
    expect(withoutDate(reply)).toBe(withoutDate(await raw(beside.direct, bytes)))
    // The same reached the mock, too.
    expect(through.mock.journal.exchanges().map(known)).toEqual(
      beside.mock.journal.exchanges().map(known),
    )
  },
)

function known(exchange: { request: object; operation: string | null; violations: object }) {
  const { operation, violations } = exchange
  const codes = (violations as { code: string }[]).map(({ code }) => code)
  const { body, url } = exchange.request as { body: unknown; url: string }
  return { operation, codes, body, url }
}
