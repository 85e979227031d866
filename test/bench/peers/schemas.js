// What the contract demands of requests, as a handwritten server would say it.
const skill = {
  oneOf: [
    {
      type: 'object',
      required: ['type', 'skill_id'],
      properties: {
        type: { const: 'skill_reference' },
        skill_id: { type: 'string', minLength: 1, maxLength: 64 },
        version: { type: 'string' },
      },
    },
    {
      type: 'object',
      required: ['type', 'name', 'description', 'source'],
      properties: {
        type: { const: 'inline' },
        name: { type: 'string' },
        description: { type: 'string' },
        source: {
          type: 'object',
          required: ['type', 'media_type', 'data'],
          properties: {
            type: { const: 'base64' },
            media_type: { const: 'application/zip' },
            data: { type: 'string', minLength: 1 },
          },
        },
      },
    },
  ],
}

const domainSecret = {
  type: 'object',
  required: ['domain', 'name', 'value'],
  properties: {
    domain: { type: 'string', minLength: 1 },
    name: { type: 'string', minLength: 1 },
    value: { type: 'string', minLength: 1, maxLength: 10_485_760 },
  },
}

const networkPolicy = {
  oneOf: [
    { type: 'object', required: ['type'], properties: { type: { const: 'disabled' } } },
    {
      type: 'object',
      required: ['type', 'allowed_domains'],
      properties: {
        type: { const: 'allowlist' },
        allowed_domains: { type: 'array', minItems: 1, items: { type: 'string' } },
        domain_secrets: { type: 'array', minItems: 1, items: domainSecret },
      },
    },
  ],
}

export const createBody = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string' },
    file_ids: { type: 'array', items: { type: 'string' } },
    expires_after: {
      type: 'object',
      required: ['anchor', 'minutes'],
      additionalProperties: false,
      properties: {
        anchor: { type: 'string', enum: ['last_active_at'] },
        minutes: { type: 'integer', minimum: 1, maximum: 20 },
      },
    },
    memory_limit: { type: 'string', enum: ['1g', '4g', '16g', '64g'] },
    network_policy: networkPolicy,
    skills: { type: 'array', items: skill },
  },
}

export const listQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    order: { type: 'string', enum: ['asc', 'desc'], default: 'desc' },
    after: { type: 'string' },
    name: { type: 'string' },
  },
}

export const containerParams = {
  type: 'object',
  required: ['container_id'],
  properties: { container_id: { type: 'string', minLength: 1 } },
}

export const fileParams = {
  type: 'object',
  required: ['container_id', 'file_id'],
  properties: {
    container_id: { type: 'string', minLength: 1 },
    file_id: { type: 'string', minLength: 1 },
  },
}
