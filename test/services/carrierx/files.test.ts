import { expect, it } from 'vitest'
import {
  fileSids,
  newCarrierx,
  newFile,
  newStore,
  refused,
  upload,
  uploadForm,
} from '../../support/carrierx.js'

const OCTETS = { 'content-type': 'application/octet-stream' }

it('stores an upload from a form with attributes as JSON and the content', async () => {
  const { api } = newCarrierx()
  const { container_sid, partner_sid } = await newStore(api)
  const attributes = { container_sid, string_key_1: 'k', integer_key_1: '7', type: 'audio' }
  const answer = await api('POST', '/storage/files', uploadForm(attributes, 'hello', 'a.mp3'))
  const sid = answer.body.file_sid
  expect([answer.status, answer.body]).toEqual([
    201,
    {
      file_sid: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      partner_sid,
      container_sid,
      parent_file_sid: null,
      name: 'a.mp3',
      type: 'audio',
      unique: false,
      file_bytes: 5,
      file_access_name: `${sid}.mp3`,
      publish: 'file_sid',
      publish_uri: `https://storage.carrierx.com/f/${sid}`,
      integer_key_1: 7,
      integer_key_2: null,
      string_key_1: 'k',
      string_key_2: null,
      string_key_3: null,
      string_key_4: null,
      lifecycle_ttl: -1,
      lifecycle_action: 'no_action',
      date_modified: '2025-01-01T00:00:00.000Z',
      desired_format: null,
      desired_bitrate: null,
      mime_type: 'audio/mpeg',
      content_format: 'mp3',
      content_duration: null,
      content_transcoding_progress: null,
      threshold_include: true,
      date_last_accessed: null,
      content_classification: 'unknown',
    },
  ])
  expect((await api('GET', `/storage/files/${sid}`)).body).toEqual(answer.body)
})

it('stores an upload with the content as the body and attributes in the query', async () => {
  const { api } = newCarrierx()
  const { container_sid } = await newStore(api)
  const query = `container_sid=${container_sid}&name=my_audio.mp3&integer_key_1=7&unique=true`
  const { status, body } = await api('POST', `/storage/files?${query}`, 'bytes', OCTETS)
  expect(status).toBe(201)
  const { name, mime_type, integer_key_1, unique, file_bytes } = body
  expect([name, mime_type, integer_key_1, unique, file_bytes]).toEqual([
    ...['my_audio.mp3', 'audio/mpeg', 7, true, 5],
  ])
  expect((await api('GET', `/storage/files/${body.file_sid}/data`)).body).toBe('bytes')
})

it('takes JSON with its own content type and a file name, as clients send it', async () => {
  const { api } = newCarrierx()
  const { container_sid } = await newStore(api)
  const form = new FormData()
  const json = JSON.stringify({ container_sid, name: 'b.txt', type: 'audio' })
  form.set('file_object', new File([json], 'file_object', { type: 'application/json' }))
  form.set('data', new File(['x'], 'a.txt'))
  expect((await api('POST', '/storage/files', form)).body).toMatchObject({ name: 'b.txt' })
})

it('copies the defaults of the container, unless the upload says otherwise', async () => {
  const { api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, {
    default_file_lifecycle_action: 'delete',
    default_file_lifecycle_ttl: 60,
    default_file_publish: 'file_access_name',
    default_file_threshold_include: false,
    default_file_unique: true,
  })
  expect((await upload(api, sid)).body).toMatchObject({
    lifecycle_action: 'delete',
    lifecycle_ttl: 60,
    publish: 'file_access_name',
    threshold_include: false,
    unique: true,
  })
  const own = { lifecycle_ttl: -1, threshold_include: true, publish: 'none', unique: false }
  expect((await upload(api, sid, 5, own)).body).toMatchObject(own)
})

it('refuses an upload without a container, to a missing container, and without content', async () => {
  const { api } = newCarrierx()
  const { container_sid } = await newStore(api)
  const bare = new FormData()
  bare.set('file_object', JSON.stringify({ container_sid }))
  const answers = [
    await api('POST', '/storage/files', uploadForm({})),
    await api('POST', '/storage/files', uploadForm({ container_sid: 'nobody' })),
    await api('POST', '/storage/files', bare),
    await api('POST', '/storage/files', uploadForm('{"container_sid":')),
    await api('POST', '/storage/files', uploadForm({ container_sid, lifecycle_ttl: -2 })),
    await api('POST', '/storage/files', uploadForm({ container_sid, mime_type: 'a\r\nb: c' })),
    await api('POST', '/storage/files?container_sid=nobody', 'x', OCTETS),
    await api('POST', `/storage/files?container_sid=${container_sid}&unique=yes`, 'x', OCTETS),
  ]
  expect(answers.map(refused)).toEqual([
    ...['422 container_sid', '404', '422 data', '400', '422 lifecycle_ttl', '422 mime_type'],
    ...['404', '422 unique'],
  ])
  expect((await api('GET', '/storage/files')).body.total).toBe(0)
})

it.each([
  ['report.pdf', 'document'],
  ['notes.txt', 'document'],
  ['sheet.xlsx', 'document'],
  ['backup.zip', 'archive'],
  ['backup.tar.gz', 'archive'],
  ['setup.exe', 'executable'],
  ['run.sh', 'executable'],
  ['film.mp4', 'media'],
  ['photo.png', 'media'],
  ['call.mp3', 'unknown'],
  ['call.vp8', 'unknown'],
  ['nothing', 'unknown'],
])('takes %s for %s', async (name, kind) => {
  const { api } = newCarrierx()
  const { container_sid } = await newStore(api)
  const { body } = await api('POST', '/storage/files', uploadForm({ container_sid, name }))
  expect(body.content_classification).toBe(kind)
})

it('journals the location of the attribute for which an upload was refused', async () => {
  const { mock, api } = newCarrierx({ rules: { 'carrierx/max-file-bytes': 10 } })
  const { container_sid } = await newStore(api)
  const wrong = { container_sid, mime_type: 'none' }
  const query = String(new URLSearchParams(wrong))
  await upload(api, container_sid, 5, wrong)
  await upload(api, container_sid, 11)
  await api('POST', `/storage/files?${query}`, 'bytes', OCTETS)
  await api('POST', `/storage/files?container_sid=${container_sid}`, 'eleven byte', OCTETS)
  expect(mock.journal.violations().map(({ at }) => at)).toEqual([
    { in: 'part', pointer: '/file_object/mime_type' },
    { in: 'part', pointer: '/data' },
    { in: 'query', pointer: '/mime_type' },
    { in: 'body', pointer: '' },
  ])
})

it('refuses files by their classification', async () => {
  const { api } = newCarrierx()
  const fields = {
    allowed_classifications: ['document', 'archive'],
    blocked_classifications: ['archive'],
  }
  const { container_sid } = await newStore(api, fields)
  const send = (name: string) => api('POST', '/storage/files', uploadForm({ container_sid, name }))
  expect((await send('a.pdf')).status).toBe(201)
  expect(refused(await send('a.zip'))).toBe('422 content_classification')
  expect(refused(await send('a.png'))).toBe('422 content_classification')
})

it('updates the fields that a PATCH sends, and resets the others with a PUT', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const { body: before } = await upload(api, sid, 5, { string_key_1: 'k', name: 'a.txt' })
  const path = `/storage/files/${before.file_sid}`
  mock.clock.advance({ seconds: 5 })
  const date_modified = '2025-01-01T00:00:05.000Z'
  const patched = await api('PATCH', path, { string_key_2: 'l' })
  expect(patched.body).toEqual({ ...before, string_key_2: 'l', date_modified })
  const put = await api('PUT', path, { integer_key_1: '3' })
  expect(put.body).toEqual({ ...before, string_key_1: null, integer_key_1: 3, date_modified })
})

it('moves a file to another container that accepts it', async () => {
  const { api } = newCarrierx()
  const { container_sid: one } = await newStore(api)
  const { container_sid: two } = await newStore(api, { quota_files: 1 })
  const files = [await newFile(api, one, 7), await newFile(api, one, 8)]
  const move = (file: string) => api('PATCH', `/storage/files/${file}`, { container_sid: two })
  expect((await move(files[0]!)).status).toBe(200)
  expect(refused(await move(files[1]!))).toBe('422 quota_files')
  expect([await fileSids(api, one), await fileSids(api, two)]).toEqual([[files[1]], [files[0]]])
  const { body } = await api('GET', `/storage/containers/${two}`)
  expect([body.total_files, body.total_bytes]).toEqual([1, 7])
})

it('deletes a file once', async () => {
  const { api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const path = `/storage/files/${await newFile(api, sid)}`
  expect((await api('DELETE', path)).status).toBe(204)
  expect(refused(await api('DELETE', path))).toBe('404')
  expect(refused(await api('GET', `${path}/data`))).toBe('404')
})

it('ends a lifecycle at its own time, counted from the last change', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const life = { lifecycle_action: 'delete', lifecycle_ttl: 60 }
  const file = await newFile(api, sid, 5, life)
  const kept = await newFile(api, sid, 5, { ...life, lifecycle_action: 'no_action' })
  mock.clock.advance({ seconds: 59 })
  await api('PATCH', `/storage/files/${file}`, { name: 'b' })
  mock.clock.advance({ seconds: 59 })
  expect(await fileSids(api, sid)).toEqual([file, kept])
  mock.clock.advance({ seconds: 1 })
  expect(await fileSids(api, sid)).toEqual([kept])
  expect((await api('GET', `/storage/containers/${sid}`)).body.total_files).toBe(1)
})

it('keeps a file whose lifecycle was cancelled', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const file = await newFile(api, sid, 5, { lifecycle_action: 'delete', lifecycle_ttl: 60 })
  await api('PATCH', `/storage/files/${file}`, { lifecycle_ttl: -1 })
  mock.clock.advance({ minutes: 5 })
  expect(await fileSids(api, sid)).toEqual([file])
})

it('sends a range of a file, and 416 outside of it', async () => {
  const { api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const { body: file } = await api(
    'POST',
    '/storage/files',
    uploadForm({ container_sid: sid }, 'hello'),
  )
  const path = `/storage/files/${file.file_sid}/data`
  const part = await api('GET', path, undefined, { range: 'bytes=1-3' })
  expect([part.status, part.body, part.headers.get('content-range')]).toEqual([
    ...[206, 'ell', 'bytes 1-3/5'],
  ])
  const none = await api('GET', path, undefined, { range: 'bytes=9-' })
  expect([none.status, none.headers.get('content-range')]).toEqual([416, 'bytes */5'])
})
