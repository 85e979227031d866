/** A document of the first version of OpenAPI. */
export const upgraded = {
  swagger: '2.0',
  info: { title: 'Pets', version: '1' },
  host: 'old.example',
  basePath: '/api',
  schemes: ['https'],
  consumes: ['application/json'],
  produces: ['application/json'],
  paths: {
    '/pets': {
      post: {
        operationId: 'addPet',
        parameters: [{ in: 'body', name: 'pet', schema: { $ref: '#/definitions/NewPet' } }],
        responses: { 200: { description: 'ok', schema: { $ref: '#/definitions/Pet' } } },
      },
      get: {
        operationId: 'listPets',
        responses: {
          200: {
            description: 'ok',
            schema: { type: 'array', items: { $ref: '#/definitions/Pet' } },
          },
        },
      },
    },
  },
  definitions: {
    NewPet: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
    Pet: {
      type: 'object',
      required: ['id', 'name'],
      properties: { id: { type: 'integer' }, name: { type: 'string' } },
    },
  },
}
