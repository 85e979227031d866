import type { Location, Problem } from '../contract/problem.js'
import type { StoredBytes } from '../state/blob.js'

const OBJECT_TEXT = /^(?:undefined|\[object \w{1,30}\])$/
const MAX_LENGTH = 40

/**
 * Returns the problem of a file whose whole content is what JavaScript makes of an object in the
 * place of a text: the classes of jsdom are strangers to the fetch of Node.
 */
export function lostContent({ size, head }: StoredBytes, at: Location): Problem | undefined {
  if (size > MAX_LENGTH) return undefined
  const text = String.fromCharCode(...head)
  if (!OBJECT_TEXT.test(text)) return undefined
  const message = `the content of the file is ${JSON.stringify(text)}, not its bytes`
  const expected = 'the bytes of a file'
  return { at, keyword: 'lost-content', message, expected, actual: text, mark: undefined }
}
