import { defineRules, type RuleReader } from '../../../core/contract/rules.js'
import { containerRules } from './container-rules.js'
import { fileRules } from './file-rules.js'

/** The rules of this service: behaviour that the schemas of its contract cannot express. */
export const rules = defineRules({
  ...containerRules,
  ...fileRules,
  'carrierx/basic-auth': {
    grade: 'published',
    source: 'rest-api#the Core API takes a token; python-client also sends a login and a password',
    decides: 'whether a login and a password are accepted in the place of a token',
    default: 'refused',
    alternatives: ['accepted'],
  },
  'carrierx/delete-status': {
    grade: 'published',
    source: 'file-delete#Response; python-client takes 200 and 201 alone for a success',
    decides: 'the status of a delete',
    default: 204,
    alternatives: [200],
  },
  'carrierx/unknown-field': {
    grade: 'assumed',
    source: 'quayside#no source tells what an unknown member of a body gets',
    decides: 'whether an unknown field in a body is refused',
    default: 'ignored',
    alternatives: ['refused'],
  },
  'carrierx/read-only-field': {
    grade: 'assumed',
    source: 'python-client#it sends durability_class, which is read only',
    decides: 'whether a read-only field in a body is refused',
    default: 'ignored',
    alternatives: ['refused'],
  },
  'carrierx/unknown-query': {
    grade: 'assumed',
    source: 'quayside#no source tells what an unknown query parameter gets',
    decides: 'whether an unknown query parameter is refused',
    default: 'ignored',
    alternatives: ['refused'],
  },
  'carrierx/max-json-bytes': {
    grade: 'assumed',
    source: 'quayside#no limit is known',
    decides: 'the maximum size of a JSON body or of a field of a form, in bytes',
    default: 4_194_304,
    alternatives: [65_536],
    any: 'integer',
  },
  'carrierx/content-encoding': {
    grade: 'assumed',
    source: 'quayside#what a compressed body gets is nowhere described',
    decides: 'whether a body with the content encoding gzip, deflate or br is decoded or refused',
    default: 'decoded',
    alternatives: ['refused'],
  },
  'carrierx/numeric-strings': {
    grade: 'published',
    source: 'container-update#sample, integer_key_1 as text',
    decides: 'whether a string of digits is converted or refused where an integer is expected',
    default: 'converted',
    alternatives: ['refused'],
  },
  'carrierx/validation-status': {
    grade: 'published',
    source: 'responses#422, Object validation error',
    decides: 'the status of a validation error; that of duplicate keys is always 422',
    default: 422,
    alternatives: [400],
  },
  'carrierx/put-resets': {
    grade: 'assumed',
    source: 'file-update#PUT updates an entire object; the rest of the sentence was not seen',
    decides: 'whether PUT resets fields that are not sent to their defaults or keeps them',
    default: 'defaults',
    alternatives: ['keeps'],
  },
  'carrierx/update-scope': {
    grade: 'assumed',
    source: 'scopes#other scopes follow this pattern',
    decides: 'which scopes allow PATCH and PUT',
    default: 'update-or-manage',
    alternatives: ['manage'],
  },
  'carrierx/list-limit-default': {
    grade: 'published',
    source: 'container-list#sample, limit 1000 where none was asked for',
    decides: 'the page size of a list when no limit is sent',
    default: 1000,
    alternatives: [10],
    any: 'integer',
  },
  'carrierx/list-limit-max': {
    grade: 'assumed',
    source: 'pagination#1000 for the lists of other APIs; what more gets is ours',
    decides: 'the maximum limit of a list; a larger one is refused',
    default: 1000,
    alternatives: [100],
    any: 'integer',
  },
  'carrierx/list-order': {
    grade: 'assumed',
    source: 'quayside#no source tells the order of a list that none is asked for',
    decides: 'the order of a list when no order is sent',
    default: 'oldest-first',
    alternatives: ['newest-first'],
  },
  'carrierx/filter-case': {
    grade: 'assumed',
    source: 'quayside#there is ilike beside like, so the others tell capital letters',
    decides: 'whether eq, ne, in and like of a filter are case-sensitive',
    default: 'told-apart',
    alternatives: ['ignored'],
  },
})

export type ReadRule = RuleReader<typeof rules>
