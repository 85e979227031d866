import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { newCarrierx, newStore, refused, upload } from '../../support/carrierx.js'

const AWS = {
  aws_access_key: 'AKIA-1',
  aws_bucket_name: 'bucket',
  aws_secret_key: 'secret-1',
}
const GCP = { gcp_bucket_name: 'bucket', gcp_project: 'project' }
const REFRESH = { gcp_refresh_token: 'r', gcp_client_id: 'c', gcp_client_secret: 's' }
const AZURE = { azure_account_name: 'account', azure_container_name: 'container' }

const make = (type: string, external_attributes: object) => ({ type, external_attributes })

it.each([
  make('aws', AWS),
  make('gcp', { ...GCP, gcp_access_token: 't' }),
  make('gcp', { ...GCP, ...REFRESH }),
  make('gcp', { ...GCP, gcp_access_token: 't', ...REFRESH }),
  make('gcp', { ...GCP, gcp_access_token: 't', gcp_client_id: 'c' }),
  make('azure', { ...AZURE, azure_account_key: 'k' }),
  make('azure', { ...AZURE, azure_sas_token: 't' }),
  make('azure', { ...AZURE, azure_account_key: 'k', azure_sas_token: 't' }),
])('takes all of at least one set of credentials: %j', async (fields) => {
  const { body, status } = await newCarrierx().api('POST', '/storage/containers', fields)
  expect(status).toBe(200)
  expect(body.type).toBe(fields.type)
  expect(Object.keys(body.external_attributes)).toEqual(
    expect.arrayContaining(Object.keys(fields.external_attributes)),
  )
})

it.each([
  [make('aws', {}), 'aws needs aws_access_key, aws_bucket_name, aws_secret_key'],
  [make('aws', { ...AWS, aws_secret_key: '' }), 'aws needs aws_secret_key'],
  [make('gcp', { gcp_access_token: 't' }), 'gcp needs gcp_bucket_name, gcp_project'],
  [
    make('gcp', GCP),
    'gcp needs gcp_access_token, or gcp_refresh_token and gcp_client_id and gcp_client_secret',
  ],
  [
    make('gcp', { ...GCP, ...REFRESH, gcp_client_id: '' }),
    'gcp needs gcp_access_token, or gcp_client_id',
  ],
  [make('azure', AZURE), 'azure needs azure_account_key, or azure_sas_token'],
  [make('azure', { ...AWS }), 'azure needs azure_account_name, azure_container_name'],
  [{ type: 'aws' }, 'aws needs aws_access_key, aws_bucket_name, aws_secret_key'],
])('names what is missing: %j', async (fields, message) => {
  const answer = await newCarrierx().api('POST', '/storage/containers', fields)
  expect(refused(answer)).toBe('422 external_attributes')
  expect(answer.body.errors[0].message).toBe(message)
})

it('asks for credentials also where a container becomes external', async () => {
  const { api } = newCarrierx()
  const { container_sid } = await newStore(api)
  const path = `/storage/containers/${container_sid}`
  expect(refused(await api('PATCH', path, { type: 'aws' }))).toBe('422 external_attributes')
  expect((await api('PATCH', path, make('aws', AWS))).body.type).toBe('aws')
})

it('takes no uploads, and checks no quota', async () => {
  const { api } = newCarrierx({ rules: { 'carrierx/container-limit': 1 } })
  for (let i = 0; i < 3; i++) await newStore(api, make('aws', AWS))
  const { container_sid } = await newStore(api, make('aws', AWS))
  expect(refused(await upload(api, container_sid))).toBe('422 container_sid')
})

const SECRETS = ['AKIA-1', 'secret-1']

it('shows no secret in any reply, and none in the journal', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid } = await newStore(api, make('aws', AWS))
  const path = `/storage/containers/${container_sid}`
  const replies = [
    await api('GET', path),
    await api('GET', '/storage/containers'),
    await api('PATCH', path, { name: 'b' }),
    await api('PUT', path, { name: 'c', ...make('aws', AWS) }),
    await api('POST', '/storage/containers', make('gcp', { ...AWS, gcp_project: 1 })),
    await api('POST', '/storage/containers', make('gcp', { ...AWS })),
  ]
  const shown = JSON.stringify([replies, mock.journal.exchanges()])
  for (const secret of SECRETS) expect(shown).not.toContain(secret)
  expect(replies[0]?.body.external_attributes).toEqual({
    aws_access_key: '***',
    aws_bucket_name: 'bucket',
    aws_secret_key: '***',
  })
})

it.each(['PATCH', 'PUT'])('keeps a secret that comes back masked (%s)', async (method) => {
  const { mock, api } = newCarrierx()
  const { container_sid } = await newStore(api, make('aws', AWS))
  const path = `/storage/containers/${container_sid}`
  const { external_attributes: shown } = (await api('GET', path)).body
  const changed = { ...shown, aws_secret_key: 'another', aws_bucket_name: 'larger' }
  await api(method, path, make('aws', changed))
  expect(mock.state.records('carrierx', 'containers')[0]?.['external_attributes']).toEqual({
    aws_access_key: AWS.aws_access_key,
    aws_bucket_name: 'larger',
    aws_secret_key: 'another',
  })
})

it('keeps secrets out of the journal even where a rule shows them', async () => {
  const { mock, api } = newCarrierx({ rules: { 'carrierx/secrets-on-read': 'shown' } })
  const { container_sid } = await newStore(api, make('aws', AWS))
  const { body } = await api('GET', `/storage/containers/${container_sid}`)
  expect(body.external_attributes).toEqual(AWS)
  await api('GET', '/storage/containers')
  const shown = JSON.stringify(mock.journal.exchanges())
  for (const secret of SECRETS) expect(shown).not.toContain(secret)
})

it.each([
  ['beside the object that it belongs to', { type: 'aws', aws_secret_key: 'secret-1' }],
  ['under a name that is nearly right', make('aws', { ...AWS, aws_secretkey: 'secret-1' })],
  ['in place of the object', { type: 'aws', external_attributes: 'secret-1' }],
  ['in a list of objects', { type: 'aws', external_attributes: [AWS] }],
  ['in a list', make('aws', { ...AWS, aws_secret_key: ['secret-1'] })],
  ['under the name of another', make('azure', { azure_account_key: ['secret-1'] })],
])('keeps a secret that stands %s out of journal, HAR and refusal', async (_, sent) => {
  const { mock, api } = newCarrierx({ rules: { 'carrierx/unknown-field': 'refused' } })
  const answer = await api('POST', '/storage/containers?aws_access_key=AKIA-1', sent)
  expect(answer.status).toBe(422)
  const { exchanges, violations } = mock.journal
  const shown = JSON.stringify([answer, exchanges(), violations(), mock.journal.toHar()])
  for (const secret of SECRETS) expect(shown).not.toContain(secret)
})

it.each(['eq secret-1', 'eq "secret-1', "like 'secret-1%'"])(
  'keeps the secret that a filter %s asks for out of journal, HAR and refusal',
  async (rest) => {
    const { mock, api } = newCarrierx()
    for (const name of ['external_attributes.aws_secret_key', 'aws_secret_key']) {
      const filter = encodeURIComponent(`${name} ${rest}`)
      const answer = await api('GET', `/storage/containers?filter=${filter}`)
      expect(answer.status).toBe(400)
      const { exchanges, violations } = mock.journal
      const shown = JSON.stringify([answer, exchanges(), violations(), mock.journal.toHar()])
      expect(shown).not.toContain('secret-1')
    }
  },
)

it('reveals no secret through filters', async () => {
  const { api } = newCarrierx()
  await newStore(api, make('aws', AWS))
  const listed = async (filter: string) => {
    const { status, body } = await api(
      'GET',
      `/storage/containers?filter=${encodeURIComponent(filter)}`,
    )
    return status === 200 ? body.total : `${String(status)} ${body.message}`
  }
  expect(await listed('external_attributes.aws_bucket_name eq bucket')).toBe(1)
  expect(await listed('external_attributes.aws_secret_key like s%')).toBe(
    '400 Invalid filter at position 1: external_attributes.aws_secret_key is a secret',
  )
})

it('keeps the secrets in an exported world, so that it is the same world', async () => {
  const { mock, api } = newCarrierx()
  await newStore(api, make('aws', AWS))
  expect(JSON.stringify(await mock.state.export())).toContain('secret-1')
})

/** The bodies of the five requests of the document, as they stand there. */
const samples = [
  ...readFileSync(new URL('../../data/carrierx-samples.txt', import.meta.url), 'utf8').matchAll(
    /--data-binary '([^']+)'/g,
  ),
].map(([, body]) => JSON.parse(body!) as { type?: string; external_attributes?: object })

it.each(samples)('takes a sample request of the document: %j', async (sample) => {
  const { status, body } = await newCarrierx().api('POST', '/storage/containers', sample)
  expect([status, body.type]).toEqual([200, sample.type ?? 'internal'])
  const names = Object.keys(sample.external_attributes ?? {})
  expect(Object.keys(body.external_attributes).sort()).toEqual(names.sort())
})
