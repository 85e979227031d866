import { defineRules } from '../../../core/contract/rules.js'

/** The rules on opening containers, on changing their DRM rules, and on events. */
export const decodeRules = defineRules({
  'locktera/refused-decode': {
    grade: 'assumed',
    source: 'quayside#what a viewer gets who is not let in is shown nowhere',
    decides:
      'whether a decode that the container or its rules do not allow gets a 403 with the reason, or the 404 of a container that does not exist',
    default: 'forbidden',
    alternatives: ['not-found'],
  },
  'locktera/decode-viewer': {
    grade: 'assumed',
    source: 'quayside#ai-usecase decodes for a viewer, examples without one',
    decides:
      'whether a decode without a viewer is one by the organization, whom only a block refuses, or lacks a parameter',
    default: 'optional',
    alternatives: ['required'],
  },
  'locktera/no-recipients': {
    grade: 'assumed',
    source: 'quayside#the manifests of ai-usecase and examples may name no recipients',
    decides: 'who may open a container without recipients',
    default: 'anyone',
    alternatives: ['nobody'],
  },
  'locktera/letter-case': {
    grade: 'assumed',
    source: 'quayside#no source compares addresses of viewers or names of places',
    decides: 'whether upper and lower case differ in recipients and in the names of places',
    default: 'ignored',
    alternatives: ['compared'],
  },
  'locktera/time-end': {
    grade: 'assumed',
    source: 'quayside#no source says whether a time span includes its end',
    decides: 'whether a container can be opened at the very end of its time span',
    default: 'included',
    alternatives: ['excluded'],
  },
  'locktera/unknown-place': {
    grade: 'assumed',
    source: 'quayside#an allowed entry has to match, and what is not known matches none',
    decides:
      'whether a viewer of whom the world gives no place, address or device is let in where some are allowed',
    default: 'refused',
    alternatives: ['allowed'],
  },
  'locktera/undownloadable-decode': {
    grade: 'assumed',
    source: 'quayside#viewers see what they may not download, and no source has another way to it',
    decides: 'whether the files of a container that is not downloadable can be decoded by viewers',
    default: 'decoded',
    alternatives: ['refused'],
  },
  'locktera/opens-count': {
    grade: 'assumed',
    source: 'quayside#a container with several files could not be read with one open otherwise',
    decides:
      'whether a viewer may open each file of a container as often as its rules say, or all of them together',
    default: 'file',
    alternatives: ['container'],
  },
  'locktera/range-opens': {
    grade: 'assumed',
    source: 'quayside#a client that reads a file in parts opens it once',
    decides:
      'whether later parts of a file go on with the last open of the viewer, or are attempts of their own',
    default: 'first-part',
    alternatives: ['every-part'],
  },
  'locktera/manifest-attempts': {
    grade: 'assumed',
    source: 'quayside#examples decodes the manifest before the files',
    decides: 'whether a decode of the manifest counts as an attempt, and is logged as an event',
    default: 'counted',
    alternatives: ['not-counted'],
  },
  'locktera/content-etag': {
    grade: 'assumed',
    source: 'quayside#no source has an entity tag',
    decides: 'whether a decoded file has a strong ETag, a weak one, or none',
    default: 'strong',
    alternatives: ['weak', 'none'],
  },
  'locktera/static-drm-put': {
    grade: 'published',
    source: 'examples#Drm.dynamic, the rules can be changed later if it is set',
    decides: 'whether DRM rules that are not dynamic can be replaced',
    default: 'refused',
    alternatives: ['replaced'],
  },
  'locktera/drm-omitted': {
    grade: 'assumed',
    source: 'quayside#a PUT replaces; docs-modify keeps what a PATCH of the later generation omits',
    decides: 'whether rules that a PUT omits are removed or kept',
    default: 'removed',
    alternatives: ['kept'],
  },
  'locktera/drm-put-reply': {
    grade: 'assumed',
    source: 'quayside#examples reads the reply as JSON or as nothing',
    decides: 'whether replacing DRM rules responds with the new rules or with 204',
    default: 'rules',
    alternatives: ['no-content'],
  },
  'locktera/event-form': {
    grade: 'published',
    source: 'openapi#POST /orgs/{org_id}/containers/{container_id}/events',
    decides:
      'whether an event is posted with the fields of openapi and answered with itself, or with those of docs-events and answered with a message',
    default: 'openapi',
    alternatives: ['guide'],
  },
  'locktera/event-log': {
    grade: 'assumed',
    source:
      'quayside#openapi names events of what the service itself does, such as container.create',
    decides:
      'whether events hold what requests and the clock do to containers, or posted ones only',
    default: 'recorded',
    alternatives: ['posted'],
  },
  'locktera/events-order': {
    grade: 'assumed',
    source: 'quayside#no order is described',
    decides: 'whether lists of events start with the newest or the oldest event',
    default: 'newest-first',
    alternatives: ['oldest-first'],
  },
  'locktera/deleted-container-events': {
    grade: 'assumed',
    source: 'quayside#a log that forgets what was deleted would be of little use',
    decides: 'whether an organization keeps the events of a deleted container',
    default: 'kept',
    alternatives: ['removed'],
  },
})
