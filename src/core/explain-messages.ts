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
