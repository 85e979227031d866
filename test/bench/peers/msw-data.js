// A mock of containers with handlers of msw over @mswjs/data, served by @mswjs/http-middleware.
import { randomBytes } from 'node:crypto'
import { drop, factory, primaryKey } from '@mswjs/data'
import { createServer } from '@mswjs/http-middleware'
import { http, HttpResponse } from 'msw'

const id = (prefix) => `${prefix}_${randomBytes(24).toString('hex')}`
const now = () => Math.floor(Date.now() / 1000)

const db = factory({
  container: {
    id: primaryKey(() => id('cntr')),
    object: () => 'container',
    created_at: now,
    status: () => 'running',
    expires_after: { anchor: () => 'last_active_at', minutes: () => 20 },
    last_active_at: now,
    memory_limit: () => '1g',
    name: String,
    position: Number,
  },
  file: {
    id: primaryKey(() => id('cfile')),
    object: () => 'container.file',
    created_at: now,
    bytes: Number,
    container_id: String,
    path: String,
    source: () => 'user',
  },
})
drop(db)

let created = 0
const contents = new Map()
const byId = (value) => ({ where: { id: { equals: value } } })
const shown = ({ position, ...container }) => container
const notFound = (value) => {
  const message = `Container with id '${value}' not found.`
  const error = { message, type: 'invalid_request_error', param: null, code: null }
  return HttpResponse.json({ error }, { status: 404 })
}

const handlers = [
  http.post('*/v1/containers', async ({ request }) => {
    const { name, expires_after } = await request.json()
    return HttpResponse.json(
      shown(db.container.create({ name, expires_after, position: created++ })),
    )
  }),
  http.get('*/v1/containers', ({ request }) => {
    const query = new URL(request.url).searchParams
    const take = Number(query.get('limit') ?? 20)
    const after = query.get('after')
    const last = after === null ? undefined : db.container.findFirst(byId(after))
    if (after !== null && !last) return notFound(after)
    const found = db.container.findMany({
      ...(last && { where: { position: { lt: last.position } } }),
      orderBy: { position: 'desc' },
      take: take + 1,
    })
    const data = found.slice(0, take).map(shown)
    return HttpResponse.json({
      object: 'list',
      data,
      first_id: data[0]?.id ?? null,
      has_more: found.length > take,
      last_id: data.at(-1)?.id ?? null,
    })
  }),
  http.get('*/v1/containers/:id', ({ params }) => {
    const container = db.container.findFirst(byId(params.id))
    return container ? HttpResponse.json(shown(container)) : notFound(params.id)
  }),
  http.delete('*/v1/containers/:id', ({ params }) => {
    if (!db.container.delete(byId(params.id))) return notFound(params.id)
    for (const file of db.file.deleteMany({ where: { container_id: { equals: params.id } } })) {
      contents.delete(file.id)
    }
    return HttpResponse.json({ id: params.id, object: 'container.deleted', deleted: true })
  }),
  http.post('*/v1/containers/:id/files', async ({ params, request }) => {
    if (!db.container.findFirst(byId(params.id))) return notFound(params.id)
    const content = (await request.formData()).get('file')
    const bytes = await content.arrayBuffer()
    const file = db.file.create({
      bytes: bytes.byteLength,
      container_id: params.id,
      path: `/mnt/data/${randomBytes(16).toString('hex')}-${content.name}`,
    })
    contents.set(file.id, bytes)
    return HttpResponse.json(file)
  }),
  http.get('*/v1/containers/:id/files/:file/content', ({ params }) => {
    const content = contents.get(params.file)
    const headers = { 'content-type': 'text/plain' }
    return content ? new HttpResponse(content, { headers }) : notFound(params.file)
  }),
]

createServer(...handlers).listen(Number(process.argv[2]), '127.0.0.1')
