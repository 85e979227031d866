/** What is to be known about one problem, in sentences that hold for every service. */
export interface Explanation {
  /** What is the case, as the end of a sentence that says in what. */
  readonly means: string
  readonly why: string
  readonly example: string
  /** For whoever sent the message. */
  readonly fix: string
}

/** Problems of a message as a whole: where it goes, what form it has, what it leans on. */
export const messageProblems = {
  'unknown-path': {
    means: 'no operation of the contract has its path',
    why: 'A path that the API does not have is a 404 there, so it is never guessed here.',
    example: 'GET /v1/contaners, where there is GET /v1/containers',
    fix: 'Compare the path with the nearest operations and what differs. If something else is to answer it, give it a handler of its own.',
  },
  'wrong-method': {
    means: 'its path has operations, and none of them has its method',
    why: 'The API answers it with a 405, or does something that nobody has written down.',
    example: 'PATCH /v1/containers/{container_id}, where there are GET and DELETE',
    fix: 'Use one of the methods that the reply lists in its Allow header.',
  },
  'malformed-url': {
    means: 'a percent sign in its path does not begin an encoded character',
    why: 'Such a path has no meaning: servers disagree about what it names.',
    example: 'GET /v1/containers/100%, where the percent sign is not written as %25',
    fix: 'Pass what goes into a path through encodeURIComponent.',
  },
  'operation-failed': {
    means: 'the function of its operation threw an error instead of returning a reply',
    why: 'A refusal is an ApiError that the contract names; everything else that is thrown is a bug.',
    example:
      "an operation that runs into TypeError: Cannot read properties of undefined (reading 'id')",
    fix: 'Throw an ApiError for what the API refuses, and return a reply otherwise.',
  },
  'undeclared-status': {
    means:
      'its status, or its error with that status, is not among those that the contract declares',
    why: 'Who handles a reply can prepare only for those that are written down.',
    example: '202 from an operation that declares 200, 400 and 404',
    fix: 'Answer with a declared status, or declare this one in the contract.',
  },
  'missing-body': {
    means: 'it has no body, and the contract requires one',
    why: 'Without a body the operation lacks everything that it is to work with.',
    example: "POST /v1/containers/{container_id}/files without -F 'file=@data.csv'",
    fix: 'Send a body; some clients drop it if it is undefined, or if a stream was read before.',
  },
  'media-type': {
    means: 'its content type is none of those that the contract declares there',
    why: 'The content type decides how a body is read; read as another it means nothing.',
    example: 'content-type: text/plain around JSON, where application/json is read',
    fix: 'Set content-type to one of the expected ones; leave it to the client for a FormData, as the boundary is part of it.',
  },
  'malformed-json': {
    means: 'its body, or a part of it, is no JSON, or no UTF-8',
    why: 'What cannot be parsed cannot be checked against anything.',
    example: '{"name": "report",}, where the last comma is one too many',
    fix: 'Make the body with JSON.stringify instead of by hand.',
  },
  'malformed-multipart': {
    means: 'its body is no multipart form that can be read to its end',
    why: 'Servers disagree about such forms: what one reads as a file another drops.',
    example: 'content-type: multipart/form-data without a boundary, set by hand',
    fix: 'Hand a FormData to the client and set no content-type.',
  },
  'undeclared-header': {
    means: 'it has a header that the contract does not declare',
    why: 'A header that only the mock sends lets tests pass that fail against the API.',
    example: 'x-mood: good on a reply that declares x-request-id alone',
    fix: 'Leave the header out, or declare it in the contract.',
  },
  'missing-header': {
    means: 'it lacks a header that the contract requires',
    why: 'Clients rely on required headers, such as Allow on a 405.',
    example: 'a 405 without allow: GET, HEAD',
    fix: 'Send the header, or stop requiring it in the contract.',
  },
  'too-large': {
    means: 'its body is longer than the service takes',
    why: 'Services limit what they read; the limit here is a rule, as no schema can say it.',
    example: 'an upload of 600 MB, where 512 MB is the limit',
    fix: 'Send less, or set the rule of the limit to what you know it to be.',
  },
  rule: {
    means: 'a rule, which decides what no schema can say, speaks against it',
    why: 'Not all that an API refuses can be written as a schema. Such decisions are rules, each with a grade, a source and the values it could have instead.',
    example: 'an upload beyond the quota of its container',
    fix: 'Do what the rule expects; if you know that the API decides otherwise, set the rule to that.',
  },
  untrusted: {
    means: 'a part of the contract that it used is known less well than that',
    why: 'A test is worth as much as the weakest thing it leans on; trust makes that visible.',
    example: "trust: 'observed' and a call to an operation whose 409 is assumed",
    fix: 'Do without that part, lower the grade, or let this one pass by its name: trust: { grade, allow: [name] }.',
  },
  'other-record': {
    means: 'it shows another record than the one that was asked for',
    why: 'A mock without a memory makes replies up: they fit the schema and are about nothing.',
    example: 'GET /v1/containers/cntr_1, answered with {"id":"string"}',
    fix: 'Answer with the record that the path names.',
  },
  'other-size': {
    means: 'it tells a size that is not the size of what was sent',
    why: 'Whoever answers so has not kept the bytes: a later download cannot give them back.',
    example: 'an upload of 3,000 bytes, answered with {"bytes":0}',
    fix: 'Count the bytes that came in.',
  },
  'reused-id': {
    means: 'it gives something new an id that something else has already',
    why: 'An id that is made up each time names nothing: what is done to one is done to all.',
    example: 'two creates, one after the other, both answered with {"id":"string"}',
    fix: 'Give each thing an id of its own.',
  },
} satisfies Record<string, Explanation>

const LIMIT =
  'Beyond its limits an API refuses, cuts or misreads a value; none of it is an answer to test against.'
const FORM =
  'An object that has no declared form is read by guessing, which differs between servers.'
/** Problems of single values: what a schema refuses, by its keyword. */
export const valueProblems = {
  required: {
    means: 'a required member or parameter is missing',
    why: 'The contract says that nothing works without it.',
    example: '{} where name is required',
    fix: 'Send it; if it seems to be there, compare the spelling and the object that it stands in.',
  },
  type: {
    means: 'a value has another type than the contract declares',
    why: 'Servers convert such values differently, or not at all.',
    example: '{ "minutes": "10" } where minutes is an integer',
    fix: 'Send a value of the expected type; form fields and query parameters are text that must look like it.',
  },
  enum: {
    means: 'a value is none of the words that are allowed there',
    why: 'What an API does with another word is not written down.',
    example: '?order=newest where order is asc or desc',
    fix: 'Use one of the expected words; capital letters count.',
  },
  const: {
    means: 'a value is another than the only one that is allowed there',
    why: 'It tells which kind of thing follows, so there is nothing else to choose.',
    example: '{ "anchor": "created_at" } where anchor is always last_active_at',
    fix: 'Send the expected value: there is no other.',
  },
  additionalProperties: {
    means: 'a member or parameter is not declared',
    why: 'Most often it is misspelt or stands in the wrong object, and an API that ignores it does something else than was asked for.',
    example: '{ "expires_after": { "minuts": 10 } } where it is minutes',
    fix: 'Correct its name or its place, or leave it out.',
  },
  duplicate: {
    means: 'something is given more than once that can be given once',
    why: 'Which of the two counts differs between servers.',
    example: '?limit=1&limit=2',
    fix: 'Give it once.',
  },
  oneOf: {
    means: 'a value fits several forms that exclude each other, or none of them',
    why: FORM,
    example: '{ "id": 1, "name": "a" } where either an id or a name is given',
    fix: 'Give what belongs to one of the forms, and nothing of the others.',
  },
  anyOf: {
    means: 'a value fits none of several forms',
    why: FORM,
    example: '{} where an id, a name or both are given',
    fix: 'Give all that belongs to one of the forms.',
  },
  discriminator: {
    means: 'the member that tells the form of an object names none that there is',
    why: 'Without it nothing else of the object can be read.',
    example: '{ "type": "allow-list" } where type is disabled or allowlist',
    fix: 'Use one of the expected words: it says which form the rest of the object has.',
  },
  minimum: {
    means: 'a number is smaller than the smallest that is allowed',
    why: LIMIT,
    example: '{ "minutes": 0 } where minutes is at least 1',
    fix: 'Send a larger number.',
  },
  maximum: {
    means: 'a number is larger than the largest that is allowed',
    why: LIMIT,
    example: '{ "minutes": 60 } where minutes is at most 20',
    fix: 'Send a smaller number.',
  },
  exclusiveMinimum: {
    means: 'a number is not larger than one that it has to exceed',
    why: LIMIT,
    example: '{ "ratio": 0 } where ratio is more than 0',
    fix: 'Send a larger number.',
  },
  exclusiveMaximum: {
    means: 'a number is not smaller than one that it has to stay below',
    why: LIMIT,
    example: '{ "ratio": 1 } where ratio is less than 1',
    fix: 'Send a smaller number.',
  },
  multipleOf: {
    means: 'a number is no multiple of the one that it has to be a multiple of',
    why: LIMIT,
    example: '{ "seconds": 90 } where seconds come in whole minutes of 60',
    fix: 'Round it to a multiple.',
  },
  minLength: {
    means: 'a text is shorter than allowed',
    why: LIMIT,
    example: '{ "name": "" } where a name has at least one character',
    fix: 'Send a longer text; an empty one often comes from a variable that was not set.',
  },
  maxLength: {
    means: 'a text is longer than allowed',
    why: LIMIT,
    example: 'a name of 600 characters where 512 are the most',
    fix: 'Shorten the text before it is sent.',
  },
  pattern: {
    means: 'a text does not have the form that it has to have',
    why: 'Texts with a form are read by it: ids, digests, addresses.',
    example: '{ "number": "twelve" } where it consists of digits',
    fix: 'Send a text that matches the expression.',
  },
  format: {
    means: 'a text is not of the format that is named there, such as a time or an address',
    why: 'Texts of a format are parsed by it, and what cannot be parsed is refused or misread.',
    example: '{ "created_at": "tomorrow" } where created_at is a date-time',
    fix: 'Send the format, such as 2025-01-31T12:00:00Z for a date-time.',
  },
  minItems: {
    means: 'a list has fewer items than allowed',
    why: LIMIT,
    example: '{ "allowed_domains": [] } where at least one domain is listed',
    fix: 'Send more items, or leave the list out if it may be.',
  },
  maxItems: {
    means: 'a list has more items than allowed',
    why: LIMIT,
    example: '{ "file_ids": [...] } with 51 ids where 50 are the most',
    fix: 'Send fewer items, in several requests if need be.',
  },
  uniqueItems: {
    means: 'a list holds an item twice, and its items have to differ',
    why: 'Whether a repeated item counts once, twice or as a mistake differs between servers.',
    example: '{ "tags": ["a", "a"] }',
    fix: 'Drop what is repeated.',
  },
  minProperties: {
    means: 'an object has fewer members than allowed',
    why: LIMIT,
    example: 'PATCH with {} where there has to be something to change',
    fix: 'Send at least that many members.',
  },
  maxProperties: {
    means: 'an object has more members than allowed',
    why: LIMIT,
    example: '{ "metadata": { ... } } with 17 members where 16 are the most',
    fix: 'Send fewer members.',
  },
  other: {
    means: 'a value breaks its schema in a way that has no code of its own',
    why: 'JSON Schema knows more keywords than the contracts here use; none is let pass unchecked.',
    example: 'a list without the item that a contains keyword asks for',
    fix: 'Read the message: it names the place and what the schema says.',
  },
} satisfies Record<string, Explanation>
