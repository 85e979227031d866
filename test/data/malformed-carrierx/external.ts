import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { invalid, spread } from './refusals.js'
import { CONTAINER_BODIES, PATCH_CONTAINER } from './targets.js'

const AWS = { aws_access_key: 'k', aws_bucket_name: 'b', aws_secret_key: 's' }
const GCP = { gcp_bucket_name: 'b', gcp_project: 'p' }
const REFRESH = { gcp_refresh_token: 'r' }
const ID = { gcp_client_id: 'i' }
const SECRET = { gcp_client_secret: 's' }
const AZURE = { azure_account_name: 'a', azure_container_name: 'c' }
const CLIENT = 'gcp_access_token, or gcp_refresh_token and gcp_client_id and gcp_client_secret'

/** Attributes of external storage without something, and what is missed. */
const LACKING: readonly (readonly [type: string, attributes: object, missing: string])[] = [
  ['aws', {}, 'aws_access_key, aws_bucket_name, aws_secret_key'],
  ['gcp', {}, 'gcp_bucket_name, gcp_project'],
  ['azure', {}, 'azure_account_name, azure_container_name'],
  ['aws', { ...AWS, aws_access_key: undefined }, 'aws_access_key'],
  ['gcp', GCP, CLIENT],
  ['azure', AZURE, 'azure_account_key, or azure_sas_token'],
  ['aws', { ...AWS, aws_bucket_name: undefined }, 'aws_bucket_name'],
  ['aws', { ...AWS, aws_secret_key: '' }, 'aws_secret_key'],
  ['aws', { ...GCP, gcp_access_token: 't' }, 'aws_access_key, aws_bucket_name, aws_secret_key'],
  ['gcp', { gcp_access_token: 't' }, 'gcp_bucket_name, gcp_project'],
  ['gcp', { gcp_project: 'p', gcp_access_token: 't' }, 'gcp_bucket_name'],
  ['gcp', { gcp_bucket_name: 'b', gcp_access_token: 't' }, 'gcp_project'],
  ['gcp', { ...GCP, gcp_access_token: '' }, CLIENT],
  ['gcp', { ...GCP, ...ID, ...SECRET }, 'gcp_access_token, or gcp_refresh_token'],
  ['gcp', { ...GCP, ...REFRESH, ...ID }, 'gcp_access_token, or gcp_client_secret'],
  ['gcp', { ...GCP, ...REFRESH, ...SECRET }, 'gcp_access_token, or gcp_client_id'],
  ['gcp', { ...GCP, ...REFRESH }, 'gcp_access_token, or gcp_client_id and gcp_client_secret'],
  ['azure', { azure_account_name: 'a', azure_account_key: 'k' }, 'azure_container_name'],
  ['azure', { azure_container_name: 'c', azure_sas_token: 't' }, 'azure_account_name'],
  ['azure', { ...AZURE, gcp_access_token: 't' }, 'azure_account_key, or azure_sas_token'],
]

type Lacking = (typeof LACKING)[number]

const without = ([type, , missing]: Lacking) =>
  ['external_attributes', `${type} needs ${missing}`] as const

const incomplete = spread(CONTAINER_BODIES, LACKING, 6, (what, target, lacking) => {
  const [type, external_attributes, missing] = lacking
  const given = Object.entries(external_attributes).filter(([, value]) => value !== undefined)
  const names = given.map(([name]) => name).join(', ') || 'nothing'
  const title = `${type} with ${names} for ${what}: no ${missing}`
  return invalid(title, target, { type, external_attributes }, without(lacking), 'no way in')
})

const unspoken = LACKING.slice(0, 3).map((lacking) => {
  const [type] = lacking
  const title = `${type} without a word about it`
  return invalid(title, PATCH_CONTAINER, { type }, without(lacking), 'it was internal')
})

/** External containers that nobody could reach. */
export const wrongStorage: readonly MalformedRequest[] = [...incomplete, ...unspoken]
