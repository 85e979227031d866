// A mock of containers, handwritten with hono, which checks requests with ajv.
import { serve } from '@hono/node-server'
import { Ajv } from 'ajv'
import { Hono } from 'hono'
import { containerParams, createBody, fileParams, listQuery } from './schemas.js'
import {
  ApiError,
  authorize,
  contentOf,
  createContainer,
  createFile,
  deleteContainer,
  listContainers,
  retrieveContainer,
} from './store.js'

const ajv = new Ajv({ allErrors: true })
const coercing = new Ajv({ allErrors: true, coerceTypes: true, useDefaults: true })

const checker = (compiler, schema) => {
  const check = compiler.compile(schema)
  return (value) => {
    if (check(value)) return value
    throw new ApiError(400, compiler.errorsText(check.errors))
  }
}
const checkBody = checker(ajv, createBody)
const checkQuery = checker(coercing, listQuery)
const checkContainer = checker(ajv, containerParams)
const checkFile = checker(ajv, fileParams)

const app = new Hono()
app.use(async (c, next) => {
  authorize(c.req.header('authorization'))
  await next()
})
app.onError((error, c) => {
  const known = error instanceof ApiError ? error : new ApiError(400, error.message)
  return c.json(known.body, known.status)
})

app.post('/v1/containers', async (c) => c.json(createContainer(checkBody(await c.req.json()))))
app.get('/v1/containers', (c) => c.json(listContainers(checkQuery(c.req.query()))))
app.get('/v1/containers/:container_id', (c) => {
  const { container_id } = checkContainer(c.req.param())
  return c.json(retrieveContainer(container_id))
})
app.delete('/v1/containers/:container_id', (c) => {
  const { container_id } = checkContainer(c.req.param())
  return c.json(deleteContainer(container_id))
})
app.post('/v1/containers/:container_id/files', async (c) => {
  const { container_id } = checkContainer(c.req.param())
  const { file } = await c.req.parseBody()
  if (!(file instanceof File)) throw new ApiError(400, 'file is required.', 'file')
  return c.json(createFile(container_id, file.name, Buffer.from(await file.arrayBuffer())))
})
app.get('/v1/containers/:container_id/files/:file_id/content', (c) => {
  const { container_id, file_id } = checkFile(c.req.param())
  return c.body(contentOf(container_id, file_id), 200, { 'content-type': 'text/plain' })
})

serve({ fetch: app.fetch, port: Number(process.argv[2]), hostname: '127.0.0.1' })
