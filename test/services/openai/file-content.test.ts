import { expect } from 'vitest'
import { apiOf, fileForm, newContainer, newFile, throughEveryDoor } from '../../support/openai.js'

throughEveryDoor('content comes with its headers, and HEAD brings them alone', async (door) => {
  const api = apiOf(door)
  const id = await newContainer(api)
  const path = `/containers/${id}/files/${await newFile(api, id, fileForm('0123456789'))}/content`
  const got = await api('GET', path)
  const head = await api('HEAD', path)
  expect([got.status, got.body]).toEqual([200, '0123456789'])
  expect([head.status, head.body]).toEqual([200, ''])
  for (const { headers } of [got, head]) {
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(headers.get('content-length')).toBe('10')
    expect(headers.get('accept-ranges')).toBe('bytes')
    // The hash is that of the content: `printf 0123456789 | b2sum -l 128`.
    const name = '42e3751db34b3d102c382fa96db38bbb-a.txt'
    const disposition = `attachment; filename="file.txt"; filename*=UTF-8''${name}`
    expect(headers.get('content-disposition')).toBe(disposition)
    expect(headers.get('openai-version')).toBe('2020-10-01')
    expect(headers.get('x-request-id')).toMatch(/^req_[0-9a-f]{32}$/)
  }
  // RFC 9110, section 14.2: only GET has ranges.
  const ranged = await api('HEAD', path, undefined, { range: 'bytes=0-3' })
  expect([ranged.status, ranged.headers.get('content-length')]).toEqual([200, '10'])

  const missing = await api('HEAD', `/containers/${id}/files/file_456/content`)
  expect([missing.status, missing.body]).toEqual([404, ''])
  const json = JSON.stringify((await api('GET', `/containers/${id}`)).body, null, 2)
  const { headers } = await api('HEAD', `/containers/${id}`)
  expect(headers.get('content-length')).toBe(String(json.length))
})

// What is asked of ten bytes: the status, the bytes and their place, or that there are none.
const ranges: Record<string, [number, string?, string?]> = {
  'bytes=0-3': [206, '0123', 'bytes 0-3/10'],
  'bytes=9-9': [206, '9', 'bytes 9-9/10'],
  'BYTES=4-4': [206, '4', 'bytes 4-4/10'],
  'bytes=2-': [206, '23456789', 'bytes 2-9/10'],
  'bytes=-3': [206, '789', 'bytes 7-9/10'],
  'bytes=-100': [206, '0123456789', 'bytes 0-9/10'],
  'bytes=5-100': [206, '56789', 'bytes 5-9/10'],
  'bytes=10-': [416],
  'bytes=10-12': [416],
  'bytes=-0': [416],
  'bytes=99999999999999999999-': [416],
  'bytes=5-2': [200, '0123456789'],
  'bytes=a-b': [200, '0123456789'],
  'bytes=-': [200, '0123456789'],
  'bytes=0-1,3-4': [200, '0123456789'],
  'items=0-1': [200, '0123456789'],
  bytes: [200, '0123456789'],
}

throughEveryDoor('a range gets its bytes, 416, or all of them', async (door) => {
  const api = apiOf(door)
  const id = await newContainer(api)
  const path = `/containers/${id}/files/${await newFile(api, id, fileForm('0123456789'))}/content`
  for (const [range, [status, bytes, place]] of Object.entries(ranges)) {
    const reply = await api('GET', path, undefined, { range })
    const { headers, body } = reply
    expect([range, reply.status]).toEqual([range, status])
    expect(headers.get('accept-ranges')).toBe('bytes')
    if (bytes === undefined) {
      expect(headers.get('content-range')).toBe('bytes */10')
      expect(body.error.message).toBe('The requested range is not satisfiable.')
    } else {
      expect(headers.get('content-range')).toBe(place ?? null)
      expect(headers.get('content-length')).toBe(String(bytes.length))
      expect(body).toBe(bytes)
    }
  }
  const list = await api('GET', '/containers', undefined, { range: 'bytes=0-3' })
  expect([list.status, list.body.object]).toEqual([200, 'list'])
})

throughEveryDoor('a file of no bytes is stored, and has no range', async (door) => {
  const api = apiOf(door)
  const id = await newContainer(api)
  const file = await newFile(api, id, fileForm('', 'empty.txt'))
  expect((await api('GET', `/containers/${id}/files/${file}`)).body.bytes).toBe(0)
  const path = `/containers/${id}/files/${file}/content`
  const { status, headers, body } = await api('GET', path)
  expect([status, body, headers.get('content-length')]).toEqual([200, '', '0'])
  expect((await api('GET', path, undefined, { range: 'bytes=0-' })).status).toBe(416)
  expect((await api('GET', path, undefined, { range: 'bytes=-5' })).status).toBe(200)
})
