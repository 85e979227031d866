import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { refused, short } from './refusals.js'
import { LIST_CONTAINERS, LIST_FILES, withQuery } from './targets.js'

const OPERATORS = 'eq, ne, gt, ge, lt, le, like, ilike, in'

/** Filters of containers, where they go wrong, and why. */
const MISTAKES: readonly (readonly [filter: string, position: number, reason: string])[] = [
  ['', 1, 'expected an attribute'],
  ['   ', 4, 'expected an attribute'],
  ['"name" eq b', 1, 'expected an attribute'],
  ['name', 5, 'an operator is missing after "name"'],
  ['  name ', 8, 'an operator is missing after "name"'],
  ['name=b', 7, 'an operator is missing after "name=b"'],
  ['name = b', 6, `expected one of ${OPERATORS}, not "="`],
  ['name EQ b', 6, `expected one of ${OPERATORS}, not "EQ"`],
  ['name is null', 6, `expected one of ${OPERATORS}, not "is"`],
  ['name not eq b', 6, `expected one of ${OPERATORS}, not "not"`],
  ['name "eq" b', 6, `expected one of ${OPERATORS}, not "eq"`],
  ['name __proto__ b', 6, `expected one of ${OPERATORS}, not "__proto__"`],
  ['name constructor b', 6, `expected one of ${OPERATORS}, not "constructor"`],
  [`name ${'o'.repeat(3000)} b`, 6, `expected one of ${OPERATORS}, not "${'o'.repeat(40)}"`],
  ['name eq', 8, 'a value is missing after "eq"'],
  ['name in ', 9, 'a value is missing after "in"'],
  ['name eq b c', 11, 'expected "and", not "c"'],
  ['name eq b or name eq c', 11, 'expected "and", not "or"'],
  ['name eq b || name eq c', 11, 'expected "and", not "||"'],
  ['name eq b "and" name eq c', 11, 'expected "and", not "and"'],
  ['name eq b, name eq c', 12, 'expected "and", not "name"'],
  ['name eq b and', 14, 'an attribute is missing after "and"'],
  ['name eq b and   ', 17, 'an attribute is missing after "and"'],
  ['name eq b and and name eq c', 19, `expected one of ${OPERATORS}, not "name"`],
  ['name eq b and name', 19, 'an operator is missing after "name"'],
  ['name eq "b', 9, 'the quote " is not closed'],
  ["name eq 'it's'", 13, 'expected "and", not "s\'"'],
  ['name eq b and type eq "aws', 23, 'the quote " is not closed'],
  ['name\teq\n"b"\rX', 13, 'expected "and", not "X"'],
  ['name eq "😀😀" or', 14, 'expected "and", not "or"'],
  ['name eq 😀 and', 14, 'an attribute is missing after "and"'],
  ['nothing eq 1', 1, 'there is no attribute "nothing"'],
  ['(name eq b)', 1, 'there is no attribute "(name"'],
  ['name eq b and nothing eq 1', 15, 'there is no attribute "nothing"'],
  ['__proto__ eq 1', 1, 'there is no attribute "__proto__"'],
  ['constructor.name eq Object', 1, 'there is no attribute "constructor.name"'],
  ['name.length gt 1', 1, 'there is no attribute "name.length"'],
  ['external_attributes.nothing eq 1', 1, 'there is no attribute "external_attributes.nothing"'],
  ['.name eq b', 1, 'there is no attribute ".name"'],
  [`${'a'.repeat(3000)} eq 1`, 1, `there is no attribute "${'a'.repeat(80)}"`],
  ['external_attributes eq x', 1, 'external_attributes is not a text, a number, or true or false'],
  [
    'allowed_classifications in media',
    1,
    'allowed_classifications is not a text, a number, or true or false',
  ],
  [
    'external_attributes.aws_secret_key like s%',
    1,
    'external_attributes.aws_secret_key is a secret',
  ],
  [
    'name eq a and external_attributes.gcp_access_token ne null',
    15,
    'external_attributes.gcp_access_token is a secret',
  ],
  ['total_files eq many', 16, 'total_files is a number'],
  ['total_files eq ""', 16, 'total_files is a number'],
  ['total_files eq "null"', 16, 'total_files is a number'],
  ['total_files eq 0x10', 16, 'total_files is a number'],
  ['total_files eq .5', 16, 'total_files is a number'],
  ['total_files eq " 1"', 16, 'total_files is a number'],
  ['total_files eq +1', 16, 'total_files is a number'],
  ['total_files gt 1e999', 16, 'total_files is a number'],
  ['total_files in 1,,2', 16, 'total_files is a number'],
  ['total_files in 1,two', 16, 'total_files is a number'],
  ['total_files le 1,5', 16, 'total_files is a number'],
  ['total_files lt null', 16, 'lt compares numbers and texts'],
  ['total_files like 1%', 18, 'like compares texts'],
  ['unique ilike t%', 14, 'ilike compares texts'],
  ['unique eq yes', 11, 'unique is true or false'],
  ['unique eq TRUE', 11, 'unique is true or false'],
  ['unique eq 1', 11, 'unique is true or false'],
  ['unique in true,maybe', 11, 'unique is true or false'],
  ['unique gt true', 11, 'gt compares numbers and texts'],
  ['name gt null', 9, 'gt compares numbers and texts'],
]

const containers = MISTAKES.map(([filter, position, reason]) => {
  const target = withQuery(LIST_CONTAINERS, `filter=${encodeURIComponent(filter)}`)
  const name = `the filter ${JSON.stringify(short(filter, 60))}`
  return refused('invalid_filter', name, target, 'it cannot be read', {
    says: `Invalid filter at position ${String(position)}: ${reason}`,
  })
})

const files = [
  ['total_files eq 1', 1, 'there is no attribute "total_files"'],
  ['file_bytes gt big', 15, 'file_bytes is a number'],
  ['container_sid eq c-plain and', 29, 'an attribute is missing after "and"'],
  ['content_duration like 1', 23, 'like compares texts'],
].map(([filter, position, reason]) => {
  const target = withQuery(LIST_FILES, `filter=${encodeURIComponent(String(filter))}`)
  const name = `the filter ${JSON.stringify(filter)} of files`
  return refused('invalid_filter', name, target, 'it cannot be read', {
    says: `Invalid filter at position ${String(position)}: ${String(reason)}`,
  })
})

const undecoded = [
  ['filter', 1, 'expected an attribute'],
  ['filter=%zz', 4, 'an operator is missing after "%zz"'],
  ['filter=name+eq+%ff+or', 11, 'expected "and", not "or"'],
  ['filter=%00', 2, 'an operator is missing after "\\u0000"'],
].map(([search, position, reason]) =>
  refused(
    'invalid_filter',
    `the query ${String(search)}`,
    withQuery(LIST_CONTAINERS, String(search)),
    'what cannot be decoded stands as it is',
    { says: `Invalid filter at position ${String(position)}: ${String(reason)}` },
  ),
)

/** Filters with mistakes, each at its position. */
export const wrongFilters: readonly MalformedRequest[] = [...containers, ...files, ...undecoded]
