/** The explanation of one problem, in sentences that apply to every service. */
export interface Explanation {
  /** What is wrong, as the end of a sentence whose start names the message. */
  readonly means: string
  readonly why: string
  readonly example: string
  /** What the sender of the message should do. */
  readonly fix: string
}

/** Problems of a message as a whole: its URL, its form, and what it relies on. */
export const messageProblems = {
  'unknown-path': {
    means: 'no operation of the contract has its path',
    why: 'The API answers an unknown path with a 404, so the mock does not guess which path was meant.',
    example: 'GET /v1/contaners instead of GET /v1/containers',
    fix: 'Compare the path with the nearest operations. Only the operations of the contract are mocked, not the whole API of the vendor. To answer another, add a handler for it.',
  },
  'wrong-method': {
    means: 'its path exists, but not with its method',
    why: 'The API answers an unknown method with a 405, or in a way that is not documented.',
    example: 'PATCH /v1/containers/{container_id}, where the contract has GET and DELETE',
    fix: 'Use one of the methods that the response lists in its Allow header.',
  },
  'malformed-url': {
    means: 'its path has a percent sign that does not start an encoded character',
    why: 'Such a path is invalid, and servers treat it differently.',
    example: 'GET /v1/containers/100% instead of GET /v1/containers/100%25',
    fix: 'Encode path segments with encodeURIComponent.',
  },
  'operation-failed': {
    means: 'the function of its operation threw an error instead of returning a response',
    why: 'An operation throws an ApiError for an error response of the contract. Any other error is a bug.',
    example:
      "an operation that throws TypeError: Cannot read properties of undefined (reading 'id')",
    fix: 'Throw an ApiError for an error response, and return a response otherwise.',
  },
  'undeclared-status': {
    means: 'the contract does not declare its status, or its error with that status',
    why: 'Clients can only handle responses that the contract declares.',
    example: '202 from an operation that declares 200, 400 and 404',
    fix: 'Respond with a declared status, or declare this one in the contract.',
  },
  'missing-body': {
    means: 'it has no body, but the contract requires one',
    why: 'The operation cannot work without the values in the body.',
    example: "POST /v1/containers/{container_id}/files without -F 'file=@data.csv'",
    fix: 'Send a body. Some clients send none if it is undefined, or if its stream was read before.',
  },
  'media-type': {
    means: 'the contract does not declare its content type',
    why: 'The content type determines how the body is parsed.',
    example: 'content-type: text/plain with a JSON body, where application/json is expected',
    fix: 'Set content-type to one of the expected types. With FormData, do not set it: the client adds the boundary.',
  },
  'malformed-json': {
    means: 'its body, or a part of its body, is not valid JSON or not valid UTF-8',
    why: 'A body that cannot be parsed cannot be validated.',
    example: '{"name": "report",}, with a trailing comma',
    fix: 'Create the body with JSON.stringify.',
  },
  'malformed-multipart': {
    means: 'its body is not a valid multipart form',
    why: 'Servers treat invalid forms differently: some read a part as a file, others drop it.',
    example: 'content-type: multipart/form-data without a boundary',
    fix: 'Pass FormData to the client and do not set content-type.',
  },
  'content-encoding': {
    means: 'its body has a content encoding that is not decoded',
    why: 'A body that is not decoded cannot be read. Few APIs say which content encodings they decode.',
    example: 'content-encoding: zstd with a compressed JSON body',
    fix: 'Send the body as it is, without content-encoding. If you know that the API decodes it, set the rule accordingly.',
  },
  'undeclared-header': {
    means: 'it has a header that the contract does not declare',
    why: 'A test that relies on a header of the mock alone fails against the API.',
    example: 'x-mood: good in a response for which only x-request-id is declared',
    fix: 'Remove the header, or declare it in the contract.',
  },
  'missing-header': {
    means: 'it lacks a header that the contract requires',
    why: 'Clients rely on required headers, such as Allow in a 405.',
    example: 'a 405 without allow: GET, HEAD',
    fix: 'Send the header, or make it optional in the contract.',
  },
  'too-large': {
    means: 'its body is larger than the service accepts',
    why: 'Services limit the size of a body. No schema can express the limit, so it is a rule.',
    example: 'an upload of 600 MB with a limit of 512 MB',
    fix: 'Send a smaller body. If you know the limit of the API, set the rule to it.',
  },
  rule: {
    means: 'it does not comply with a rule, which decides what no schema can express',
    why: 'Schemas cannot express all reasons for which an API rejects a request. The others are rules, each with a grade, a source and the values that it can be set to.',
    example: 'an upload that exceeds the quota of its container',
    fix: 'Send what the rule expects. If you know that the API behaves differently, set the rule accordingly.',
  },
  untrusted: {
    means: 'a part of the contract that it relied on has a weaker grade than required',
    why: 'A test is only as reliable as the weakest fact that it relies on. Option trust reports these facts.',
    example: "trust: 'observed' and a call to an operation whose 409 is assumed",
    fix: 'Avoid that part of the contract, require a weaker grade, or allow this part by name: trust: { grade, allow: [name] }.',
  },
  'other-record': {
    means: 'it contains another record than the requested one',
    why: 'A mock without state generates responses that match the schema but not the request.',
    example: 'GET /v1/containers/cntr_1, answered with {"id":"string"}',
    fix: 'Respond with the record that the path names.',
  },
  'other-size': {
    means: 'it reports another size than that of the uploaded bytes',
    why: 'A server that reports a wrong size has not stored the bytes, and cannot return them later.',
    example: 'an upload of 3,000 bytes, answered with {"bytes":0}',
    fix: 'Report the number of bytes received.',
  },
  'reused-id': {
    means: 'it assigns an id that another resource already has',
    why: 'An id must identify one resource. Otherwise a call for one resource affects another.',
    example: 'two creates in a row, both answered with {"id":"string"}',
    fix: 'Generate a unique id for each resource.',
  },
} satisfies Record<string, Explanation>

const LIMIT =
  'An API may reject, truncate or misread a value outside of its limits, and none of these is documented behaviour.'
const BRANCH =
  'If an object does not match exactly the declared alternatives, servers interpret it differently.'

/** Problems of single values, by the keyword of the schema that failed. */
export const valueProblems = {
  required: {
    means: 'a required member or parameter is missing',
    why: 'The contract declares it as required.',
    example: '{} where name is required',
    fix: 'Send it. If the request seems to have it, check its spelling and the object that contains it.',
  },
  type: {
    means: 'a value has the wrong type',
    why: 'Servers convert such a value differently, or not at all.',
    example: '{ "minutes": "10" } where minutes is an integer',
    fix: 'Send a value of the expected type. Form fields and query parameters are text that must be convertible to it.',
  },
  enum: {
    means: 'a value is not one of the allowed values',
    why: 'The behaviour of the API for other values is not documented.',
    example: '?order=newest where order is asc or desc',
    fix: 'Use one of the expected values. They are case-sensitive.',
  },
  const: {
    means: 'a value differs from the only allowed value',
    why: 'The value identifies the type of its object, so there is no alternative.',
    example: '{ "anchor": "created_at" } where anchor is always last_active_at',
    fix: 'Send the expected value.',
  },
  additionalProperties: {
    means: 'a member or parameter is not declared',
    why: 'It is usually misspelt or in the wrong object. An API that ignores it does not do what the client expects.',
    example: '{ "expires_after": { "minuts": 10 } } where minutes is declared',
    fix: 'Correct its name, move it to the right object, or remove it.',
  },
  duplicate: {
    means: 'something that may be given once is given more than once',
    why: 'Servers differ in which of the values they use.',
    example: '?limit=1&limit=2',
    fix: 'Send it once.',
  },
  oneOf: {
    means: 'a value does not match exactly one of several schemas',
    why: BRANCH,
    example: '{ "id": 1, "name": "a" } where either an id or a name is allowed',
    fix: 'Send the members of one of the schemas, and none of the others.',
  },
  anyOf: {
    means: 'a value matches none of several schemas',
    why: BRANCH,
    example: '{} where an id, a name or both are required',
    fix: 'Send all required members of one of the schemas.',
  },
  discriminator: {
    means: 'the member that selects the schema of an object has an unknown value',
    why: 'The other members of the object cannot be validated without it.',
    example: '{ "type": "allow-list" } where type is disabled or allowlist',
    fix: 'Use one of the expected values. Each selects a schema for the rest of the object.',
  },
  minimum: {
    means: 'a number is less than the minimum',
    why: LIMIT,
    example: '{ "minutes": 0 } where minutes is at least 1',
    fix: 'Send a larger number.',
  },
  maximum: {
    means: 'a number is greater than the maximum',
    why: LIMIT,
    example: '{ "minutes": 60 } where minutes is at most 20',
    fix: 'Send a smaller number.',
  },
  exclusiveMinimum: {
    means: 'a number is not greater than the exclusive minimum',
    why: LIMIT,
    example: '{ "ratio": 0 } where ratio is more than 0',
    fix: 'Send a larger number.',
  },
  exclusiveMaximum: {
    means: 'a number is not less than the exclusive maximum',
    why: LIMIT,
    example: '{ "ratio": 1 } where ratio is less than 1',
    fix: 'Send a smaller number.',
  },
  multipleOf: {
    means: 'a number is not a multiple of the required number',
    why: LIMIT,
    example: '{ "seconds": 90 } where seconds is a multiple of 60',
    fix: 'Round the number to a multiple.',
  },
  minLength: {
    means: 'a string is too short',
    why: LIMIT,
    example: '{ "name": "" } where a name has at least one character',
    fix: 'Send a longer string. An empty one often comes from a variable that is not set.',
  },
  maxLength: {
    means: 'a string is too long',
    why: LIMIT,
    example: 'a name of 600 characters where at most 512 are allowed',
    fix: 'Shorten the string.',
  },
  pattern: {
    means: 'a string does not match the required regular expression',
    why: 'The API parses such strings, for example ids, digests and addresses.',
    example: '{ "number": "twelve" } where the number must consist of digits',
    fix: 'Send a string that matches the regular expression.',
  },
  format: {
    means: 'a string does not have the required format, such as a date-time or a URI',
    why: 'The API parses such strings. It rejects or misreads one that it cannot parse.',
    example: '{ "created_at": "tomorrow" } where created_at is a date-time',
    fix: 'Send a string in that format, such as 2025-01-31T12:00:00Z for a date-time.',
  },
  minItems: {
    means: 'an array has too few items',
    why: LIMIT,
    example: '{ "allowed_domains": [] } where at least one domain is required',
    fix: 'Send more items, or omit the array if it is optional.',
  },
  maxItems: {
    means: 'an array has too many items',
    why: LIMIT,
    example: '{ "file_ids": [...] } with 51 ids where at most 50 are allowed',
    fix: 'Send fewer items, in several requests if necessary.',
  },
  uniqueItems: {
    means: 'an array has duplicate items, but its items must be unique',
    why: 'Servers differ: they use a duplicate once, use it twice, or reject it.',
    example: '{ "tags": ["a", "a"] }',
    fix: 'Remove the duplicates.',
  },
  minProperties: {
    means: 'an object has too few members',
    why: LIMIT,
    example: 'PATCH with {} where at least one member is required',
    fix: 'Send at least that many members.',
  },
  maxProperties: {
    means: 'an object has too many members',
    why: LIMIT,
    example: '{ "metadata": { ... } } with 17 members where at most 16 are allowed',
    fix: 'Send fewer members.',
  },
  other: {
    means: 'a value violates a keyword of its schema that has no code of its own',
    why: 'JSON Schema has more keywords than the contracts use. All of them are checked.',
    example: 'an array without the item that the keyword contains requires',
    fix: 'Read the message: it names the location and the requirement of the schema.',
  },
} satisfies Record<string, Explanation>
