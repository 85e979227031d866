import { defineRules } from '../../../core/contract/rules.js'

/** The rules about files and their content. */
export const fileRules = defineRules({
  'openai/file-not-found-wording': {
    grade: 'observed',
    source: 'streamlit-18#content of a missing file',
    decides: 'which of the two recorded messages a missing file gets',
    default: 'long',
    alternatives: ['short'],
  },
  'openai/file-and-file-id': {
    grade: 'assumed',
    source: 'quayside#the schema requires neither and forbids nothing',
    decides: 'whether an upload with both file and file_id is refused',
    default: 'refused',
    alternatives: ['file-wins'],
  },
  'openai/svg-upload': {
    grade: 'observed',
    source: 'chatgpt-bots#raw SVG refused under any name',
    decides: 'whether an upload that is an SVG image is refused',
    default: 'refused',
    alternatives: ['accepted'],
  },
  'openai/max-file-bytes': {
    grade: 'assumed',
    source: 'quayside#no limit of container files is known; that of /v1/files is 512 MB',
    decides: 'the maximum size of a file, in bytes',
    default: 5_368_709_120,
    alternatives: [536_870_912, 1_048_576],
    any: 'integer',
  },
  'openai/max-json-bytes': {
    grade: 'assumed',
    source: 'quayside#more than an inline skill, which has up to 70254592 characters',
    decides: 'the maximum size of a JSON body, in bytes',
    default: 104_857_600,
    alternatives: [1_048_576],
    any: 'integer',
  },
  'openai/content-encoding': {
    grade: 'assumed',
    source: 'quayside#what a compressed body gets is nowhere described',
    decides: 'whether a body with the content encoding gzip, deflate or br is decoded or refused',
    default: 'decoded',
    alternatives: ['refused'],
  },
  'openai/content-etag': {
    grade: 'assumed',
    source: 'quayside#entity tag of content',
    decides: 'whether file content has an ETag, and whether the ETag is strong or weak',
    default: 'strong',
    alternatives: ['weak', 'none'],
  },
  'openai/platform-file-path': {
    grade: 'observed',
    source: 'quest#a copied file is at /mnt/data/<file id>-<name>, the same in each container',
    decides: 'the path of a file that is copied from the Files API',
    default: 'file-id',
    alternatives: ['content-hash', 'own-name'],
  },
  'openai/path-name': {
    grade: 'assumed',
    source:
      'quayside#quest says that some paths lose characters, and not by which way of uploading',
    decides:
      'whether the path of a file has its whole name, or one without Hangul, spaces and a leading underscore',
    default: 'unchanged',
    alternatives: ['reduced'],
  },
  'openai/same-path-upload': {
    grade: 'assumed',
    source: 'quayside#no recording of a second upload of the same bytes under the same name',
    decides: 'what happens to a file when another one is uploaded to its path',
    default: 'kept',
    alternatives: ['replaced'],
  },
  'openai/text-content-type': {
    grade: 'published',
    source: 'dotrec#content-type of the content of a .txt, 4 of 4 downloads',
    decides: 'the Content-Type of the content of a file whose name ends with .txt',
    default: 'text/plain; charset=utf-8',
    alternatives: ['application/octet-stream', 'application/binary'],
  },
  'openai/content-type': {
    grade: 'assumed',
    source: 'quayside#only the content of .txt files is recorded, where the type follows the name',
    decides: 'the Content-Type of the content of other files: by the ending of the name, or fixed',
    default: 'by-name',
    alternatives: ['application/octet-stream', 'application/binary'],
  },
  'openai/download-name': {
    grade: 'published',
    source: 'dotrec#content-disposition of content, 4 of 4 downloads',
    decides:
      'the names in the Content-Disposition of file content: the word file with the ending, and the last segment of the path; or twice the name of the upload',
    default: 'generic',
    alternatives: ['upload-name'],
  },
})
