import { defineRules } from '../../core/rules.js'

/** What decides whether and how a container is made. */
export const createRules = defineRules({
  'openai/expiry-minutes-max': {
    grade: 'observed',
    source: 'chatgpt-bots#60 minutes asked for, probed live',
    decides: 'the longest idle time, in minutes, that a client may ask for',
    default: 20,
    alternatives: [60],
    any: 'integer',
  },
  'openai/expiry-minutes-min': {
    grade: 'assumed',
    source: 'quayside#both clients on record send at least 1',
    decides: 'the shortest idle time, in minutes, that a client may ask for',
    default: 1,
    alternatives: [0],
    any: 'integer',
  },
  'openai/expiry-default-minutes': {
    grade: 'observed',
    source: 'delphi#create with a name only',
    decides: 'the idle time, in minutes, of a container that asks for none',
    default: 20,
    alternatives: [10],
    any: 'integer',
  },
  'openai/name-max-length': {
    grade: 'assumed',
    source: 'quayside#no limit is known; a generous one stops runaway input',
    decides: 'the longest name of a container, in characters',
    default: 512,
    alternatives: [64],
    any: 'integer',
  },
  'openai/empty-name': {
    grade: 'assumed',
    source: 'quayside#a required name is taken to be one',
    decides: 'whether a container may have an empty name',
    default: 'refused',
    alternatives: ['accepted'],
  },
  'openai/file-ids-max': {
    grade: 'assumed',
    source: 'quayside#50 stands on the auto container of /v1/responses',
    decides: 'the most file_ids that a create may hold',
    default: 50,
    alternatives: [10],
    any: 'integer',
  },
  'openai/skills-max': {
    grade: 'assumed',
    source: 'quayside#200 stands on the auto container of /v1/responses',
    decides: 'the most skills that a create may hold',
    default: 200,
    alternatives: [10],
    any: 'integer',
  },
  'openai/secret-outside-allowlist': {
    grade: 'assumed',
    source: 'quayside#a secret for a domain that cannot be reached is a mistake',
    decides: 'whether a domain secret may name a domain outside allowed_domains',
    default: 'refused',
    alternatives: ['accepted'],
  },
  'openai/default-network-policy': {
    grade: 'assumed',
    source: 'quayside#a capture from before the field existed has none',
    decides: 'what a container without a network policy shows',
    default: 'omitted',
    alternatives: ['disabled'],
  },
})
