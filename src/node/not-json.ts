import { printParseErrorCode, type ParseErrorCode } from 'jsonc-parser'

/** Why a text is no JSON, in words. */
export function notJson(code: ParseErrorCode): string {
  const words = printParseErrorCode(code).replace(/(?<=.)(?=[A-Z])/g, ' ')
  return `this is not JSON: ${words.toLowerCase()}`
}
