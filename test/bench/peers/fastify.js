// A mock of containers, handwritten with fastify, which checks requests with ajv.
import multipart from '@fastify/multipart'
import Fastify from 'fastify'
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

const app = Fastify({ ajv: { customOptions: { removeAdditional: false, allErrors: true } } })
await app.register(multipart, { limits: { fileSize: 512 * 2 ** 20 } })

app.addHook('onRequest', async (request) => authorize(request.headers.authorization))
app.setErrorHandler((error, _request, reply) => {
  const known = error instanceof ApiError ? error : new ApiError(400, error.message)
  return reply.code(known.status).send(known.body)
})

app.post('/v1/containers', { schema: { body: createBody } }, async ({ body }) =>
  createContainer(body),
)
app.get('/v1/containers', { schema: { querystring: listQuery } }, async ({ query }) =>
  listContainers(query),
)
app.get('/v1/containers/:container_id', { schema: { params: containerParams } }, async (request) =>
  retrieveContainer(request.params.container_id),
)
app.delete(
  '/v1/containers/:container_id',
  { schema: { params: containerParams } },
  async (request) => deleteContainer(request.params.container_id),
)
app.post(
  '/v1/containers/:container_id/files',
  { schema: { params: containerParams } },
  async (request) => {
    const part = await request.file()
    if (part?.fieldname !== 'file') throw new ApiError(400, 'file is required.', 'file')
    return createFile(request.params.container_id, part.filename, await part.toBuffer())
  },
)
app.get(
  '/v1/containers/:container_id/files/:file_id/content',
  { schema: { params: fileParams } },
  async ({ params }, reply) =>
    reply.type('text/plain').send(contentOf(params.container_id, params.file_id)),
)

await app.listen({ port: Number(process.argv[2]), host: '127.0.0.1' })
