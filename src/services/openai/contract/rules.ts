import { defineRules, type RuleReader } from '../../../core/contract/rules.js'
import { createContainerRules } from './create-container-rules.js'
import { fileRules } from './file-rules.js'

/** The rules of this service: behaviour that the schemas of its contract cannot express. */
export const rules = defineRules({
  'openai/starting-container': {
    grade: 'assumed',
    source: 'quayside#no source has a container that is not ready, nor a status for it',
    decides:
      'whether a container that is not ready yet, by a lifecycle policy, can be retrieved and listed; its file routes answer 404 either way',
    default: 'not-found',
    alternatives: ['described'],
  },
  ...createContainerRules,
  ...fileRules,
  'openai/basic-auth': {
    grade: 'assumed',
    source: 'sibling#the 401 of /v1/models names the password field, with a blank user name',
    decides: 'whether an API key is accepted as the password of Basic authentication',
    default: 'accepted',
    alternatives: ['refused'],
  },
  'openai/api-key-header': {
    grade: 'assumed',
    source: "quayside#Azure's form of the API has this header; no source says so of OpenAI",
    decides: 'whether an API key is accepted in the header api-key, as Azure has it',
    default: 'refused',
    alternatives: ['accepted'],
  },
  'openai/last-active-refresh': {
    grade: 'published',
    source: 'guide#any container operation refreshes last_active_at',
    decides: 'which operations on a container restart its idle time',
    default: 'every-operation',
    alternatives: ['file-changes', 'never'],
  },
  'openai/last-active-shown': {
    grade: 'published',
    source: 'dotrec#retrieve shows the second of the call, 4 of 4',
    decides:
      'whether retrieving a container shows last_active_at from before or after that request',
    default: 'after',
    alternatives: ['before'],
  },
  'openai/list-last-active': {
    grade: 'published',
    source: 'dotrec#list of containers, every item of 10 lists, expired ones too',
    decides: 'whether lists show the time of the request as last_active_at, or the last use',
    default: 'request-time',
    alternatives: ['last-use'],
  },
  'openai/list-refresh': {
    grade: 'assumed',
    source: 'quayside#the lists recorded do not show when their containers expired',
    decides: 'whether listing containers restarts the idle time of those listed',
    default: 'none',
    alternatives: ['listed'],
  },
  'openai/json-format': {
    grade: 'published',
    source: 'dotrec#two spaces in 52 of 52 JSON bodies',
    decides: 'whether JSON bodies are indented by two spaces',
    default: 'indented',
    alternatives: ['compact'],
    isFormat: true,
  },
  'openai/expired-container-access': {
    grade: 'published',
    source: 'guide#a snapshot of the metadata stays visible',
    decides: 'whether an expired container can still be retrieved',
    default: 'snapshot',
    alternatives: ['not-found'],
  },
  'openai/expired-file-access': {
    grade: 'assumed',
    source: 'quayside#no capture of a file route on an expired container',
    decides: 'how the file routes of an expired container respond',
    default: 'metadata-only',
    alternatives: ['refused', 'not-found'],
  },
  'openai/second-delete': {
    grade: 'assumed',
    source: 'quayside#no capture of a second delete',
    decides: 'how a second delete of the same container or file responds',
    default: 'not-found',
    alternatives: ['deleted'],
  },
  'openai/unknown-field': {
    grade: 'assumed',
    source: 'sibling#unknown_parameter elsewhere on the platform',
    decides: 'whether an unknown field in a body is refused',
    default: 'refused',
    alternatives: ['ignored'],
  },
  'openai/unknown-query': {
    grade: 'assumed',
    source: 'sibling#unknown keys are ignored on /v1/skills',
    decides: 'whether an unknown query parameter is refused',
    default: 'ignored',
    alternatives: ['refused'],
  },
  'openai/limit-range': {
    grade: 'assumed',
    source: 'sibling#integer_above_max_value on /v1/skills',
    decides: 'whether a limit outside 1 to 100 is refused or clamped',
    default: 'refused',
    alternatives: ['clamped'],
  },
  'openai/limit-zero': {
    grade: 'assumed',
    source: 'quayside#the documented range starts at 1, /v1/skills answers an empty page',
    decides: 'whether a limit of 0 is refused or returns an empty page',
    default: 'refused',
    alternatives: ['empty-page'],
  },
  'openai/unknown-cursor': {
    grade: 'assumed',
    source: 'sibling#unresolved after on /v1/skills is a 404',
    decides: 'how a list responds when after is an id that never existed in it',
    default: 'not-found',
    alternatives: ['first-page'],
  },
  'openai/deleted-cursor': {
    grade: 'assumed',
    source: 'quayside#so that pages stay whole while others delete',
    decides: 'how a list responds when after is the id of a deleted item',
    default: 'keeps-its-place',
    alternatives: ['not-found'],
  },
  'openai/order-tie-break': {
    grade: 'assumed',
    source: 'quayside#no source tells the order within one second of created_at',
    decides: 'how items created in the same second are ordered',
    default: 'insertion',
    alternatives: ['id'],
  },
  'openai/empty-list-ids': {
    grade: 'published',
    source: 'dotrec#empty list of files, 6 of 6',
    decides: 'the value of first_id and last_id on an empty page',
    default: null,
    alternatives: [''],
  },
  'openai/name-filter': {
    grade: 'assumed',
    source: 'quayside#the documents do not say how names are compared',
    decides: 'how the name parameter of ListContainers is compared with container names',
    default: 'exact',
    alternatives: ['prefix', 'substring'],
  },
  'openai/gigabyte-price': {
    grade: 'assumed',
    source: 'quayside#a tariff is the user’s own',
    decides:
      'the price of a container per GB of its memory, in a currency of your choice; it appears in reports only, and null reports no cost',
    default: null,
    alternatives: [1],
    any: 'number',
    isReported: true,
  },
})

export type ReadRule = RuleReader<typeof rules>
