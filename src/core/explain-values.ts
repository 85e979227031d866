import type { Explanation } from './explain-messages.js'

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
