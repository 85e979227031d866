import { defineRules } from '../../../core/contract/rules.js'

/** The rules on files: uploads, classification, publishing and expiry. */
export const fileRules = defineRules({
  'carrierx/upload-container': {
    grade: 'assumed',
    source: 'upload#its samples all name a container_sid',
    decides: 'whether an upload that names no container is refused',
    default: 'refused',
    alternatives: [],
  },
  'carrierx/json-upload': {
    grade: 'assumed',
    source:
      'python-client#ListResource.create sends the attributes of a file as JSON; no source tells what becomes of it',
    decides:
      'whether an upload as JSON, which has attributes and no content, creates an empty file or is refused as another media type',
    default: 'created',
    alternatives: ['refused'],
  },
  'carrierx/mime-type-form': {
    grade: 'assumed',
    source: 'quayside#it is sent as a header, which not every text can be',
    decides: 'whether a mime_type that is not a media type is refused',
    default: 'refused',
    alternatives: [],
  },
  'carrierx/refused-classification': {
    grade: 'assumed',
    source: 'quayside#no source tells the error of a file whose classification is refused',
    decides: 'which error an upload gets when the container does not allow its classification',
    default: 'validation',
    alternatives: ['conflict'],
  },
  'carrierx/over-quota': {
    grade: 'assumed',
    source: 'quayside#no source tells the error of an upload that does not fit',
    decides:
      'which error an upload gets when it exceeds a quota, or a threshold whose action is reject',
    default: 'validation',
    alternatives: ['conflict'],
  },
  'carrierx/external-upload': {
    grade: 'assumed',
    source: 'quayside#uploads to external containers are ruled out, their error is not told',
    decides: 'which error an upload to an external container gets',
    default: 'validation',
    alternatives: ['conflict'],
  },
  'carrierx/grace-start': {
    grade: 'assumed',
    source: 'quayside#the text says when the limit is reached, and elsewhere exceeded',
    decides:
      'whether the grace period of a threshold starts when the threshold is exceeded or when it is reached',
    default: 'exceeded',
    alternatives: ['reached'],
  },
  'carrierx/max-file-bytes': {
    grade: 'assumed',
    source: 'quayside#no limit but the quota is known',
    decides: 'the maximum size of a file, in bytes',
    default: 5_368_709_120,
    alternatives: [1_048_576],
    any: 'integer',
  },
  'carrierx/content-etag': {
    grade: 'assumed',
    source: 'quayside#entity tag of a file',
    decides: 'whether file content has an ETag, and whether the ETag is strong or weak',
    default: 'strong',
    alternatives: ['weak', 'none'],
  },
  'carrierx/empty-allowed-list': {
    grade: 'assumed',
    source: 'quayside#to the letter an empty list refuses every file, and it is the default',
    decides: 'whether an empty allowed_classifications allows every classification or none',
    default: 'everything',
    alternatives: ['nothing'],
  },
  'carrierx/classification-precedence': {
    grade: 'assumed',
    source: 'quayside#no source tells which list wins',
    decides: 'which list wins when a classification is both allowed and blocked',
    default: 'blocked',
    alternatives: ['allowed'],
  },
  'carrierx/mp3-classification': {
    grade: 'published',
    source: 'upload#sample, an mp3 of classification unknown',
    decides: 'the content_classification of audio files',
    default: 'unknown',
    alternatives: ['media'],
  },
  'carrierx/cleanup-target': {
    grade: 'assumed',
    source: 'quayside#the text says below the targets, and elsewhere to reach them',
    decides: 'whether a clean-up stops at its targets or only below them',
    default: 'at',
    alternatives: ['below'],
  },
  'carrierx/cleanup-order': {
    grade: 'assumed',
    source: 'quayside#no source tells what counts as use',
    decides:
      'what counts as the last use of a file that was never downloaded: its upload, its last change, or nothing',
    default: 'upload-is-use',
    alternatives: ['change-is-use', 'unused-first'],
  },
  'carrierx/lifecycle-start': {
    grade: 'assumed',
    source: 'blast-api#a TTL of three days; from when it counts is ours',
    decides: 'whether lifecycle_ttl counts from date_modified or from the upload',
    default: 'date_modified',
    alternatives: ['upload'],
  },
  'carrierx/access-date-interval': {
    grade: 'published',
    source: 'file#date_last_accessed is updated once a minute at most',
    decides: 'the minimum time between two updates of date_last_accessed, in seconds',
    default: 60,
    alternatives: [0],
    any: 'integer',
  },
  'carrierx/publish-uri': {
    grade: 'assumed',
    source: 'quayside#publish_domain and the sample of publish_uri name different hosts',
    decides:
      'which host publish_uri names: the one this mock answers on, publish_domain, or the host of the vendor’s sample',
    default: 'here',
    alternatives: ['publish-domain', 'sample-host'],
  },
})
