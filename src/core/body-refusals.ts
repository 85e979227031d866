import { BodyTooLarge, InvalidText } from './body-errors.js'
import type { ContractOperation } from './contract.js'
import type { Problem } from './contract-check.js'
import { InvalidMultipart } from './invalid-multipart.js'
import { markOf } from './provenance.js'
import type { Body } from './read-body.js'

/**
 * What is wrong with a body that could not be read.
 *
 * @throws the error itself where it says nothing about the body
 */
export function unreadable(error: unknown, { node }: ContractOperation): Body {
  const mark = markOf(node.requestBody)
  if (error instanceof BodyTooLarge) {
    const message = `the body is larger than ${String(error.limit)} bytes`
    return refused('too-large', error.limit, 'more bytes', message, mark)
  }
  if (error instanceof InvalidText) {
    return refused('malformed-json', 'UTF-8', error.reason, error.reason, mark)
  }
  if (error instanceof InvalidMultipart) {
    const { message } = error
    return refused('malformed-multipart', 'multipart/form-data', message, message, mark)
  }
  throw error
}

export function malformedJson(text: string, reason: string, { node }: ContractOperation): Body {
  const malformed = refused('malformed-json', 'JSON', reason, reason, markOf(node.requestBody))
  return { ...malformed, shown: text }
}

export function missingBody({ media, node }: ContractOperation): Body {
  const mark = markOf(node.requestBody)
  const missing = refused('missing-body', media, 'none', 'the body is missing', mark)
  return { ...missing, shown: undefined }
}

export function wrongMedia({ media, node }: ContractOperation, contentType = 'none'): Body {
  const message = `the content type ${contentType} is not read here`
  return refused('media-type', media, contentType, message, markOf(node.requestBody))
}

function refused(
  keyword: string,
  expected: unknown,
  actual: string,
  message: string,
  mark: Problem['mark'],
): Body {
  const isMedia = keyword === 'media-type'
  const problem: Problem = {
    at: { in: isMedia ? 'header' : 'body', pointer: isMedia ? '/content-type' : '' },
    keyword,
    message,
    expected,
    actual,
    mark,
  }
  return { value: undefined, shown: null, problems: [problem] }
}
