const PROBLEMS = {
  'missing-boundary': 'the content type names no boundary',
  'invalid-boundary': 'the boundary is not 1 to 70 of the characters that RFC 2046 allows',
  empty: 'the body is empty',
  preamble: 'the body does not begin with the boundary that the content type names',
  'line-ends': 'lines end in LF instead of CR LF',
  'bad-headers': 'the headers are malformed, not UTF-8, or longer than 16 kB',
  'nameless-part': 'it has no Content-Disposition with a name',
  'field-too-large': 'its value is larger than a field may be',
  'field-encoding': 'its value is not in the character set it claims, which by default is UTF-8',
  'too-many-parts': 'there are more parts than allowed',
  truncated: 'the body ends before the closing boundary (is its trailing "--" missing?)',
} as const

/** What is wrong with a multipart body. */
export type MultipartProblem = keyof typeof PROBLEMS

/**
 * The body is not a multipart/form-data body that all servers would read in the same way.
 * @example if (error instanceof InvalidMultipart && error.reason === 'truncated') retry()
 */
export class InvalidMultipart extends Error {
  override name = 'InvalidMultipart' as const
  readonly reason: MultipartProblem
  /** The name of the part, or its number in the body (`#1`) when it has none. */
  readonly part?: string

  constructor(reason: MultipartProblem, part?: string) {
    super(`Failed to read multipart body${part ? `, part "${part}"` : ''}: ${PROBLEMS[reason]}`)
    this.reason = reason
    if (part !== undefined) this.part = part
  }
}
