import { defineRules } from '../../../core/contract/rules.js'

/** The rules on encoding files into a container. */
export const encodeRules = defineRules({
  'locktera/encoding-container': {
    grade: 'assumed',
    source: 'quayside#no source has a container that is still encoded, nor a word for it',
    decides:
      'whether a container that is still being encoded, by a lifecycle policy, can be retrieved and listed; its block, DRM rules and logs answer 404 either way',
    default: 'not-found',
    alternatives: ['described'],
  },
  'locktera/container-id': {
    grade: 'published',
    source: 'ai-usecase#the id of an encoded container is a UUID of version 7',
    decides: 'the format of new container ids; the vendor’s document shows "container-123"',
    default: 'uuid',
    alternatives: ['numbered'],
  },
  'locktera/default-name': {
    grade: 'assumed',
    source: 'quayside#no source says what a container is called',
    decides: 'the name of a container whose manifest gives none',
    default: 'first-file',
    alternatives: ['id'],
  },
  'locktera/digest-of': {
    grade: 'assumed',
    source: 'quayside#what the vendor encodes is not known',
    decides:
      'which bytes a digest covers: those of the files, or those of the container id and the files',
    default: 'files',
    alternatives: ['container'],
  },
  'locktera/tags-audit-start': {
    grade: 'assumed',
    source: 'quayside#a first change, from no tags to those of the manifest',
    decides: 'whether a container created without tags has a first entry in its tags audit',
    default: 'always',
    alternatives: ['with-tags'],
  },
  'locktera/manifest-container': {
    grade: 'assumed',
    source:
      'quayside#the document’s Python reads the files alone, the types of examples require it',
    decides: 'whether a manifest may lack the member container, as one of files alone does',
    default: 'optional',
    alternatives: ['required'],
  },
  'locktera/manifest-files': {
    grade: 'assumed',
    source: 'quayside#the document reads a list or an object, examples has an object',
    decides: 'whether a manifest may list its files as a list, as an object, or as either',
    default: 'list-or-object',
    alternatives: ['object', 'list'],
  },
  'locktera/unlisted-file': {
    grade: 'published',
    source: 'examples#files are found in the body, and may be left out of the manifest',
    decides: 'whether a file that the manifest does not list is accepted',
    default: 'accepted',
    alternatives: ['refused'],
  },
  'locktera/repeated-file': {
    grade: 'assumed',
    source: 'quayside#files are known by their names',
    decides:
      'whether a second file of the same name, listed or sent, is refused or replaces the first',
    default: 'refused',
    alternatives: ['last-wins'],
  },
  'locktera/file-folders': {
    grade: 'assumed',
    source: 'quayside#no source shows a file name with folders',
    decides:
      'whether d1/a.txt and d2/a.txt are two files, or two of the name a.txt, as both lose their folders',
    default: 'kept',
    alternatives: ['removed'],
  },
  'locktera/untyped-file': {
    grade: 'published',
    source: 'examples#the manifest or the part has to give the type',
    decides:
      'whether a file without a type in the manifest or the form is refused or stored as application/octet-stream',
    default: 'refused',
    alternatives: ['octet-stream'],
  },
  'locktera/unknown-field': {
    grade: 'assumed',
    source: 'quayside#so that a misspelt member does not go unnoticed',
    decides: 'whether an unknown part of the form or field of the manifest is refused',
    default: 'refused',
    alternatives: ['ignored'],
  },
  'locktera/unknown-drm-rule': {
    grade: 'assumed',
    source: 'quayside#ai-usecase has one that the types of examples lack',
    decides: 'whether unknown DRM rules are kept; one that holds a secret is always refused',
    default: 'kept',
    alternatives: ['refused'],
  },
  'locktera/ipv6-addresses': {
    grade: 'assumed',
    source: 'quayside#the forms of examples are shown with IPv4, and nothing refuses the other',
    decides: 'whether DRM rules may name IPv6 addresses',
    default: 'accepted',
    alternatives: ['refused'],
  },
  'locktera/reversed-range': {
    grade: 'assumed',
    source: 'quayside#a span that ends before it starts lets nobody in',
    decides: 'whether a time span or an address range may end before it starts',
    default: 'refused',
    alternatives: ['accepted'],
  },
  'locktera/unsent-file': {
    grade: 'assumed',
    source: 'quayside#what the manifest lists is meant to be there',
    decides:
      'whether a file that the manifest lists and the form does not send is refused or ignored',
    default: 'refused',
    alternatives: ['ignored'],
  },
  'locktera/nameless-file': {
    grade: 'assumed',
    source: 'quayside#files are known by their names',
    decides: 'whether a file without a name is refused or named "file"',
    default: 'refused',
    alternatives: ['called-file'],
  },
  'locktera/max-encode-bytes': {
    grade: 'assumed',
    source: 'quayside#no limit is known; a generous one stops runaway input',
    decides: 'the maximum total size of the files in one form, in bytes',
    default: 536_870_912,
    alternatives: [1_048_576],
    any: 'integer',
  },
  'locktera/content-encoding': {
    grade: 'assumed',
    source: 'quayside#what a compressed body gets is nowhere described',
    decides: 'whether a body with the content encoding gzip, deflate or br is decoded or refused',
    default: 'decoded',
    alternatives: ['refused'],
  },
  'locktera/max-json-bytes': {
    grade: 'assumed',
    source: 'quayside#no limit is known',
    decides: 'the maximum size of a field of a form, such as the manifest, in bytes',
    default: 1_048_576,
    alternatives: [65_536],
    any: 'integer',
  },
})
