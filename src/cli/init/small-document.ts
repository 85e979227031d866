const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const ref = (component: string) => ({ $ref: `#/components/schemas/${component}` })
const error = (description: string) => ({ description, ...json(ref('Error')) })
const id = { name: 'thing_id', in: 'path', required: true, schema: { type: 'string' } }
const limit = { type: 'integer', minimum: 1, maximum: 100, default: 20 }

const collection = {
  get: {
    operationId: 'listThings',
    parameters: [
      { name: 'limit', in: 'query', schema: limit },
      { name: 'after', in: 'query', schema: { type: 'string' } },
      { name: 'state', in: 'query', schema: ref('State') },
    ],
    responses: { 200: { description: 'One page.', ...json(ref('ThingList')) } },
  },
  post: {
    operationId: 'createThing',
    requestBody: { required: true, ...json(ref('NewThing')) },
    responses: {
      201: { description: 'The thing.', ...json(ref('Thing')) },
      400: error('The request breaks the contract.'),
    },
  },
}

const item = {
  parameters: [id],
  get: {
    operationId: 'readThing',
    responses: {
      200: { description: 'The thing.', ...json(ref('Thing')) },
      404: error('There is no such thing.'),
    },
  },
  patch: {
    operationId: 'updateThing',
    requestBody: { required: true, ...json(ref('ThingChange')) },
    responses: {
      200: { description: 'The thing.', ...json(ref('Thing')) },
      404: error('There is no such thing.'),
    },
  },
  delete: {
    operationId: 'deleteThing',
    responses: {
      204: { description: 'It is deleted.' },
      404: error('There is no such thing.'),
    },
  },
}

/** The OpenAPI document that a new service starts from where none is given. */
export function smallDocument(name: string): object {
  return {
    openapi: '3.1.0',
    info: { title: name, version: '1.0.0' },
    servers: [{ url: `https://${name}.example/api` }],
    paths: {
      '/things': collection,
      '/things/{thing_id}': item,
      '/things/{thing_id}/archive': {
        parameters: [id],
        post: {
          operationId: 'archiveThing',
          responses: {
            200: { description: 'The archived thing.', ...json(ref('Thing')) },
            404: error('There is no such thing.'),
          },
        },
      },
    },
    components: { schemas: schemas() },
  }
}

function schemas(): object {
  const name = { type: 'string', minLength: 1 }
  return {
    State: { type: 'string', enum: ['open', 'archived'] },
    NewThing: { type: 'object', required: ['name'], properties: { name } },
    ThingChange: { type: 'object', minProperties: 1, properties: { name, state: ref('State') } },
    Thing: {
      type: 'object',
      required: ['id', 'name', 'state', 'created_at'],
      properties: {
        id: { type: 'string', readOnly: true, examples: ['thing_5f2a90c1'] },
        name,
        state: ref('State'),
        created_at: { type: 'string', format: 'date-time', readOnly: true },
      },
    },
    ThingList: {
      type: 'object',
      required: ['data', 'has_more'],
      properties: { data: { type: 'array', items: ref('Thing') }, has_more: { type: 'boolean' } },
    },
    Error: { type: 'object', required: ['message'], properties: { message: { type: 'string' } } },
  }
}
