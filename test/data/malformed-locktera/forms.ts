import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { oddMultipart } from '../../support/odd-multipart.js'
import { CONTENT, encode, encoding, encodingOf, file, MANIFEST } from './refused.js'

export const forms: readonly MalformedRequest[] = [
  encode('missing_body', 'nothing at all', 'there is no form'),
  ...[
    'application/json',
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/mixed',
    'a b',
  ].map((type) =>
    encode('not_a_form', `the content type ${type}`, 'files come in a form', {
      headers: { 'content-type': type },
      body: '{"container":{}}',
    }),
  ),
  ...oddMultipart.map(({ name, contentType, body, why, reason }) =>
    encode(reason === null ? 'missing_part' : 'invalid_multipart', `odd form: ${name}`, why, {
      headers: { 'content-type': contentType },
      body: { base64: Buffer.from(body, 'latin1').toString('base64') },
      ...(reason === null && { field: 'manifest' }),
    }),
  ),
  encode('payload_too_large', 'a manifest of more than a megabyte', 'too long for a field', {
    ...encodingOf({ container: { name: 'x'.repeat(1024 * 1024) } }),
  }),
  encode('invalid_multipart', 'more parts than any form has', 'a thousand are read', {
    ...encodingOf({ container: {} }, ...Array.from({ length: 1001 }, (_, i) => file(String(i)))),
  }),
  encode('missing_part', 'no manifest', 'it is required', {
    ...encoding(CONTENT),
    field: 'manifest',
  }),
  encode('missing_part', 'no files', 'a container holds some', {
    ...encoding([MANIFEST, '{"container":{}}']),
    field: 'files',
  }),
  encode('missing_part', 'the manifest under the name of the later generation', 'misspelt', {
    ...encoding(['name="manifest.json"', '{"container":{}}'], CONTENT),
    field: 'manifest',
  }),
  encode('unknown_field', 'a part too many', 'it means nothing here', {
    ...encodingOf({ container: {} }, CONTENT, ['name="note"', 'x']),
    field: 'note',
  }),
  encode('unknown_field', 'a part named __proto__', 'a name like any', {
    ...encodingOf({ container: {} }, CONTENT, ['name="__proto__"', 'x']),
    field: '__proto__',
  }),
  encode('duplicate_field', 'two manifests', 'which is meant?', {
    ...encoding([MANIFEST, '{"container":{}}'], [MANIFEST, '{"container":{}}'], CONTENT),
    field: 'manifest',
  }),
  encode('nameless_file', 'a part "files" that is a field', 'a file has a name', {
    ...encodingOf({ container: {} }, ['name="files"', 'abc']),
    field: 'files',
  }),
  ...['', '.', '..', 'a/', 'a\\\\'].map((name) =>
    encode('nameless_file', `a file named ${JSON.stringify(name)}`, 'nothing is left of it', {
      ...encodingOf({ container: {} }, file(name)),
      field: 'files',
    }),
  ),
  encode('repeated_file', 'two files of one name', 'which is meant?', {
    ...encodingOf({ container: {} }, file('a.txt'), file('b.txt'), file('a.txt')),
    ...{ field: 'files', detail: '"a.txt" is sent more than once' },
  }),
  encode('repeated_file', 'two files of one name behind absolute paths', 'they are cut', {
    ...encodingOf({ container: {} }, file('/x/a.txt'), file('/y/a.txt')),
    ...{ field: 'files', detail: '"a.txt" is sent more than once' },
  }),
  encode('duplicate_field', 'a name listed twice', 'which is meant?', {
    ...encodingOf({ container: {}, files: ['a.txt', { name: 'a.txt' }] }),
    field: 'manifest.files[1]',
  }),
  encode('duplicate_field', 'two members of one name behind absolute paths', 'they are cut', {
    ...encodingOf({ container: {}, files: { '/x/a.txt': {}, '/y/a.txt': {} } }),
    field: 'manifest.files./y/a.txt',
  }),
  encode('file_not_sent', 'a listed file that is not sent', 'it is missing', {
    ...encodingOf({ container: {}, files: ['a.txt', 'b.txt'] }),
    ...{ field: 'files', detail: '"b.txt" of the manifest is not sent' },
  }),
  encode('file_not_sent', 'a file listed in another case', 'names are exact', {
    ...encodingOf({ container: {}, files: { 'A.txt': {} } }),
    ...{ field: 'files', detail: '"A.txt" of the manifest is not sent' },
  }),
  encode('file_not_listed', 'a file that is not listed', 'a rule', {
    ...encodingOf({ container: {}, files: { 'a.txt': {} } }, file('a.txt'), file('b.txt')),
    ...{ world: 'strict', field: 'files', detail: '"b.txt" is not in the manifest' },
  }),
  encode('file_without_type', 'a file without a type', 'neither says one', {
    ...encodingOf({ container: {}, files: ['a'] }, ['name="files"; filename="a"', 'abc']),
    ...{ field: 'files', detail: '"a" has no type in the manifest and none in the form' },
  }),
  encode('file_without_type', 'a file with an empty type', 'neither says one', {
    ...encodingOf({ container: {} }, ['name="files"; filename="a"\r\nContent-Type: ', 'abc']),
    ...{ field: 'files', detail: '"a" has no type in the manifest and none in the form' },
  }),
  encode('payload_too_large', 'files of 17 bytes', 'a rule', {
    ...encodingOf({ container: {} }, file('a', 'x'.repeat(8)), file('b', 'x'.repeat(9))),
    world: 'strict',
  }),
  encode('payload_too_large', 'a form of more than two megabytes', 'a rule', {
    ...encodingOf({ container: {} }, file('a', 'x'.repeat(2 * 1024 * 1024))),
    world: 'strict',
  }),
  encode('invalid_type', 'files as a list', 'a rule', {
    ...encodingOf({ container: {}, files: ['a.txt'] }),
    ...{ world: 'strict', field: 'manifest.files', detail: 'must be an object, not a list' },
  }),
]

export const unparsed: readonly MalformedRequest[] = Object.entries({
  'no text': ['', 'Unexpected end of JSON input'],
  'half an object': ['{"container":', 'Unexpected end of JSON input'],
  'single quotes': [
    "{'container':{}}",
    "Expected property name or '}' in JSON at position 1 (line 1 column 2)",
  ],
  'a comma too many': [
    '{"container":{},}',
    'Expected double-quoted property name in JSON at position 16 (line 1 column 17)',
  ],
  'more than one value': [
    '{} {}',
    'Unexpected non-whitespace character after JSON at position 3 (line 1 column 4)',
  ],
  'a thousand levels': [`${'['.repeat(1000)}${']'.repeat(1000)}`, 'it is deeper than 500 levels'],
}).map(([name, [text = '', reason = '']]) =>
  encode('malformed_manifest', `a manifest of ${name}`, 'it is no JSON', {
    ...encoding([MANIFEST, text], CONTENT),
    field: 'manifest',
    detail: `is not JSON: ${reason.replace(/ \(line .*/, '')}`,
  }),
)
